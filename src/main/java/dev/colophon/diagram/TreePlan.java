package dev.colophon.diagram;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.abego.treelayout.Configuration.Location;
import org.abego.treelayout.NodeExtentProvider;
import org.abego.treelayout.TreeLayout;
import org.abego.treelayout.util.AbstractTreeForTreeLayout;
import org.abego.treelayout.util.DefaultConfiguration;

/**
 * Where the boxes of a mind map are.
 *
 * @param places the root, then its branches, each box before those below it
 */
record TreePlan(double width, double height, List<Place> places) {
    private static final double LEVEL_GAP = 44;
    private static final double GAP = 7;

    /**
     * A box at its place.
     *
     * @param left whether it is on the left of the root
     */
    record Place(TreeBox box, double x, double y, boolean left) {}

    static TreePlan of(Tree tree, Sides sides) {
        TreeBox root = TreeBox.of(tree);
        int onRight = sides == Sides.RIGHT ? root.children().size() : half(root.children());
        List<Place> right = side(root, root.children().subList(0, onRight), false);
        List<Place> left =
                side(root, root.children().subList(onRight, root.children().size()), true);
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

    /** How many of the branches come first so that the sides are about equally high. */
    private static int half(List<TreeBox> branches) {
        double all = branches.stream().mapToDouble(TreePlan::room).sum();
        double first = 0;
        int best = branches.size();
        double difference = all;
        for (int i = 0; i < branches.size(); i++) {
            first += room(branches.get(i));
            if (Math.abs(all - 2 * first) < difference) {
                difference = Math.abs(all - 2 * first);
                best = i + 1;
            }
        }
        return best;
    }

    /** The height that a branch needs. */
    private static double room(TreeBox box) {
        double below = box.children().stream().mapToDouble(TreePlan::room).sum();
        return Math.max(box.height() + GAP, below);
    }

    /** Some of the branches, with the root's middle at 0, 0. */
    private static List<Place> side(TreeBox root, List<TreeBox> branches, boolean left) {
        TreeBox top = root.withChildren(List.copyOf(branches));
        TreeLayout<TreeBox> layout =
                new TreeLayout<>(
                        new Branches(top),
                        new Extents(),
                        new DefaultConfiguration<>(LEVEL_GAP, GAP, Location.Left),
                        true);
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
