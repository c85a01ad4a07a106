package dev.colophon.output;

import dev.colophon.check.Edit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Shows edits of a text as a unified diff, with three lines of context. A worker for one file. */
final class Diff {
    private static final int CONTEXT = 3;
    private static final String NO_LINE_END = "\\ No newline at end of file\n";

    private final String text;
    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();

    private Diff(String text) {
        this.text = text;
        lines = lines(text);
    }

    /** The former lines from one to before another, and what takes their place. */
    private record Block(int from, int to, List<String> now) {}

    static String of(String path, String text, List<Edit> edits) {
        Diff diff = new Diff(text);
        diff.addBlocks(edits);
        StringBuilder out = new StringBuilder();
        out.append("--- a/").append(path).append("\n+++ b/").append(path).append('\n');
        diff.appendHunks(out);
        return out.toString();
    }

    /** Lines with their ends; the last may have none. */
    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\n)"));
    }

    private void addBlocks(List<Edit> edits) {
        int[] starts = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            starts[i + 1] = starts[i] + lines.get(i).length();
        }
        for (int i = 0; i < edits.size(); ) {
            int from = line(starts, edits.get(i).start());
            int to = from + 1;
            StringBuilder now = new StringBuilder();
            int at = starts[from];
            do {
                Edit edit = edits.get(i);
                now.append(text, at, edit.start()).append(edit.replacement());
                at = edit.start() + edit.length();
                to = Math.max(to, line(starts, at) + 1);
                i++;
            } while (i < edits.size() && line(starts, edits.get(i).start()) < to);
            now.append(text, at, starts[to]);
            blocks.add(new Block(from, to, lines(now.toString())));
        }
    }

    private static int line(int[] starts, int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return Math.min(found >= 0 ? found : -found - 2, starts.length - 2);
    }

    private void appendHunks(StringBuilder out) {
        int shift = 0;
        for (int i = 0; i < blocks.size(); ) {
            int first = i++;
            while (i < blocks.size()
                    && blocks.get(i).from() - blocks.get(i - 1).to() <= 2 * CONTEXT) {
                i++;
            }
            shift += appendHunk(blocks.subList(first, i), shift, out);
        }
    }

    /** Writes one hunk; gives by how many lines it makes the text longer. */
    private int appendHunk(List<Block> hunk, int shift, StringBuilder out) {
        int from = Math.max(0, hunk.get(0).from() - CONTEXT);
        int to = Math.min(lines.size(), hunk.get(hunk.size() - 1).to() + CONTEXT);
        int growth = hunk.stream().mapToInt(b -> b.now().size() - (b.to() - b.from())).sum();
        out.append("@@ -").append(from + 1).append(',').append(to - from);
        out.append(" +").append(from + 1 + shift).append(',').append(to - from + growth);
        out.append(" @@\n");
        int at = from;
        for (Block block : hunk) {
            append(' ', lines.subList(at, block.from()), out);
            append('-', lines.subList(block.from(), block.to()), out);
            append('+', block.now(), out);
            at = block.to();
        }
        append(' ', lines.subList(at, to), out);
        return growth;
    }

    private static void append(char sign, List<String> lines, StringBuilder out) {
        for (String line : lines) {
            out.append(sign).append(line);
            if (!line.endsWith("\n")) {
                out.append('\n').append(NO_LINE_END);
            }
        }
    }
}
