package dev.colophon.markdown;

import dev.colophon.source.CodePoints;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The ids of terms, figures, tables and lists of steps. They are given out when all others are, so
 * that none of those, nor another name of a heading, is ever different because of them. A term's
 * and a figure's come of their own words, the others' of the section that they stand in: {@code
 * term-usage}, {@code table-set-up}, {@code steps-set-up}.
 */
final class LateIds {
    private static final String MARK = Html.HOLE + "N" + Html.END;
    private static final int MAX_LENGTH = 60;

    private final DocumentBuilder page;
    private final List<String> wanted = new ArrayList<>();
    private final Set<String> given = new HashSet<>();

    LateIds(DocumentBuilder page) {
        this.page = page;
    }

    /** What stands in a start tag until the id is known, for something with words of its own. */
    String mark(String kind, String words) {
        String slug = Slug.gitHub(words.strip());
        if (slug.isEmpty()) {
            return mark(kind);
        }
        wanted.add(kind + "-" + CodePoints.first(MAX_LENGTH, slug));
        return MARK;
    }

    /** The same for something that is called after its section. */
    String mark(String kind) {
        String section = "";
        for (int i = page.headings.size() - 1; i >= 0 && section.isEmpty(); i--) {
            section = page.headings.get(i).id();
        }
        wanted.add(section.isEmpty() ? kind : kind + "-" + section);
        return MARK;
    }

    /** Puts the ids where their marks are. */
    void fill() {
        if (wanted.isEmpty()) {
            return;
        }
        String html = page.html.toString();
        page.html.setLength(0);
        Set<String> reserved = reserved();
        int from = 0;
        for (String name : wanted) {
            int at = html.indexOf(MARK, from);
            String id = Html.escape(free(name, reserved));
            page.html.append(html, from, at).append(" id=\"").append(id).append('"');
            from = at + MARK.length();
        }
        page.html.append(html, from, html.length());
    }

    /** All that were given out. */
    Set<String> given() {
        return given;
    }

    /** The other names of headings. */
    private Set<String> reserved() {
        Set<String> reserved = new HashSet<>();
        page.headings.forEach(heading -> reserved.addAll(heading.aliases()));
        return reserved;
    }

    private String free(String name, Set<String> reserved) {
        String id = page.takeUniqueId(name);
        while (reserved.contains(id)) {
            id = page.takeUniqueId(name);
        }
        given.add(id);
        return id;
    }
}
