package dev.colophon.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The main branches of a mind map on the right of its root and on the left, each in their order.
 */
record Halves(List<TreeBox> right, List<TreeBox> left) {
    /** By how much of all one side may be higher so that the branches keep their order. */
    private static final double TOLERANCE = 0.25;

    static Halves of(List<TreeBox> branches, Sides sides) {
        if (sides == Sides.RIGHT) {
            return new Halves(branches, List.of());
        }
        Halves inOrder = inOrder(branches);
        boolean even = inOrder.difference() <= TOLERANCE * height(branches);
        Halves mixed = even ? inOrder : mixed(branches);
        return mixed.difference() < inOrder.difference() ? mixed : inOrder;
    }

    /** The first branches on the right, the others on the left. */
    private static Halves inOrder(List<TreeBox> branches) {
        Halves best = new Halves(branches, List.of());
        for (int i = 1; i < branches.size(); i++) {
            List<TreeBox> first = branches.subList(0, i);
            Halves other = new Halves(first, branches.subList(i, branches.size()));
            best = other.difference() < best.difference() ? other : best;
        }
        return best;
    }

    /** The largest branch first, each to the side where there is more room. */
    private static Halves mixed(List<TreeBox> branches) {
        List<TreeBox> right = new ArrayList<>();
        List<TreeBox> left = new ArrayList<>();
        branches.stream()
                .sorted(Comparator.comparingDouble(TreeBox::heightOfAll).reversed())
                .forEach(box -> (height(right) <= height(left) ? right : left).add(box));
        boolean swap = left.contains(branches.get(0));
        right.sort(Comparator.comparingInt(TreeBox::branch));
        left.sort(Comparator.comparingInt(TreeBox::branch));
        return swap ? new Halves(left, right) : new Halves(right, left);
    }

    private double difference() {
        return Math.abs(height(right) - height(left));
    }

    private static double height(List<TreeBox> branches) {
        return branches.stream().mapToDouble(TreeBox::heightOfAll).sum();
    }
}
