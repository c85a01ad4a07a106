package dev.colophon.render.search;

import dev.colophon.markdown.Section;
import dev.colophon.site.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a search finds: a page, or a section of one.
 *
 * @param heading the section's heading; for a page its title
 * @param names further words that count as its heading; may be empty
 * @param anchor the section's anchor; empty for a page
 * @param text what stands there
 */
record SearchEntry(String heading, String names, String anchor, String text) {
    /** How wide the first words are, with two for a Chinese or Japanese character. */
    private static final int OPENING = 40;

    private static final char FIRST_WIDE = '\u2e80';

    /** The entries of a page: first the page itself, with what stands above its sections. */
    static List<SearchEntry> of(Page page) {
        List<Section> sections = page.document().sections();
        Section top = sections.get(0);
        boolean named = sections.size() > 1 && sections.get(1).level() == 1;
        String names = named ? sections.get(1).title() : "";
        String text = named ? top.text() + " " + sections.get(1).text() : top.text();
        List<SearchEntry> entries = new ArrayList<>();
        entries.add(
                new SearchEntry(
                        page.title(), names.equals(page.title()) ? "" : names, "", text.strip()));
        sections.stream()
                .skip(named ? 2 : 1)
                .map(section -> new SearchEntry(section.title(), "", section.id(), section.text()))
                .forEach(entries::add);
        return entries;
    }

    /** Its first words, which tell what it is about where its page cannot be read. */
    String opening() {
        int end = end(text);
        if (end == text.length()) {
            return text;
        }
        int space = text.lastIndexOf(' ', end);
        boolean pair = Character.isLowSurrogate(text.charAt(end));
        return text.substring(0, space > end / 2 ? space : pair ? end - 1 : end) + "…";
    }

    private static int end(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += text.charAt(i) < FIRST_WIDE ? 1 : 2;
            if (width > OPENING) {
                return i;
            }
        }
        return text.length();
    }

    /** The anchor, or nothing where it follows from the heading. */
    String ownAnchor() {
        return slug(heading.toLowerCase(Locale.ROOT)).equals(anchor) ? "" : anchor;
    }

    private static String slug(String heading) {
        StringBuilder slug = new StringBuilder(heading.length());
        for (int i = 0; i < heading.length(); i++) {
            char c = heading.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '-') {
                slug.append(c);
            } else if (c == ' ') {
                slug.append('-');
            }
        }
        return slug.toString();
    }
}
