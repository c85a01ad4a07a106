package dev.colophon.check;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import java.util.List;
import java.util.stream.IntStream;

/** Reports to write down. */
final class Samples {
    /** Characters with a meaning in one format or another, and some that XML cannot have. */
    static final String HOSTILE =
            "a | b `c` <script>&amp;</script> ]]> \"q\" 'q' {0} [x](y) *e* _e_ 100% a,b:c::d \\"
                    + " ::error::\r\n\t\0\u0007\u001b[31m\u0085\u2028\uFFFF\uD83D\uDE00 www.x.org";

    static final Report EMPTY = new Report(List.of());

    /** One finding of each severity, one with hostile text, one about the site, one old. */
    static final Report MIXED =
            new Report(
                    List.of(
                            finding(Rule.INCOMPLETE_HISTORY, "", 0, 0, "the clone is shallow"),
                            finding(Rule.EXTERNAL_IMAGE, "a.md", 1, 1, "an image"),
                            hinted(
                                    "a.md",
                                    6,
                                    3,
                                    "page `b.md` does not exist",
                                    "did you mean `c.md`?"),
                            hinted("x: y%, ä.md", 0, 0, HOSTILE, HOSTILE),
                            finding(Rule.BROKEN_PAGE, "z.md", 7, 0, "was here").old()));

    private Samples() {}

    static Finding finding(Rule rule, String path, int line, int column, String message) {
        return new Finding(
                Diagnostic.of(rule, new Location(path, line, column), message),
                rule.severity(),
                true);
    }

    static Finding hinted(String path, int line, int column, String message, String hint) {
        Location place = new Location(path, line, column);
        return new Finding(
                new Diagnostic(Rule.BROKEN_PAGE, place, message, hint),
                Rule.BROKEN_PAGE.severity(),
                true);
    }

    static Report report(Finding... findings) {
        return new Report(List.of(findings));
    }

    /** So many errors that differ by line only. */
    static Report many(int count, String message) {
        return new Report(
                IntStream.rangeClosed(1, count)
                        .mapToObj(line -> finding(Rule.BROKEN_PAGE, "a.md", line, 1, message))
                        .toList());
    }
}
