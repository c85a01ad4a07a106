package dev.colophon.config;

import java.util.List;

/**
 * A kind of page. A page is of the first kind whose name its front matter says in {@code kind},
 * whose prefix its title has, one of whose headings it has, or in one of whose folders it lies; in
 * this order.
 *
 * @param id its name, such as {@code metric}
 * @param title what one is called, such as {@code Metric}
 * @param plural what many are called, such as {@code Metrics}
 * @param folders below the book's folder, whose pages are of this kind, but for front pages
 * @param prefixes what its titles begin with, such as {@code Metric:}
 * @param headings headings that only pages of this kind have, such as {@code Patlet}
 * @param sections in their order
 * @param fields what it says of itself
 * @param relations to entries of other kinds, or of its own
 */
public record KindConfig(
        String id,
        String title,
        String plural,
        List<String> folders,
        List<String> prefixes,
        List<String> headings,
        List<SectionConfig> sections,
        List<FieldConfig> fields,
        List<RelationConfig> relations) {
    public KindConfig {
        folders = List.copyOf(folders);
        prefixes = List.copyOf(prefixes);
        headings = List.copyOf(headings);
        sections = List.copyOf(sections);
        fields = List.copyOf(fields);
        relations = List.copyOf(relations);
    }

    /**
     * A section that pages of a kind have.
     *
     * @param titles what its heading may say, in any letter case; the first is the name of it
     * @param required whether a page without it is incomplete
     */
    public record SectionConfig(List<String> titles, boolean required) {
        public SectionConfig {
            titles = List.copyOf(titles);
        }
    }

    /**
     * What a page says of itself: in its front matter, in a paragraph that begins with the bold
     * name, or in a section of that name.
     *
     * @param id its name, such as {@code unit}
     * @param titles how a bold name or a heading calls it, in any letter case
     * @param required whether a page without it is incomplete
     * @param values what may be said; empty for anything
     * @param many whether it is a list, such as of authors: each line or item of it counts
     */
    public record FieldConfig(
            String id, List<String> titles, boolean required, List<String> values, boolean many) {
        public FieldConfig {
            titles = List.copyOf(titles);
            values = List.copyOf(values);
        }
    }
}
