package dev.colophon.output;

import dev.colophon.check.Edit;
import dev.colophon.source.WorkTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes edits into source files. Every byte that no edit is about stays as it was; each file is
 * written beside and moved into its place. If a file is not what the edits were made for, or cannot
 * be written, no file is changed.
 */
public final class Editor {
    private final WorkTree tree;

    public Editor(WorkTree tree) {
        this.tree = tree;
    }

    /** A file with its content before, and its content after in another file beside it. */
    private record Staged(String path, Path file, byte[] before, Path after) {}

    /** What the edits would change, as a unified diff; empty without edits. */
    public String diff(List<Edit> edits) {
        StringBuilder out = new StringBuilder();
        byPath(edits)
                .forEach(
                        (path, ofFile) -> {
                            SourceBytes source = SourceBytes.of(path, read(path, file(path)));
                            source.edited(ofFile).orElseThrow(() -> changed(path));
                            out.append(Diff.of(path, source.text(), ofFile));
                        });
        return out.toString();
    }

    /** Carries the edits out; gives how many files have changed. */
    public int apply(List<Edit> edits) {
        List<Staged> staged = new ArrayList<>();
        try {
            byPath(edits).forEach((path, ofFile) -> staged.add(stage(path, ofFile)));
            replace(staged);
        } finally {
            staged.forEach(file -> delete(file.after()));
        }
        return staged.size();
    }

    private static Map<String, List<Edit>> byPath(List<Edit> edits) {
        Map<String, List<Edit>> byPath = new TreeMap<>();
        edits.stream()
                .sorted()
                .forEach(
                        edit ->
                                byPath.computeIfAbsent(edit.path(), path -> new ArrayList<>())
                                        .add(edit));
        return byPath;
    }

    /** The real file, so that a symbolic link to it stays one. */
    private Path file(String path) {
        try {
            return tree.file(path).orElseThrow(() -> changed(path)).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Staged stage(String path, List<Edit> edits) {
        Path file = file(path);
        byte[] before = read(path, file);
        byte[] after = SourceBytes.of(path, before).edited(edits).orElseThrow(() -> changed(path));
        Path beside = null;
        try {
            beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".colophon-", ".tmp");
            Files.write(beside, after);
            copyPermissions(file, beside);
            return new Staged(path, file, before, beside);
        } catch (IOException e) {
            if (beside != null) {
                delete(beside);
            }
            throw new UncheckedIOException(e);
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view != null) {
            Files.setPosixFilePermissions(to, view.readAttributes().permissions());
        }
    }

    private void replace(List<Staged> staged) {
        for (Staged file : staged) {
            if (!Arrays.equals(read(file.path(), file.file()), file.before())) {
                throw changed(file.path());
            }
        }
        List<Staged> done = new ArrayList<>();
        try {
            for (Staged file : staged) {
                move(file.after(), file.file());
                done.add(file);
            }
        } catch (IOException e) {
            done.forEach(Editor::restore);
            throw new UncheckedIOException(e);
        }
    }

    private static void restore(Staged file) {
        try {
            Files.write(file.file(), file.before());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String path, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw changed(path);
        }
    }

    private static UncheckedIOException changed(String path) {
        String message =
                "`"
                        + path
                        + "` has changed since it was read, so nothing was written; run the command"
                        + " again";
        return new UncheckedIOException(message, new IOException(message));
    }
}
