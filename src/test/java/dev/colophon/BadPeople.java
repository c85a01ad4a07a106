package dev.colophon;

import java.nio.file.Path;
import java.util.List;

/** A book by people whose names, addresses, dates and lines in messages are as bad as can be. */
final class BadPeople {
    /** A name of 10,000 characters. */
    static final String LONG = "Nomenlongissimum".repeat(625);

    private static final String CONFIG =
            """
            title: Handbook
            url: https://example.org/handbook/
            repository: {url: "https://github.com/example/handbook"}
            citation: true
            embedding: true
            previews: true
            formats: true
            books:
              - {id: guide, source: guide, title: Guide}
            contributors:
              - {name: "</title><script>alert(1)</script>", also-known-as: [conf@example.org], role: "\\u202Erole<b>", organization: "<i>Org\\u0007"}
            """;

    /** Comments, halves of lines, empty parts, loops, markup, and a line that is too long. */
    private static final String MAILMAP =
            "\uFEFF# mailmap\n<\n>\n<>\n< > <>\nName\n <only@example.org\n"
                    + "A <a@example.org> <b@example.org> <c@example.org>\n"
                    + "<loop2@example.org> <loop1@example.org>\n"
                    + "<loop1@example.org> <loop2@example.org>\n"
                    + "<img src=x onerror=alert(1)> <mapped@example.org>\n"
                    + "\"><svg onload=alert(1) <markup@example.org>\n"
                    + "Zoe\u0308 Mapped <zm@example.org> ZOE\u0308 <old@example.org>\n"
                    + "y".repeat(10_000)
                    + " <long-line@example.org>\n";

    private BadPeople() {}

    static void write(Path folder) throws Exception {
        BadRepository git = new BadRepository(folder);
        git.write("site-config.yml", CONFIG)
                .write(".mailmap", MAILMAP)
                .write("CODEOWNERS", "* @\"><script> @a/<b> javascript:alert(1) \u202E@x\n")
                .write(
                        "TRUSTED-COMMITTERS.md",
                        "# Trusted committers\n\n- <script>x</script>\n- " + LONG + "\n- \u202E\n");
        git.edit("guide/README.md", "Ada", "ada@example.org", "Start");
        names(git);
        emails(git);
        unicodeForms(git);
        trailers(git);
        times(git);
        git.close();
    }

    private static void names(BadRepository git) throws Exception {
        int n = 0;
        for (String name :
                List.of(
                        "Bell\u0007 and\u001b[31m escape\u009b",
                        "\u202Egnp.exe\u2066 turned\u200F\u061C",
                        "'\"><img src=x onerror=alert(1)",
                        "]]> --> /script> {{x}} ${y} `z` |p|",
                        "javascript:alert(1)",
                        "../../../etc/passwd",
                        "Z" + "\u0301\u0332\u0347".repeat(60) + "algo",
                        "non\uFFFEcharacter\uFDD0",
                        "\u05D3\u05D5\u05D3 \u05DB\u05D4\u05DF",
                        "tag\uDB40\uDC41\uDB40\uDC42ged",
                        LONG)) {
            git.edit("guide/names.md", name, "name" + n++ + "@example.org", "Name");
        }
        for (String nothing : List.of("", " ", "\u200B\u3164", "\u2800", "\u200D", "\u034F")) {
            git.edit("guide/nobody.md", nothing, "nobody@example.org", "Nobody");
        }
        git.edit("guide/names.md", "Conf", "conf@example.org", "From the config");
    }

    private static void emails(BadRepository git) throws Exception {
        for (String email :
                List.of(
                        "javascript:alert(1)",
                        "1+\"onload=\"x@users.noreply.github.com",
                        "..@users.noreply.github.com",
                        "a/../b@users.noreply.github.com",
                        "x@users.noreply.github.com.example.org",
                        "e".repeat(10_000) + "@example.org",
                        "@",
                        "loop1@example.org",
                        "loop2@example.org",
                        "mapped@example.org",
                        "markup@example.org",
                        "long-line@example.org")) {
            git.edit("guide/emails.md", "Email", email, "Email");
        }
        git.edit("guide/emails.md", "No email at all 1600000000 +0000", "None");
        git.edit("guide/emails.md", "Open <open@example.org 1600000000 +0000", "Open");
        git.edit("guide/emails.md", "Zone <zone@example.org> 1600000000 +99999", "Zone");
        git.edit("guide/emails.md", "Word <word@example.org> yesterday", "Word");
        git.edit("guide/emails.md", "", "Nothing");
    }

    private static void unicodeForms(BadRepository git) throws Exception {
        git.edit("guide/forms.md", "Zo\u00EB Kr\u00FCger", "z1@example.org", "NFC");
        git.edit("guide/forms.md", "Zoe\u0308 Kru\u0308ger", "z2@example.org", "NFD");
        git.edit("guide/forms.md", "ZO\u00CB\u200B KR\u00DCGER\u2060", "z3@example.org", "Upper");
        git.edit("guide/forms.md", "\uFF3A\uFF4F\u00EB Kr\u00FCger", "z4@example.org", "Wide");
        git.edit("guide/forms.md", "Zo\u00EB\u00A0 Kr\u00FCger\u200D", "z5@example.org", "Gap");
        git.edit("guide/mapped.md", "Zo\u00EB", "old@example.org", "Mapped by name");
    }

    private static void trailers(BadRepository git) throws Exception {
        git.edit(
                "guide/trailers.md",
                "Tess Trailer",
                "tess@example.org",
                "Trailers\n\nReviewed-by: <\nReviewed-by: \u202E <>\nReviewed-by\nReviewed-by:\n"
                        + "Reviewed-by: a\u0000b <b\n"
                        + "Reviewed-by: <script>alert(2)</script> <r@example.org>\n"
                        + "Reviewed-by: Rita <script>alert(3)</script>\n"
                        + "Translated-by: \"><u onclick=alert(4)> <t@example.org>\n"
                        + ("Reviewed-by: " + LONG + " <l@example.org>\n")
                        + "Co-authored-by: \u2067\u202EDina <dina@example.org>\n"
                        + "Co-authored-by: DINA <Dina@example.org>\n"
                        + "Signed-off-by: x\n");
    }

    private static void times(BadRepository git) throws Exception {
        git.edit("guide/times.md", "Early Bird <early@example.org> 0 +0000", "1970");
        git.edit("guide/times.md", "Late Owl <late@example.org> 4294967295 +1400", "2106");
    }
}
