package dev.colophon.permalink;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * The pages that never count as published; globs are those of {@link
 * java.nio.file.FileSystem#getPathMatcher}.
 *
 * @param matchers one for each glob that is one
 * @param diagnostics the others
 */
record Exclusion(List<PathMatcher> matchers, List<Diagnostic> diagnostics) {

    /** Whether nothing is excluded. */
    boolean isEmpty() {
        return matchers.isEmpty();
    }

    static Exclusion of(List<String> globs, Location location) {
        List<PathMatcher> matchers = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (String glob : globs) {
            try {
                matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + glob));
            } catch (PatternSyntaxException e) {
                diagnostics.add(
                        new Diagnostic(
                                Rule.INVALID_CONFIG,
                                location,
                                "`permalinks.exclude` has `" + glob + "`; expected a glob pattern",
                                "for example `drafts/**`"));
            }
        }
        return new Exclusion(List.copyOf(matchers), List.copyOf(diagnostics));
    }

    boolean excludes(String path) {
        if (matchers.isEmpty()) {
            return false;
        }
        try {
            Path file = Path.of(path);
            return matchers.stream().anyMatch(matcher -> matcher.matches(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
