package dev.colophon.history;

import dev.colophon.source.Inputs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What of a repository tells which history there is, besides its objects, which never change: the
 * commit of HEAD, the remote, and the files that say who is who.
 */
public final class GitFiles {
    private static final Pattern LINK = Pattern.compile("gitdir: (.+)");
    private static final Pattern REFERENCE = Pattern.compile("ref: (refs/.+)");

    private final Path root;
    private final Inputs inputs;

    private GitFiles(Path root, Inputs inputs) {
        this.root = root;
        this.inputs = inputs;
    }

    /**
     * Notes these files.
     *
     * @return whether that is all that matters; not where Git keeps its references in another way
     */
    public static boolean note(Path root, Inputs inputs) {
        try {
            return new GitFiles(root, inputs).note();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean note() throws IOException {
        Path git = root.resolve(".git");
        inputs.kind(git);
        Path own = git;
        if (!Files.isDirectory(git)) {
            Optional<Path> folder = read(git, LINK).map(root::resolve);
            if (folder.isEmpty()) {
                return false;
            }
            own = folder.get().normalize();
        }
        Path folder = own;
        Path common =
                read(own.resolve("commondir"), Pattern.compile("(.+)"))
                        .map(path -> folder.resolve(path).normalize())
                        .orElse(own);
        Stream.of("config.worktree").map(own::resolve).forEach(inputs::file);
        Stream.of("config", "packed-refs", "shallow", "reftable", "objects/info/alternates")
                .map(common::resolve)
                .forEach(inputs::file);
        Stream.of(".mailmap", IgnoredRevisions.FILE).map(root::resolve).forEach(inputs::file);
        noteRemotes(common);
        noteReference(own.resolve("HEAD"), common);
        return !Files.exists(common.resolve("reftable"));
    }

    private void noteRemotes(Path common) throws IOException {
        Path remotes = common.resolve("refs/remotes");
        inputs.names(remotes);
        if (Files.isDirectory(remotes)) {
            try (Stream<Path> each = Files.list(remotes)) {
                for (Path remote : each.toList()) {
                    noteReference(remote.resolve("HEAD"), common);
                }
            }
        }
    }

    /** A reference, and that which it stands for. */
    private void noteReference(Path file, Path common) throws IOException {
        read(file, REFERENCE).map(common::resolve).ifPresent(inputs::file);
    }

    /** What a file of one line says. */
    private Optional<String> read(Path file, Pattern pattern) throws IOException {
        inputs.file(file);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(Files.readString(file).strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
