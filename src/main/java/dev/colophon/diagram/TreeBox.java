package dev.colophon.diagram;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A node of a mind map with its label in lines, and its size.
 *
 * @param branch the number of the main branch that it is on; -1 for the root
 * @param parent its parent's id; empty for the root
 */
record TreeBox(
        Tree tree,
        Label label,
        int level,
        int branch,
        String parent,
        double width,
        double height,
        List<TreeBox> children) {
    private static final List<Double> SIZES = List.of(17.0, 15.0, 14.0);
    private static final List<Double> SIDES = List.of(18.0, 14.0, 9.0);
    private static final List<Double> PADDINGS = List.of(12.0, 8.0, 5.0);
    private static final double TEXT_WIDTH = 190;
    private static final double NOTE = 16;
    private static final int LINES = 4;
    private static final double LINE = 1.25;

    static TreeBox of(Tree tree) {
        return of(tree, 0, -1, "");
    }

    private static TreeBox of(Tree tree, int level, int branch, String parent) {
        int rank = Math.min(level, SIZES.size() - 1);
        Label label = Label.wrap(tree.label(), TEXT_WIDTH / SIZES.get(rank), LINES);
        double note = tree.note().isBlank() ? 0 : NOTE;
        double width = label.width() * SIZES.get(rank) + 2 * SIDES.get(rank) + note;
        double height = label.lines().size() * SIZES.get(rank) * LINE + 2 * PADDINGS.get(rank);
        List<TreeBox> children =
                IntStream.range(0, tree.children().size())
                        .mapToObj(
                                i ->
                                        of(
                                                tree.children().get(i),
                                                level + 1,
                                                level == 0 ? i : branch,
                                                tree.id()))
                        .toList();
        return new TreeBox(
                tree, label, level, branch, parent, Math.ceil(width), Math.ceil(height), children);
    }

    TreeBox withChildren(List<TreeBox> others) {
        return new TreeBox(tree, label, level, branch, parent, width, height, others);
    }

    /** The height that it needs with all below it, about. */
    double heightOfAll() {
        double below = children.stream().mapToDouble(TreeBox::heightOfAll).sum();
        return Math.max(height, below);
    }

    double size() {
        return SIZES.get(Math.min(level, SIZES.size() - 1));
    }

    boolean hasNote() {
        return !tree.note().isBlank();
    }

    /** The label in a box that begins there, beside the mark of a note. */
    Picture.Text text(double x, double y) {
        double room = width - (hasNote() ? NOTE : 0);
        return NodeBox.centred(label, size(), x + room / 2, y + height / 2);
    }

    /** The middle of the mark of a note in a box that begins there. */
    LayeredLayout.Point note(double x, double y) {
        return new LayeredLayout.Point(
                x + width - SIDES.get(Math.min(level, SIDES.size() - 1)) - 4, y + height / 2);
    }
}
