package dev.colophon.render.view;

import java.util.List;

/**
 * What the readers of a translation ought to know.
 *
 * @param source the page it was made from
 * @param language the language of that page
 * @param behind the sections of that page that changed since; none for a translation that follows
 * @param difference where that can be looked at; empty when not known
 */
public record TranslationView(
        LinkView source, String language, List<SectionView> behind, String difference) {
    /** Of a page that is no translation. */
    public static final TranslationView NONE =
            new TranslationView(new LinkView("", ""), "", List.of(), "");

    /**
     * A section that changed.
     *
     * @param section its heading and where it is; no {@code href} where it is gone
     * @param kind {@code added}, {@code changed} or {@code removed}
     */
    public record SectionView(LinkView section, String kind) {}

    /** Whether the source has moved on. */
    public boolean isOutdated() {
        return !behind.isEmpty();
    }
}
