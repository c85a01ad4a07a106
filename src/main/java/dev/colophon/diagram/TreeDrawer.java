package dev.colophon.diagram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Draws a mind map: the root, and branches of one colour each to the right of it, or on both sides.
 * All is drawn, what is folded too: folding is up to a script.
 */
public final class TreeDrawer {
    /** With more nodes nobody finds anything in a picture. */
    public static final int MOST_NODES = 1_000;

    /** With more levels a picture is too wide to be read. */
    public static final int MOST_LEVELS = 40;

    private record Visit(Tree tree, int level) {}

    /** Draws a tree. The ids of its nodes must differ. */
    public Drawing draw(Tree tree, Sides sides) {
        Optional<TooLarge> tooLarge = check(tree);
        if (tooLarge.isPresent()) {
            return tooLarge.get();
        }
        return new TreePainter(tree, TreePlan.of(tree, sides)).paint();
    }

    /** Without recursion, since a tree may be deeper than the stack. */
    private static Optional<TooLarge> check(Tree root) {
        Set<String> ids = new HashSet<>();
        int nodes = 0;
        int levels = 0;
        Deque<Visit> open = new ArrayDeque<>();
        open.push(new Visit(root, 1));
        while (!open.isEmpty()) {
            Visit visit = open.pop();
            nodes++;
            levels = Math.max(levels, visit.level);
            ids.add(visit.tree.id());
            visit.tree.children().forEach(child -> open.push(new Visit(child, visit.level + 1)));
        }
        if (nodes > MOST_NODES) {
            return tooLarge(nodes + " nodes; at most " + MOST_NODES + " are drawn");
        }
        if (levels > MOST_LEVELS) {
            return tooLarge(levels + " levels; at most " + MOST_LEVELS + " are drawn");
        }
        if (ids.size() < nodes) {
            throw new IllegalStateException("two nodes of a tree have the same id");
        }
        return Optional.empty();
    }

    private static Optional<TooLarge> tooLarge(String message) {
        return Optional.of(new TooLarge(message));
    }
}
