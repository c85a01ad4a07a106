package dev.colophon.source;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of one repository, as they lie on disk. Nothing outside its root is ever read: a
 * symbolic link that leads out is as good as missing.
 */
public final class WorkTree implements SourceTree {
    private final Path root;
    private final @Nullable Inputs inputs;

    WorkTree(Path root) {
        this(root, null);
    }

    private WorkTree(Path root, @Nullable Inputs inputs) {
        this.root = root;
        this.inputs = inputs;
    }

    /** The same tree, which notes what is looked at. */
    public WorkTree noting(Inputs notes) {
        return new WorkTree(root, notes);
    }

    @Override
    public String name() {
        return root.getFileName() == null ? "" : root.getFileName().toString();
    }

    @Override
    public boolean isLink(String path) {
        if (inputs != null) {
            inputs.link(root.resolve(path).normalize());
        }
        return Files.isSymbolicLink(root.resolve(path));
    }

    /** The repository's root folder, a real path. */
    public Path root() {
        return root;
    }

    /** A path on disk as a path from the root; empty when it lies outside. */
    public Optional<String> pathOf(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path real;
        try {
            real = absolute.toRealPath();
        } catch (IOException e) {
            real = absolute;
        }
        return real.startsWith(root)
                ? Optional.of(SourcePath.of(root.relativize(real)))
                : Optional.empty();
    }

    @Override
    public boolean isFile(String path) {
        return inside(path).filter(Files::isRegularFile).isPresent();
    }

    @Override
    public boolean isFolder(String path) {
        return inside(path).filter(Files::isDirectory).isPresent();
    }

    /** The file on disk, if it is there and inside the repository. */
    public Optional<Path> file(String path) {
        Optional<Path> file = inside(path).filter(Files::isRegularFile);
        if (inputs != null) {
            file.ifPresent(inputs::file);
        }
        return file;
    }

    /**
     * Reads a text file; empty when there is none. A file that is too large is read as empty, with
     * a diagnostic.
     */
    @Override
    public Optional<SourceFile> read(String path) {
        return file(path).map(file -> read(path, file));
    }

    private static SourceFile read(String path, Path file) {
        try {
            long size = Files.size(file);
            return size > MAX_TEXT_BYTES
                    ? tooLarge(path, size)
                    : SourceTree.decode(path, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile tooLarge(String path, long size) {
        Location place = Location.of(path);
        String message = "file has " + size + " bytes; Colophon reads at most " + MAX_TEXT_BYTES;
        String hint = "split it into several pages";
        return new SourceFile(
                path, "", List.of(new Diagnostic(Rule.TOO_LARGE, place, message, hint)));
    }

    /**
     * All files below a folder, sorted by path. Left out: names that start with {@code .} or {@code
     * _}, {@code node_modules}, and folders that Colophon wrote.
     */
    @Override
    public List<String> filesBelow(String folder) {
        List<String> found = new ArrayList<>();
        inside(folder).filter(Files::isDirectory).ifPresent(dir -> collect(dir, found));
        found.sort(null);
        return found;
    }

    private void collect(Path folder, List<String> found) {
        for (Path entry : entries(folder)) {
            if (isLeftOut(entry)) {
                continue;
            }
            NameCoding.checkEntry(entry);
            if (Files.isDirectory(entry) && !Files.isSymbolicLink(entry)) {
                if (!isOurs(entry)) {
                    collect(entry, found);
                }
            } else if (Files.isRegularFile(entry)) {
                found.add(pathFromRoot(entry));
            }
        }
    }

    /** Whether Colophon wrote a folder. */
    private boolean isOurs(Path folder) {
        Path marker = folder.resolve(MARKER);
        if (inputs != null) {
            inputs.kind(marker);
        }
        return Files.exists(marker);
    }

    private boolean isLeftOut(Path entry) {
        return SourceTree.isHidden(entry.getFileName().toString())
                || Files.isSymbolicLink(entry) && inside(pathFromRoot(entry)).isEmpty();
    }

    /** The names in a folder, sorted; none when it is not there. */
    @Override
    public List<String> names(String folder) {
        return inside(folder).filter(Files::isDirectory).stream()
                .flatMap(dir -> entries(dir).stream())
                .map(entry -> entry.getFileName().toString())
                .sorted()
                .toList();
    }

    private List<Path> entries(Path folder) {
        if (inputs != null) {
            inputs.names(folder);
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String pathFromRoot(Path file) {
        return SourcePath.of(root.relativize(file));
    }

    private Optional<Path> inside(String path) {
        try {
            Path file = root.resolve(path).normalize();
            if (inputs != null && file.startsWith(root)) {
                inputs.kind(file);
            }
            if (!file.startsWith(root) || !Files.exists(file)) {
                return Optional.empty();
            }
            Path real = file.toRealPath();
            if (inputs != null && !real.equals(file)) {
                inputs.link(file);
            }
            return real.startsWith(root) && isSpelled(file.toString(), real.toString())
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return NameCoding.none(e);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether a file is really called so: some disks find {@code Setup.md} where there is only
     * {@code setup.md}. A symbolic link may have a name that differs like that from what it leads
     * to.
     */
    private boolean isSpelled(String path, String real) {
        if (path.equals(real) || !path.equalsIgnoreCase(real)) {
            return true;
        }
        for (Path at = Path.of(path); !at.equals(root); at = at.getParent()) {
            String name = at.getFileName().toString();
            boolean listed =
                    entries(at.getParent()).stream()
                            .anyMatch(entry -> entry.getFileName().toString().equals(name));
            if (!listed) {
                return false;
            }
        }
        return true;
    }
}
