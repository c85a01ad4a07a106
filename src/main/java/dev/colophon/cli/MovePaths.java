package dev.colophon.cli;

import dev.colophon.check.Edit;
import dev.colophon.source.SourcePath;
import dev.colophon.source.WorkTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The two paths of a move, which is possible.
 *
 * @param from from the repository's root; it is there
 * @param to from the repository's root; nothing is there
 */
record MovePaths(String from, String to) {

    static MovePaths check(WorkTree tree, Path from, Path to) {
        if (!Files.exists(from)) {
            throw new WrongUseException("`" + from + "` does not exist; give a file or a folder");
        }
        String old = inside(tree, from);
        String now = inside(tree, to);
        if (old.isEmpty()) {
            throw new WrongUseException(
                    "`" + from + "` is the repository itself; give a file or a folder in it");
        }
        if (isGit(old) || isGit(now)) {
            throw new WrongUseException("what is in `.git` cannot be moved");
        }
        if (SourcePath.isBelow(old, now) && !old.equals(now)) {
            throw new WrongUseException("`" + to + "` lies inside `" + from + "` itself");
        }
        if (Files.exists(to) && !isSameInOtherCase(tree, old, now)) {
            throw new WrongUseException(
                    "`"
                            + to
                            + "` exists already; give a whole new name, such as `"
                            + hint(from, to)
                            + "`");
        }
        return new MovePaths(old, now);
    }

    private static String hint(Path from, Path to) {
        return Files.isDirectory(to)
                ? to.resolve(from.toAbsolutePath().normalize().getFileName()).toString()
                : to + "-2";
    }

    private static boolean isGit(String path) {
        return Arrays.asList(path.split("/")).contains(".git");
    }

    /** A disk that knows no letter case finds the old name under the new one. */
    private static boolean isSameInOtherCase(WorkTree tree, String old, String now) {
        try {
            return !old.equals(now)
                    && old.equalsIgnoreCase(now)
                    && Files.isSameFile(tree.root().resolve(old), tree.root().resolve(now));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A path from the root, where the folder that it is in decides: the path itself may be a
     * symbolic link, or not be there.
     */
    private static String inside(WorkTree tree, Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path there = absolute.getParent();
        while (there != null && !Files.isDirectory(there)) {
            there = there.getParent();
        }
        Path folder = there;
        return Optional.ofNullable(folder)
                .filter(found -> !absolute.equals(tree.root()))
                .flatMap(tree::pathOf)
                .map(found -> SourcePath.join(found, SourcePath.of(folder.relativize(absolute))))
                .or(() -> tree.pathOf(absolute).filter(String::isEmpty))
                .orElseThrow(
                        () -> new WrongUseException("`" + path + "` lies outside the repository"));
    }

    /** What a path is called after the move. */
    String after(String path) {
        return SourcePath.isBelow(from, path)
                ? SourcePath.join(to, SourcePath.within(from, path))
                : path;
    }

    /** Edits of the files under their new names. */
    List<Edit> after(List<Edit> edits) {
        return edits.stream().map(edit -> edit.in(after(edit.path()))).toList();
    }

    /** Moves on disk, then does what is to be done there; if that fails, moves back. */
    void move(WorkTree tree, Runnable then) {
        Path old = tree.root().resolve(from);
        Path now = tree.root().resolve(to);
        rename(old, now);
        try {
            then.run();
        } catch (RuntimeException e) {
            rename(now, old);
            throw e;
        }
    }

    private static void rename(Path old, Path now) {
        try {
            Files.createDirectories(now.getParent());
            Files.move(old, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
