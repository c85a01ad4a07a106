package dev.colophon.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A node of a mind map while the map is read; thrown away when the {@link MapNode} is made. */
final class MapDraft {
    /** The level of list items, and of whatever is no heading. */
    static final int LISTED = 7;

    final int level;
    final String text;

    /** Where it is written, and with it its links. */
    final int start;

    final int end;
    final List<MapDraft> children = new ArrayList<>();
    String note = "";
    boolean folded;
    boolean foldsAll;

    MapDraft(int level, String text, int start, int end) {
        this.level = level;
        this.text = text;
        this.start = start;
        this.end = end;
    }

    static MapDraft of(int level, String text, Node block) {
        return new MapDraft(level, text, block.getStartOffset(), block.getEndOffset());
    }

    /** A root that nothing is written of but its text. */
    static MapDraft named(String text, MapDraft top) {
        MapDraft root = new MapDraft(0, text, top.start, top.start);
        root.note = top.note;
        root.children.addAll(top.children);
        return root;
    }

    /** What stands below a node before its first branch is its note. */
    void addNote(String more) {
        if (children.isEmpty() && !more.isBlank()) {
            note = DocumentBuilder.shorten((note + " " + more).strip());
        }
    }

    /**
     * Folds what is deeper than so many levels, the root being the first, and what is below a node
     * that folds all.
     */
    void foldBelow(int levels) {
        folded |= levels <= 1;
        children.forEach(child -> child.foldBelow(foldsAll ? 0 : levels - 1));
    }

    int size() {
        return 1 + children.stream().mapToInt(MapDraft::size).sum();
    }

    int depth() {
        return 1 + children.stream().mapToInt(MapDraft::depth).max().orElse(0);
    }

    /** Leaves out what is deeper than so many levels. */
    void cutDepth(int levels) {
        if (levels <= 1) {
            children.clear();
        } else {
            children.forEach(child -> child.cutDepth(levels - 1));
        }
    }

    /** Keeps so many nodes, those next to the root first. */
    void cutSize(int nodes) {
        Deque<MapDraft> waiting = new ArrayDeque<>(List.of(this));
        int left = nodes - 1;
        while (!waiting.isEmpty()) {
            MapDraft next = waiting.remove();
            int kept = Math.min(left, next.children.size());
            next.children.subList(kept, next.children.size()).clear();
            waiting.addAll(next.children);
            left -= kept;
        }
    }
}
