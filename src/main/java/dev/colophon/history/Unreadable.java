package dev.colophon.history;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The objects that one reading of a repository found missing or damaged: whoever needs one goes on
 * without it.
 */
final class Unreadable {
    private final Map<ObjectId, String> found = new LinkedHashMap<>();

    /** A step that reads an object. */
    interface Step<T> {
        T take() throws IOException;
    }

    /** A repository of which nothing can be read: there is no going on, unless somebody says so. */
    static UncheckedIOException whole(IOException problem) {
        Throwable first = problem;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String said = first.getMessage();
        String reason = said == null ? first.getClass().getSimpleName() : said;
        String message =
                "the repository cannot be read (%s); its history was expected: see whether `git"
                        + " log` works there, or go on without it (--no-history)";
        return new UncheckedIOException(message.formatted(reason), problem);
    }

    /** What the step gives; empty when the object (or one it needs) cannot be read. */
    <T> Optional<T> attempt(ObjectId object, String what, Step<T> step) {
        try {
            return Optional.of(step.take());
        } catch (MissingObjectException e) {
            add(e.getObjectId(), what);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            // JGit's parsers run off the end of a damaged object or fail on its numbers.
            add(object, what);
        }
        return Optional.empty();
    }

    /** Names an object that could not be read. */
    void add(ObjectId object, String what) {
        found.putIfAbsent(object.copy(), what);
    }

    /** One diagnostic for all of them. */
    Optional<Diagnostic> diagnostic() {
        return found.entrySet().stream().findFirst().map(this::diagnostic);
    }

    private Diagnostic diagnostic(Map.Entry<ObjectId, String> first) {
        String message =
                "%d %s of the repository cannot be read, first %s (%s); all were expected, so some"
                        + " changes or renames may be missing";
        return new Diagnostic(
                Rule.UNREADABLE_OBJECT,
                Location.of(".git"),
                message.formatted(
                        found.size(),
                        found.size() == 1 ? "object" : "objects",
                        first.getKey().name(),
                        first.getValue()),
                "in a partial clone run `git fetch --refetch --no-filter`, else look for damage"
                        + " with `git fsck`");
    }
}
