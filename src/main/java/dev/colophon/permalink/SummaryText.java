package dev.colophon.permalink;

import dev.colophon.source.SourcePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A summary as it goes from state to state, and which files it names: that is asked for each file
 * that comes or goes. Of a site with thousands of pages it is long, so it is read once, and then
 * only the lines that change.
 */
final class SummaryText {
    private final String path;
    private final Map<String, Integer> named = new HashMap<>();

    /** What each line names that was ever looked at: the same come again and again. */
    private final Map<String, Optional<List<String>>> lines = new HashMap<>();

    private final String others;
    private final boolean hasOddPaths;
    private String text;

    SummaryText(String path, String text) {
        this.path = path;
        this.text = text;
        StringBuilder rest = new StringBuilder();
        text.lines()
                .forEach(
                        line ->
                                files(line)
                                        .ifPresentOrElse(
                                                files -> files.forEach(this::add),
                                                () -> rest.append(line).append('\n')));
        others = rest.toString();
        hasOddPaths = hasOddPaths(others);
    }

    private Optional<List<String>> files(String line) {
        return lines.computeIfAbsent(line, each -> SummaryEdit.files(path, each));
    }

    private void add(String file) {
        named.merge(file, 1, Integer::sum);
    }

    /** Goes on to the next text; empty when what it changes cannot be told from its lines. */
    Optional<SummaryEdit> edit(String next) {
        Optional<SummaryEdit> edit = SummaryEdit.between(text, next, this::files);
        edit.ifPresent(
                found -> {
                    found.before().forEach(this::remove);
                    found.after().forEach(this::add);
                });
        text = next;
        return edit;
    }

    private void remove(String file) {
        named.computeIfPresent(file, (key, count) -> count == 1 ? null : count - 1);
    }

    /** Whether it may have a link to a file; odd lines may write its path in another way. */
    boolean names(String file) {
        String folder = SourcePath.parent(path);
        return named.containsKey(file)
                || others.contains(SourcePath.fileName(file))
                        && (!SourcePath.isBelow(folder, file)
                                || others.contains(SourcePath.within(folder, file))
                                || hasOddPaths);
    }

    /** Whether there is what makes a path that is written in it look different. */
    private static boolean hasOddPaths(String text) {
        return List.of("%", "\\", "&", "/.", "//").stream().anyMatch(text::contains);
    }
}
