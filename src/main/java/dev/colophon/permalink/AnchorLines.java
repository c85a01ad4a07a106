package dev.colophon.permalink;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a text that anchors can come from. A version that has all those of the version
 * before has all its anchors too, so that most versions need not be parsed.
 */
record AnchorLines(List<String> lines, int fences) {
    private static final Pattern SOURCE =
            Pattern.compile(
                    "^\\s*(?:[>*+-]\\s*|\\d+[.)]\\s*)*#.*|.*[|<{].*|.*\\[\\^.*|\\s*(?:=+|-+)\\s*");
    private static final Pattern UNDERLINE = Pattern.compile("\\s*(?:=+|-+)\\s*");

    /** What can hide lines that look like headings. */
    private static final Pattern FENCE = Pattern.compile("^[ >*+-]*(?:```|~~~)|<!--|-->");

    static AnchorLines of(String text) {
        List<String> found = new ArrayList<>();
        String before = "";
        int fences = 0;
        for (String line : text.split("\n")) {
            if (SOURCE.matcher(line).matches()
                    || line.strip().startsWith("```")
                    || line.strip().startsWith("~~~")) {
                // The text over an underline is the heading.
                found.add(UNDERLINE.matcher(line).matches() ? before + line : line);
            }
            before = line;
        }
        Collections.sort(found);
        return new AnchorLines(found, fences);
    }

    /** Whether another version has all these lines, each at least as often. */
    boolean allIn(AnchorLines other) {
        if (fences != other.fences) {
            return false;
        }
        int at = 0;
        for (String line : lines) {
            while (at < other.lines.size() && other.lines.get(at).compareTo(line) < 0) {
                at++;
            }
            if (at == other.lines.size() || !other.lines.get(at).equals(line)) {
                return false;
            }
            at++;
        }
        return true;
    }
}
