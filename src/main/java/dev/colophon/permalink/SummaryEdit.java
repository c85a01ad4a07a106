package dev.colophon.permalink;

import dev.colophon.markdown.Url;
import dev.colophon.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which chapters an edit of a summary adds and removes, as far as that can be told from the lines
 * that changed. Reading a long summary as a whole at each of thousands of states would take most of
 * the time there is.
 *
 * @param before the files that the changed lines named
 * @param after the files that they name now
 */
record SummaryEdit(List<String> before, List<String> after) {
    private static final Pattern LINK = Pattern.compile("\\]\\(<?([^)>]*)>?\\)");

    /** Every line of a summary that this can judge: blank, a title, or one chapter. */
    private static final Pattern PLAIN =
            Pattern.compile(
                    "\\s*|\\s*(?:[-*+] )?\\[[^\\[\\]()<>`]*]\\([^()<>\\s&\\\\]*\\)\\s*|#"
                            + " [^\\[\\]<>]*");

    /**
     * Empty when the edit is not plain enough to be judged by its lines.
     *
     * @param files what {@link #files} says of a line
     */
    static Optional<SummaryEdit> between(
            String before, String after, Function<String, Optional<List<String>>> files) {
        int start = 0;
        int most = Math.min(before.length(), after.length());
        while (start < most && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        start = before.lastIndexOf('\n', start - 1) + 1;
        int tail = 0;
        while (tail < most - start
                && before.charAt(before.length() - 1 - tail)
                        == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        Optional<List<String>> now = files(lines(after, start, tail), files);
        return files(lines(before, start, tail), files)
                .flatMap(old -> now.map(each -> new SummaryEdit(old, each)));
    }

    /** The files that only the lines after the edit name. */
    Set<String> added() {
        return without(after, before);
    }

    /** The files that only the lines before the edit name. */
    Set<String> removed() {
        return without(before, after);
    }

    private static Set<String> without(List<String> files, List<String> others) {
        Set<String> left = new TreeSet<>(files);
        others.forEach(left::remove);
        return left;
    }

    /** The whole lines from an offset on, up to the one in which the common end starts. */
    private static String lines(String text, int start, int tail) {
        int end = text.indexOf('\n', Math.max(start, text.length() - tail));
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private static Optional<List<String>> files(
            String lines, Function<String, Optional<List<String>>> files) {
        List<String> all = new ArrayList<>();
        for (String line : lines.split("\n")) {
            Optional<List<String>> named = files.apply(line);
            if (named.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(named.get());
        }
        return Optional.of(all);
    }

    /** The file that a line of a summary names, if any; empty when it is not plain enough. */
    static Optional<List<String>> files(String path, String line) {
        if (!PLAIN.matcher(line).matches()) {
            return Optional.empty();
        }
        Matcher link = LINK.matcher(line);
        if (!link.find() || link.group(1).isEmpty()) {
            return Optional.of(List.of());
        }
        String relative = Url.decode(link.group(1).split("[#?]", 2)[0]);
        return Optional.of(SourcePath.resolve(SourcePath.parent(path), relative).stream().toList());
    }
}
