package dev.colophon.cli;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Rule;
import dev.colophon.history.GitFiles;
import dev.colophon.source.Cache;
import dev.colophon.source.Inputs;
import dev.colophon.source.WorkTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Notes what a build reads, for the {@link LastBuild} that it becomes. Where not all can be noted,
 * or not all was there to be read, there is no such record, and the next build does the work.
 */
final class BuildNotes {
    private static final Set<Rule> NOT_FOR_GOOD =
            Set.of(Rule.INCOMPLETE_HISTORY, Rule.DAMAGED_CACHE);

    private final WorkTree tree;
    private final Path written;
    private final Inputs inputs;
    private final boolean complete;

    /**
     * @param tree what is read, which notes nothing yet
     * @param cache where the record will be
     * @param folder where the site will be
     */
    BuildNotes(WorkTree tree, Cache cache, Path folder) {
        written = real(folder);
        inputs = new Inputs(tree.root(), LastBuild.own(tree.root(), written));
        complete = !cache.isOff() && GitFiles.note(tree.root(), inputs);
        this.tree = complete ? tree.noting(inputs) : tree;
    }

    private static Path real(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Path parent = absolute.getParent();
            return Files.exists(absolute)
                    ? absolute.toRealPath()
                    : parent != null && Files.exists(parent)
                            ? parent.toRealPath().resolve(absolute.getFileName())
                            : absolute;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tree to read from. */
    WorkTree tree() {
        return tree;
    }

    /**
     * What was read and written; empty when that is not all, or may have changed since.
     *
     * @param diagnostics what the readers have found
     */
    Optional<String> text(List<Diagnostic> diagnostics) {
        boolean forGood =
                diagnostics.stream().noneMatch(each -> NOT_FOR_GOOD.contains(each.rule()));
        if (!complete || !forGood || inputs.areTooFresh()) {
            return Optional.empty();
        }
        inputs.tree(written);
        return Optional.of(inputs.text());
    }

    /** Where the site is. */
    Path written() {
        return written;
    }
}
