package dev.colophon.source;

import dev.colophon.diagnostic.Diagnostic;
import java.util.List;

/**
 * A text file as it was read: decoded from UTF-8, without a byte order mark, line ends as {@code
 * \n}.
 *
 * @param path from the repository's root
 * @param text its text; invalid bytes and NUL are U+FFFD
 * @param diagnostics what was wrong with its bytes
 */
public record SourceFile(String path, String text, List<Diagnostic> diagnostics) {
    public SourceFile {
        diagnostics = List.copyOf(diagnostics);
    }

    /** A file with nothing wrong in its bytes. */
    public static SourceFile of(String path, String text) {
        return new SourceFile(path, text, List.of());
    }
}
