package dev.colophon.diagram;

import java.awt.geom.Path2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the data of a path in SVG; without arcs and curves that go on smoothly. */
final class IconPath {
    private static final Pattern STEP = Pattern.compile("([MLHVCQZmlhvcqz])([^A-Za-z]*)");
    private static final Pattern NUMBER = Pattern.compile("[\\s,]*([-+]?(?:\\d+\\.?\\d*|\\.\\d+))");

    private final Path2D path = new Path2D.Double();
    private final Deque<Double> numbers = new ArrayDeque<>();
    private boolean relative;
    private double x;
    private double y;

    private IconPath() {}

    /**
     * The outline.
     *
     * @throws IllegalArgumentException where it cannot be read
     */
    static Path2D of(String data) {
        IconPath reader = new IconPath();
        Matcher step = STEP.matcher(data.strip());
        int end = 0;
        while (step.find() && step.start() == end) {
            reader.step(step.group(1).charAt(0), step.group(2));
            end = step.end();
        }
        if (end < data.strip().length()) {
            throw new IllegalArgumentException(data);
        }
        return reader.path;
    }

    private void step(char name, String rest) {
        relative = Character.isLowerCase(name);
        read(rest);
        char kind = Character.toUpperCase(name);
        if (kind == 'Z') {
            path.closePath();
            x = path.getCurrentPoint().getX();
            y = path.getCurrentPoint().getY();
        } else {
            draw(kind);
            // What follows the first pair of a move are lines.
            while (!numbers.isEmpty()) {
                draw(kind == 'M' ? 'L' : kind);
            }
        }
    }

    private void read(String text) {
        Matcher number = NUMBER.matcher(text);
        int end = 0;
        while (number.find() && number.start() == end) {
            numbers.add(Double.valueOf(number.group(1)));
            end = number.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new IllegalArgumentException(text);
        }
    }

    private void draw(char kind) {
        switch (kind) {
            case 'M' -> {
                end(nextX(), nextY());
                path.moveTo(x, y);
            }
            case 'L' -> line(nextX(), nextY());
            case 'H' -> line(nextX(), y);
            case 'V' -> line(x, nextY());
            case 'Q' -> {
                double atX = nextX();
                double atY = nextY();
                end(nextX(), nextY());
                path.quadTo(atX, atY, x, y);
            }
            default -> curve();
        }
    }

    private void line(double toX, double toY) {
        end(toX, toY);
        path.lineTo(x, y);
    }

    private void curve() {
        double oneX = nextX();
        double oneY = nextY();
        double twoX = nextX();
        double twoY = nextY();
        end(nextX(), nextY());
        path.curveTo(oneX, oneY, twoX, twoY, x, y);
    }

    private void end(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private double nextX() {
        return next() + (relative ? x : 0);
    }

    private double nextY() {
        return next() + (relative ? y : 0);
    }

    private double next() {
        Double number = numbers.poll();
        if (number == null) {
            throw new IllegalArgumentException("a number is missing");
        }
        return number;
    }
}
