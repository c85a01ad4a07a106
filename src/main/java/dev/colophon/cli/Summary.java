package dev.colophon.cli;

import dev.colophon.check.Report;
import dev.colophon.diagnostic.Severity;
import dev.colophon.site.Site;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The line a build ends with: {@code Built 64 pages of 3 books, 12 contributors, 2 warnings in 0.41
 * s → _site}.
 */
final class Summary {

    private Summary() {}

    /** How long it took, and where the site is. */
    static String took(long nanos, Path folder) {
        return String.format(Locale.ROOT, " in %.2f s → ", nanos / 1e9) + folder.normalize();
    }

    /** What was built, and what is wrong with it, counted. */
    static String of(Site site, Report report) {
        long people =
                site.pages().stream()
                        .flatMap(page -> page.history().contributors().stream())
                        .map(contributor -> contributor.person())
                        .distinct()
                        .count();
        StringBuilder line = new StringBuilder();
        line.append(count(site.pages().size(), "page"))
                .append(" of ")
                .append(count(site.books().size(), "book"));
        if (people > 0) {
            line.append(", ").append(count(people, "contributor"));
        }
        if (report.count(Severity.ERROR) > 0) {
            line.append(", ").append(count(report.count(Severity.ERROR), "error"));
        }
        line.append(", ").append(count(report.count(Severity.WARNING), "warning"));
        return line.toString();
    }

    /** The findings of a report, counted: {@code 2 errors, 1 warning}. */
    static String of(Report report) {
        String counts =
                count(report.count(Severity.ERROR), "error")
                        + ", "
                        + count(report.count(Severity.WARNING), "warning")
                        + ", "
                        + count(report.count(Severity.INFO), "note");
        return report.countOld() == 0
                ? counts
                : counts + " (" + report.countOld() + " of them were there before)";
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
