package dev.colophon.cli;

import dev.colophon.check.Format;
import dev.colophon.check.Report;
import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a report goes: to standard output in one format, and in a GitHub job to the job's summary
 * too.
 *
 * @param format the format of standard output
 * @param summary the file of the job's summary
 */
record ReportOutput(Format format, Optional<Path> summary) {

    /** The format that was asked for; else what the environment wants. */
    static ReportOutput choose(@Nullable String format, Map<String, String> environment) {
        if (format != null) {
            Format known =
                    Format.of(format)
                            .orElseThrow(
                                    () ->
                                            new WrongUseException(
                                                    "there is no format `"
                                                            + format
                                                            + "`; expected one of "
                                                            + names()));
            return new ReportOutput(known, Optional.empty());
        }
        boolean github = "true".equals(environment.get("GITHUB_ACTIONS"));
        Optional<Path> summary =
                Optional.ofNullable(environment.get("GITHUB_STEP_SUMMARY"))
                        .filter(path -> github && !path.isEmpty())
                        .map(Path::of);
        return new ReportOutput(github ? Format.GITHUB : Format.TEXT, summary);
    }

    private static String names() {
        return Arrays.stream(Format.values()).map(Format::id).collect(Collectors.joining(", "));
    }

    void write(Report report, SourceTree tree, PrintWriter out) {
        out.print(format.on(tree).format(report));
        if (format == Format.TEXT) {
            out.println(Summary.of(report));
        }
        out.flush();
        summary.ifPresent(file -> append(file, Format.MARKDOWN.on(tree).format(report)));
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
