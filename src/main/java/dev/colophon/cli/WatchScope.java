package dev.colophon.cli;

import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which files of a repository can change a site: not those that tools make for themselves, and of
 * Git only what tells which commit is checked out.
 *
 * @param root the repository's root
 */
record WatchScope(Path root) {
    private static final Set<String> NEVER =
            Set.of(".git", ".colophon", "node_modules", "_site", ".idea", ".vscode");
    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.sbt", "Cargo.toml");

    /** What editors write beside the file that is being edited. */
    private static final Pattern EDITORS =
            Pattern.compile(
                    ".*~|#.*#|\\.#.*|\\..*\\.sw.|4913|\\.DS_Store|.*___jb_(tmp|old)___|\\.goutput.*");

    /** Whether changes in a folder matter, and in those below it. */
    boolean hasFolder(Path folder) {
        if (folder.equals(root)) {
            return true;
        }
        String name = folder.getFileName().toString();
        if (NEVER.contains(name) || Files.exists(folder.resolve(SourceTree.MARKER))) {
            return false;
        }
        // "target" may be a chapter, too.
        return !name.equals("target")
                || BUILD_FILES.stream()
                        .noneMatch(file -> Files.exists(folder.resolveSibling(file)));
    }

    boolean hasFile(Path file) {
        String name = file.getFileName().toString();
        return !NEVER.contains(name) && !EDITORS.matcher(name).matches();
    }

    /** Whether a path from the root is a file whose changes are seen. */
    boolean has(String path) {
        Path file = root.resolve(path);
        for (Path at = file.getParent(); at != null && !at.equals(root); at = at.getParent()) {
            if (!hasFolder(at)) {
                return false;
            }
        }
        return hasFile(file);
    }

    /** Whether there is nothing in a file. */
    boolean isEmpty(String path) {
        Path file = root.resolve(path);
        try {
            return Files.isRegularFile(file) && Files.size(file) == 0;
        } catch (IOException e) {
            // It has gone.
            return false;
        }
    }

    /** A file or folder as {@link Changes} name it. */
    String path(Path file) {
        return SourcePath.of(root.relativize(file));
    }

    /** The files in which Git writes which commit is checked out, and folders of such files. */
    List<Path> gitPlaces() {
        Optional<Path> own = gitFolder();
        if (own.isEmpty()) {
            return List.of();
        }
        Path common =
                read(own.get().resolve("commondir")).map(own.get()::resolve).orElse(own.get());
        return List.of(
                own.get().resolve("HEAD"),
                common.resolve("packed-refs").normalize(),
                common.resolve("refs/heads").normalize());
    }

    private Optional<Path> gitFolder() {
        Path git = root.resolve(".git");
        if (Files.isDirectory(git)) {
            return Optional.of(git);
        }
        // Of a worktree or submodule, it is a file that says where the folder is.
        return read(git)
                .filter(text -> text.startsWith("gitdir:"))
                .map(text -> root.resolve(text.substring("gitdir:".length()).strip()).normalize());
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file).strip())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
