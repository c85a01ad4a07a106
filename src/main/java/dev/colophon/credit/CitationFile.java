package dev.colophon.credit;

import dev.colophon.config.BookConfig;
import dev.colophon.history.Contributor;
import dev.colophon.history.FileHistory;
import dev.colophon.site.FileNames;
import dev.colophon.site.Site;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code CITATION.cff}, which forges show as "Cite this repository". Source: Citation File Format
 * 1.2.0. People are written as entities, whose names are not taken apart.
 */
public record CitationFile(Site site) {
    /** Where it stands in a repository, and on the site. */
    public static final String NAME = FileNames.CITATION;

    /** Licences of books, of those that SPDX knows. */
    private static final Set<String> LICENSES =
            Set.of(
                    "0BSD",
                    "AGPL-3.0-only",
                    "AGPL-3.0-or-later",
                    "Apache-2.0",
                    "BSD-2-Clause",
                    "BSD-3-Clause",
                    "CC-BY-3.0",
                    "CC-BY-4.0",
                    "CC-BY-NC-4.0",
                    "CC-BY-NC-ND-4.0",
                    "CC-BY-NC-SA-4.0",
                    "CC-BY-ND-4.0",
                    "CC-BY-SA-3.0",
                    "CC-BY-SA-4.0",
                    "CC0-1.0",
                    "EPL-2.0",
                    "EUPL-1.2",
                    "GFDL-1.3-or-later",
                    "GPL-3.0-only",
                    "GPL-3.0-or-later",
                    "ISC",
                    "LGPL-3.0-or-later",
                    "MIT",
                    "MPL-2.0",
                    "Unlicense");

    /** The file's text; where nobody is known, the site is its own author. */
    public String text() {
        FileHistory history = Contributions.together(site.pages());
        StringBuilder out = new StringBuilder();
        head(out);
        authors(out, history.contributors());
        site.config().url().ifPresent(url -> line(out, "url", url));
        site.repository().ifPresent(forge -> line(out, "repository-code", forge.url()));
        license(out);
        history.updated()
                .map(time -> time.atZone(ZoneOffset.UTC).toLocalDate().toString())
                .ifPresent(date -> line(out, "date-released", date));
        return out.toString();
    }

    private void head(StringBuilder out) {
        line(out, "cff-version", "1.2.0");
        line(out, "message", "If you use this work, please cite it as below.");
        line(out, "title", site.config().title());
        line(out, "abstract", site.config().description());
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private void authors(StringBuilder out, List<Contributor> people) {
        out.append("authors:\n");
        for (Contributor one : people) {
            out.append("  - name: ").append(quoted(one.person().name())).append('\n');
            one.person()
                    .profile()
                    .ifPresent(url -> out.append("    website: ").append(quoted(url)).append('\n'));
        }
        if (people.isEmpty()) {
            out.append("  - name: ").append(quoted(site.config().title())).append('\n');
        }
    }

    private void license(StringBuilder out) {
        List<String> all =
                site.config().books().stream()
                        .map(BookConfig::license)
                        .map(license -> license.strip().replace(' ', '-'))
                        .distinct()
                        .toList();
        if (all.size() == 1 && LICENSES.contains(all.get(0))) {
            line(out, "license", all.get(0));
        }
    }

    private static void line(StringBuilder out, String key, String value) {
        if (!value.isBlank()) {
            out.append(key).append(": ").append(quoted(value)).append('\n');
        }
    }

    /** A string of YAML in double quotes, which has no meaning but its characters. */
    private static String quoted(String text) {
        return text.codePoints()
                .mapToObj(CitationFile::character)
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String character(int c) {
        if (c == '"' || c == '\\') {
            return "\\" + Character.toString(c);
        }
        boolean plain =
                Character.isLetterOrDigit(c)
                        || c >= 0x20 && c < 0x7F
                        || c >= 0xA1 && Character.isDefined(c) && !isUnseen(c);
        return plain ? Character.toString(c) : String.format(Locale.ROOT, "\\U%08X", c);
    }

    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
