package dev.colophon.history;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The commits that {@code .git-blame-ignore-revs} lists: they changed the form of texts only.
 *
 * @param ids full, in lower case
 * @param diagnostics lines that make no sense
 */
record IgnoredRevisions(Set<String> ids, List<Diagnostic> diagnostics) {
    static final IgnoredRevisions NONE = new IgnoredRevisions(Set.of(), List.of());

    static final String FILE = ".git-blame-ignore-revs";

    private static final long LARGEST = 1 << 20;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");

    IgnoredRevisions {
        ids = Set.copyOf(ids);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Those listed in a folder; none where there is no list. */
    static IgnoredRevisions in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
            return NONE;
        }
        return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    static IgnoredRevisions parse(String text) {
        Set<String> ids = new HashSet<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String written = lines.get(i).replaceFirst("#.*", "").strip();
            String id = written.toLowerCase(Locale.ROOT);
            if (ID.matcher(id).matches()) {
                ids.add(id);
            } else if (!id.isEmpty()) {
                diagnostics.add(malformed(written, i + 1));
            }
        }
        return new IgnoredRevisions(ids, diagnostics);
    }

    private static Diagnostic malformed(String written, int line) {
        return new Diagnostic(
                Rule.INVALID_IGNORED_REVISION,
                new Location(FILE, line, 1),
                "found `" + Identity.clean(written) + "`; expected the full id of a commit",
                "`git rev-parse REVISION` prints it; notes start with `#`");
    }
}
