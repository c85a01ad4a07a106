package dev.colophon.source;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of one repository: as they lie on disk, or as they were in a commit. Nothing outside
 * its root is ever read. Safe for several threads.
 */
public interface SourceTree {
    /**
     * The name of the file that marks a folder as written by Colophon; such folders are no source.
     */
    String MARKER = ".colophon-site";

    /** Text files above this many bytes are not read. */
    int MAX_TEXT_BYTES = 8 << 20;

    /** The name of its root folder. */
    String name();

    boolean isFile(String path);

    boolean isFolder(String path);

    /** Whether this is a symbolic link, wherever it leads. */
    boolean isLink(String path);

    /**
     * Reads a text file; empty when there is none. A file that is too large is read as empty, with
     * a diagnostic.
     */
    Optional<SourceFile> read(String path);

    /**
     * All files below a folder, sorted by path. Left out: names that start with {@code .} or {@code
     * _}, {@code node_modules}, and folders that Colophon wrote.
     */
    List<String> filesBelow(String folder);

    /** The names in a folder, sorted; none when it is not there. */
    List<String> names(String folder);

    /** Whether files and folders of this name are no sources. */
    static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("_") || name.equals("node_modules");
    }

    /**
     * The repository around a folder: the nearest folder above it with a {@code .git}, else the
     * folder itself.
     */
    static WorkTree around(Path folder) {
        try {
            Path real = folder.toRealPath();
            for (Path at = real; at != null; at = at.getParent()) {
                if (Files.exists(at.resolve(".git"))) {
                    return new WorkTree(at);
                }
            }
            return new WorkTree(real);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Decodes the bytes of a text file; see {@link SourceFile}. */
    static SourceFile decode(String path, byte[] bytes) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        String text = new String(bytes, StandardCharsets.UTF_8);
        int replaced = text.indexOf('\uFFFD');
        if (replaced >= 0 && !isUtf8(bytes)) {
            diagnostics.add(
                    new Diagnostic(
                            Rule.INVALID_ENCODING,
                            new LineIndex(path, text).locate(replaced),
                            "file has bytes that are not UTF-8; they are shown as \uFFFD",
                            "save the file as UTF-8"));
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.indexOf('\r') >= 0) {
            text = text.replace("\r\n", "\n").replace('\r', '\n');
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            diagnostics.add(
                    new Diagnostic(
                            Rule.INVALID_ENCODING,
                            new LineIndex(path, text).locate(nul),
                            "file has a NUL character; it is shown as \uFFFD",
                            "remove it"));
            text = text.replace('\0', '\uFFFD');
        }
        return new SourceFile(path, text, diagnostics);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
