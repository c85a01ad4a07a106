package dev.colophon.diagram;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.abego.treelayout.Configuration;
import org.abego.treelayout.NodeExtentProvider;
import org.abego.treelayout.TreeLayout;
import org.abego.treelayout.util.AbstractTreeForTreeLayout;

/**
 * Where the boxes of a mind map are.
 *
 * @param places the root, then its branches, each box before those below it
 */
record TreePlan(double width, double height, List<Place> places) {
    private static final double LEVEL_GAP = 44;
    private static final double GAP = 7;
    private static final double WIDE_GAP = 14;

    /**
     * A box at its place.
     *
     * @param left whether it is on the left of the root
     */
    record Place(TreeBox box, double x, double y, boolean left) {}

    static TreePlan of(Tree tree, Sides sides) {
        TreeBox root = TreeBox.of(tree);
        Halves halves = Halves.of(root.children(), sides);
        List<Place> right = side(root, halves.right(), false);
        List<Place> left = side(root, halves.left(), true);
        List<Place> all = new ArrayList<>(right);
        all.addAll(left.subList(1, left.size()));
        double minX = all.stream().mapToDouble(Place::x).min().orElse(0);
        double minY = all.stream().mapToDouble(Place::y).min().orElse(0);
        List<Place> moved =
                all.stream().map(p -> new Place(p.box, p.x - minX, p.y - minY, p.left)).toList();
        double width = moved.stream().mapToDouble(p -> p.x + p.box.width()).max().orElse(0);
        double height = moved.stream().mapToDouble(p -> p.y + p.box.height()).max().orElse(0);
        return new TreePlan(width, height, moved);
    }

    /** Some of the branches, with the root's middle at 0, 0. */
    private static List<Place> side(TreeBox root, List<TreeBox> branches, boolean left) {
        TreeBox top = root.withChildren(List.copyOf(branches));
        TreeLayout<TreeBox> layout =
                new TreeLayout<>(new Branches(top), new Extents(), new Spaces(), true);
        Rectangle2D middle = layout.getNodeBounds().get(top);
        List<Place> places = new ArrayList<>();
        collect(top, layout, left, middle, places);
        return places;
    }

    private static void collect(
            TreeBox box,
            TreeLayout<TreeBox> layout,
            boolean left,
            Rectangle2D root,
            List<Place> places) {
        Rectangle2D bounds = layout.getNodeBounds().get(box);
        double x = bounds.getX() - root.getCenterX();
        double y = bounds.getY() - root.getCenterY();
        places.add(new Place(box, left ? -x - box.width() : x, y, left));
        box.children().forEach(child -> collect(child, layout, left, root, places));
    }

    private static final class Branches extends AbstractTreeForTreeLayout<TreeBox> {
        private final Map<String, TreeBox> boxes = new HashMap<>();

        Branches(TreeBox root) {
            super(root);
            add(root);
        }

        private void add(TreeBox box) {
            boxes.put(box.tree().id(), box);
            box.children().forEach(this::add);
        }

        @Override
        public TreeBox getParent(TreeBox box) {
            return boxes.get(box.parent());
        }

        @Override
        public List<TreeBox> getChildrenList(TreeBox box) {
            return box.children();
        }
    }

    /** More room between branches than within one. */
    private static final class Spaces implements Configuration<TreeBox> {
        @Override
        public Location getRootLocation() {
            return Location.Left;
        }

        @Override
        public AlignmentInLevel getAlignmentInLevel() {
            return AlignmentInLevel.TowardsRoot;
        }

        @Override
        public double getGapBetweenLevels(int next) {
            return LEVEL_GAP;
        }

        @Override
        public double getGapBetweenNodes(TreeBox a, TreeBox b) {
            return a.parent().equals(b.parent()) && a.level() > 1 ? GAP : WIDE_GAP;
        }
    }

    private static final class Extents implements NodeExtentProvider<TreeBox> {
        @Override
        public double getWidth(TreeBox box) {
            return box.width();
        }

        @Override
        public double getHeight(TreeBox box) {
            return box.height();
        }
    }
}
