package dev.colophon.diagram;

import dev.colophon.diagram.LayeredLayout.Point;
import dev.colophon.diagram.Picture.Item;
import dev.colophon.diagram.Picture.Path;
import dev.colophon.diagram.Picture.Shape;
import dev.colophon.diagram.TreePlan.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a picture of a mind map whose boxes have their places. */
final class TreePainter {
    private static final double MARGIN = 14;
    private static final int COLOURS = 8;

    private final Tree tree;
    private final TreePlan plan;
    private final Map<String, Place> places = new HashMap<>();

    TreePainter(Tree tree, TreePlan plan) {
        this.tree = tree;
        this.plan = plan;
        plan.places().forEach(place -> places.put(place.box().tree().id(), place));
    }

    Picture paint() {
        List<Item> items = new ArrayList<>();
        plan.places().stream()
                .filter(place -> place.box().level() > 0)
                .forEach(place -> items.add(branch(place)));
        plan.places().forEach(place -> items.add(node(place)));
        return new Picture(
                "tree",
                Label.clean(tree.label()),
                Label.clean(tree.note()),
                Math.ceil(plan.width() + 2 * MARGIN),
                Math.ceil(plan.height() + 2 * MARGIN),
                items);
    }

    private Item node(Place place) {
        TreeBox box = place.box();
        double x = place.x() + MARGIN;
        double y = place.y() + MARGIN;
        double radius = box.level() < 2 ? box.height() / 2 : 6;
        List<Shape> shapes = new ArrayList<>();
        String outline =
                PathData.box(x, y, box.width(), box.height(), Math.min(radius, 18)).toString();
        shapes.add(new Path("shape", outline));
        shapes.add(box.text(x, y));
        if (box.hasNote()) {
            shapes.addAll(noteMark(box.note(x, y)));
        }
        Tree node = box.tree();
        String note = node.note().isBlank() ? "" : ". " + node.note();
        return new Item(
                "node-" + node.id(),
                "node " + classes(box),
                node.href(),
                Label.clean(node.label() + note),
                data(place),
                shapes);
    }

    private static String classes(TreeBox box) {
        String branch = box.branch() < 0 ? "" : " branch-" + box.branch() % COLOURS;
        return "level-" + Math.min(box.level(), 2) + branch;
    }

    private static Map<String, String> data(Place place) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("id", place.box().tree().id());
        if (!place.box().parent().isEmpty()) {
            data.put("parent", place.box().parent());
            data.put("side", place.left() ? "left" : "right");
        }
        if (place.box().tree().folded() && !place.box().children().isEmpty()) {
            data.put("folded", "true");
        }
        return data;
    }

    /** A little sheet with two lines. */
    private static List<Shape> noteMark(Point at) {
        PathData sheet = PathData.box(at.x() - 5, at.y() - 6, 10, 12, 1.5);
        PathData lines =
                new PathData()
                        .move(at.x() - 2.5, at.y() - 2)
                        .line(at.x() + 2.5, at.y() - 2)
                        .move(at.x() - 2.5, at.y() + 1.5)
                        .line(at.x() + 2.5, at.y() + 1.5);
        return List.of(new Path("note", sheet.toString()), new Path("note", lines.toString()));
    }

    private Item branch(Place place) {
        TreeBox box = place.box();
        Place parent = places.get(box.parent());
        boolean left = place.left();
        double from = parent.x() + (left ? 0 : parent.box().width()) + MARGIN;
        double to = place.x() + (left ? box.width() : 0) + MARGIN;
        double fromY = parent.y() + parent.box().height() / 2 + MARGIN;
        double toY = place.y() + box.height() / 2 + MARGIN;
        double half = (from + to) / 2;
        String line =
                new PathData().move(from, fromY).curve(half, fromY, half, toY, to, toY).toString();
        Map<String, String> data = new LinkedHashMap<>();
        data.put("from", box.parent());
        data.put("to", box.tree().id());
        return new Item("", "edge " + classes(box), "", "", data, List.of(new Path("line", line)));
    }
}
