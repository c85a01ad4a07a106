package dev.colophon.check;

import dev.colophon.source.SourceTree;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats a report can be written in; {@code docs/report.md} describes them. */
public enum Format {
    TEXT,
    JSON,
    SARIF,
    JUNIT,
    GITHUB,
    GITLAB,
    MARKDOWN;

    /** Its name as in the option: {@code text}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format with this id, if there is one. */
    public static Optional<Format> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    /** What writes it; the text format shows lines of the sources. */
    public ReportFormat on(SourceTree tree) {
        return switch (this) {
            case TEXT -> new TextFormat(tree);
            case JSON -> new JsonFormat();
            case SARIF -> new SarifFormat();
            case JUNIT -> new JUnitFormat();
            case GITHUB -> new GitHubFormat();
            case GITLAB -> new GitLabFormat();
            case MARKDOWN -> new MarkdownFormat();
        };
    }
}
