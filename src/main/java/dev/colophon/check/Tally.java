package dev.colophon.check;

import dev.colophon.diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many findings there are of each sort, in numbers and in words. */
record Tally(long errors, long warnings, long infos) {

    static Tally of(List<Finding> findings) {
        return new Tally(
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                count(findings, Severity.INFO));
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    /** {@code 2 errors, 1 warning}; what there is none of is left out. */
    String words() {
        return Stream.of(words(errors, "error"), words(warnings, "warning"), words(infos, "info"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> words(long count, String noun) {
        return count == 0 ? Optional.empty() : Optional.of(words(noun, count));
    }

    static String words(String noun, long count) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** What a format says that does not list older findings; empty when there are none. */
    static Optional<String> older(Report report) {
        long count = report.countOld();
        if (count == 0) {
            return Optional.empty();
        }
        return Optional.of(
                older(count)
                        + (count == 1
                                ? " is not shown (it was there before this change)"
                                : " are not shown (they were there before this change)"));
    }

    /** {@code 3 older findings}. */
    static String older(long count) {
        return words("older finding", count);
    }
}
