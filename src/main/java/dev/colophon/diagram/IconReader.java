package dev.colophon.diagram;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the few things of SVG that icons are made of, and refuses all else. */
final class IconReader {
    private static final Pattern TAG =
            Pattern.compile(
                    "\\s*<(?:!--.*?--|\\?.*?\\?|(/?)(\\w+)((?:\\s+[\\w:-]+\\s*=\\s*\"[^\"]*\")*)\\s*(/?))>",
                    Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)\\s*=\\s*\"([^\"]*)\"");
    private static final Set<String> KNOWN =
            Set.of(
                    ("xmlns version viewBox width height role aria-hidden x y rx ry cx cy r d fill"
                                    + " stroke stroke-width stroke-linecap stroke-linejoin")
                            .split(" "));
    private static final Set<String> INHERITED =
            Set.of("fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin");
    private static final Map<String, Integer> CAPS =
            Map.of(
                    "butt", BasicStroke.CAP_BUTT,
                    "round", BasicStroke.CAP_ROUND,
                    "square", BasicStroke.CAP_SQUARE);
    private static final Map<String, Integer> JOINS =
            Map.of(
                    "miter", BasicStroke.JOIN_MITER,
                    "round", BasicStroke.JOIN_ROUND,
                    "bevel", BasicStroke.JOIN_BEVEL);

    private final Deque<Map<String, String>> above = new ArrayDeque<>(List.of(Map.of()));
    private final List<Icon.Part> parts = new ArrayList<>();
    private double size;

    /**
     * The icon.
     *
     * @throws IllegalArgumentException for what cannot be drawn, or is no SVG
     */
    Icon read(String svg) {
        Matcher tag = TAG.matcher(svg);
        int end = 0;
        while (tag.find() && tag.start() == end) {
            end = tag.end();
            if (tag.group(2) != null) {
                tag(tag.group(2), !tag.group(1).isEmpty(), tag.group(3), !tag.group(4).isEmpty());
            }
        }
        check(svg.substring(end).isBlank() && size > 0 && above.size() == 1);
        return new Icon(size, parts);
    }

    private static void check(boolean right) {
        if (!right) {
            throw new IllegalArgumentException("not an icon that can be drawn");
        }
    }

    private void tag(String name, boolean closing, String text, boolean empty) {
        if (closing) {
            check(above.size() > 1);
            above.pop();
            return;
        }
        Map<String, String> attributes = attributes(text);
        if (name.equals("svg") && size == 0) {
            size(attributes.getOrDefault("viewBox", "").trim().split("[\\s,]+"));
        } else if (!name.equals("g")) {
            check(size > 0);
            parts.add(part(shape(name, attributes), attributes));
        }
        if (!empty) {
            above.push(inherited(attributes));
        }
    }

    private static Map<String, String> inherited(Map<String, String> attributes) {
        Map<String, String> inherited = new HashMap<>(attributes);
        inherited.keySet().retainAll(INHERITED);
        return inherited;
    }

    private Map<String, String> attributes(String text) {
        Map<String, String> attributes = new HashMap<>(above.element());
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            check(KNOWN.contains(attribute.group(1)));
            attributes.put(attribute.group(1), attribute.group(2));
        }
        return attributes;
    }

    private void size(String[] box) {
        check(box.length == 4 && box[0].equals("0") && box[1].equals("0") && box[2].equals(box[3]));
        size = Double.parseDouble(box[2]);
    }

    private static Shape shape(String name, Map<String, String> attributes) {
        return switch (name) {
            case "path" -> IconPath.of(attributes.getOrDefault("d", ""));
            case "circle" -> {
                double r = number(attributes, "r", 0);
                double x = number(attributes, "cx", 0) - r;
                double y = number(attributes, "cy", 0) - r;
                yield new Ellipse2D.Double(x, y, 2 * r, 2 * r);
            }
            case "rect" -> rectangle(attributes);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Shape rectangle(Map<String, String> attributes) {
        double round = 2 * number(attributes, "rx", number(attributes, "ry", 0));
        return new RoundRectangle2D.Double(
                number(attributes, "x", 0),
                number(attributes, "y", 0),
                number(attributes, "width", 0),
                number(attributes, "height", 0),
                round,
                round);
    }

    private static Icon.Part part(Shape shape, Map<String, String> attributes) {
        return new Icon.Part(
                shape,
                colour(attributes.getOrDefault("fill", "#000")),
                colour(attributes.getOrDefault("stroke", "none")),
                new BasicStroke(
                        (float) number(attributes, "stroke-width", 1),
                        choice(CAPS, attributes.getOrDefault("stroke-linecap", "butt")),
                        choice(JOINS, attributes.getOrDefault("stroke-linejoin", "miter")),
                        4));
    }

    private static int choice(Map<String, Integer> choices, String name) {
        check(choices.containsKey(name));
        return choices.get(name);
    }

    private static double number(Map<String, String> attributes, String name, double otherwise) {
        String text = attributes.get(name);
        return text == null ? otherwise : Double.parseDouble(text);
    }

    private static @Nullable Color colour(String text) {
        if (text.equals("none")) {
            return null;
        }
        check(text.matches("#(?:[0-9a-fA-F]{3}){1,2}"));
        String digits = text.substring(1);
        return Color.decode(
                "#" + (digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits));
    }
}
