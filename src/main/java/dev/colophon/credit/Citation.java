package dev.colophon.credit;

import dev.colophon.source.AsciiSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a page is cited. It has no words of any language, and names are never taken apart, since
 * nobody can tell from a name which part of it is the family's.
 *
 * @param authors their names, those who did most first
 * @param title the page's title
 * @param container what the page is part of: its book, its site
 * @param date ISO date of its latest change; empty when not known
 * @param url its full URL; empty when not known
 */
public record Citation(
        List<String> authors, String title, List<String> container, String date, String url) {
    private static final int NAMED = 5;
    private static final int LISTED = 50;
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Cc}\\p{Cf}]+");
    private static final AsciiSet MARKDOWN = AsciiSet.of("\\[]*_`<>&~|#");
    private static final AsciiSet CONFLUENCE = AsciiSet.of("[]{}|\\");
    private static final AsciiSet MEDIA_WIKI = AsciiSet.of("&<[]{}|'");
    private static final Pattern NO_KEY = Pattern.compile("[^a-z0-9-]+|^-+|-+$");
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    public Citation {
        authors = authors.stream().map(Citation::line).toList();
        title = line(title);
        String own = title;
        container =
                container.stream()
                        .map(Citation::line)
                        .filter(name -> !name.isEmpty() && !name.equals(own))
                        .distinct()
                        .toList();
        url = url.replace("(", "%28").replace(")", "%29").replace("'", "%27");
    }

    private static String line(String text) {
        return isLine(text) ? text : GAP.matcher(text).replaceAll(" ").strip();
    }

    /** Whether a text of ASCII has single blanks between its words and no other gap; most have. */
    private static boolean isLine(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    /** As plain text. */
    public String text() {
        return people() + title + ". " + tail(container) + (url.isEmpty() ? "" : " " + url);
    }

    /** As a line of Markdown. */
    public String markdown() {
        String linked = url.isEmpty() ? marked(title) : "[" + marked(title) + "](" + url + ")";
        List<String> parts = container.stream().map(Citation::marked).toList();
        return (marked(people()) + linked + ". " + tail(parts)).strip();
    }

    /** As an entry for BibTeX, which BibLaTeX reads as well. */
    public String bibtex() {
        StringBuilder out = new StringBuilder("@misc{" + key());
        field(out, "author", bibtexAuthors());
        field(out, "title", "{" + tex(title) + "}");
        field(out, "howpublished", tex(String.join(", ", container)));
        if (date.length() >= 10) {
            field(out, "year", date.substring(0, 4));
            int month = Integer.parseInt(date.substring(5, 7));
            out.append(",\n  month = ").append(MONTHS.get(month - 1));
        }
        field(out, "url", url);
        return out.append("\n}").toString();
    }

    /** A link as Confluence and Jira write it; empty without a URL. */
    public String confluence() {
        return url.isEmpty() ? "" : "[" + escaped(name(), CONFLUENCE) + "|" + url + "]";
    }

    /** A link as MediaWiki writes it; empty without a URL. */
    public String mediaWiki() {
        if (url.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("[").append(url).append(' ');
        for (char c : name().toCharArray()) {
            if (MEDIA_WIKI.has(c)) {
                out.append("&#").append((int) c).append(';');
            } else {
                out.append(c);
            }
        }
        return out.append(']').toString();
    }

    private String name() {
        return Stream.concat(Stream.of(title), container.stream().limit(1))
                .collect(Collectors.joining(" \u2013 "));
    }

    private String people() {
        if (authors.isEmpty()) {
            return "";
        }
        boolean all = authors.size() <= NAMED;
        List<String> named = all ? authors : authors.subList(0, NAMED - 2);
        return String.join(", ", named) + (all ? ": " : " et al.: ");
    }

    private String tail(List<String> parts) {
        String all =
                Stream.concat(parts.stream(), Stream.of(date))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : all + ".";
    }

    private static String marked(String text) {
        return escaped(text, MARKDOWN);
    }

    private static String escaped(String text, AsciiSet special) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (char c : text.toCharArray()) {
            if (special.has(c)) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    private String bibtexAuthors() {
        Stream<String> names = authors.stream().limit(LISTED).map(Citation::texName);
        Stream<String> more = authors.size() > LISTED ? Stream.of("others") : Stream.empty();
        return Stream.concat(names, more).collect(Collectors.joining(" and "));
    }

    /** In braces where BibTeX would take the name apart at an "and" or a comma. */
    private static String texName(String name) {
        boolean whole =
                name.contains(",") || (" " + name + " ").toLowerCase(Locale.ROOT).contains(" and ");
        return whole || name.equalsIgnoreCase("others") ? "{" + tex(name) + "}" : tex(name);
    }

    private static String tex(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\\' -> out.append('/');
                case '{', '}' -> {}
                case '#', '$', '%', '&', '_' -> out.append('\\').append(c);
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\textasciicircum{}");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private String key() {
        String ascii = NO_KEY.matcher(NameSlug.of(title)).replaceAll("");
        String year = date.length() >= 4 ? "-" + date.substring(0, 4) : "";
        return (ascii.isEmpty() ? "page" : ascii) + year;
    }

    private static void field(StringBuilder out, String name, String value) {
        if (!value.isEmpty() && !value.equals("{}")) {
            out.append(",\n  ").append(name).append(" = {").append(value).append('}');
        }
    }
}
