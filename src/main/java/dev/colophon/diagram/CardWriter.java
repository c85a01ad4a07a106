package dev.colophon.diagram;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Draws preview pictures, as PNG of 1,200 by 630 pixels. The letters are those of a font that comes
 * with a library: what it lacks, such as Chinese, is not drawn. Safe for several threads.
 */
public final class CardWriter {
    /** The width of all pictures, in pixels. */
    public static final int WIDTH = 1200;

    /** Their height. */
    public static final int HEIGHT = 630;

    private static final int MARGIN = 72;
    private static final int ROOM = WIDTH - 2 * MARGIN;
    private static final int SMALL = 34;
    private static final int SOFT = 83;
    private static final int FAINT = 102;
    private static final double LEADING = 1.15;

    /** Sizes of the title, from the largest down, and how many lines fit. */
    private static final List<Size> TITLES =
            List.of(new Size(88, 3), new Size(72, 4), new Size(56, 5));

    private final Letters letters = new Letters();
    private final Map<Long, Glyph> glyphs = new ConcurrentHashMap<>();

    private record Size(int letter, int lines) {

        Label wrap(String text) {
            return Label.wrap(text, ROOM / (double) letter, lines);
        }
    }

    /**
     * A text without signs that cannot be drawn, such as emoji; empty where one of its letters
     * cannot.
     */
    public String drawable(String text) {
        StringBuilder out = new StringBuilder();
        for (int c : Label.clean(text).codePoints().toArray()) {
            boolean known = letters.width(c) >= 0;
            if (!known && Character.isLetterOrDigit(c)) {
                return "";
            }
            out.append(known ? Character.toString(c) : "");
        }
        return Label.clean(out.toString());
    }

    /** The bytes of a picture; what cannot be drawn is left out. */
    public byte[] write(Card card) {
        byte[] greys = new byte[WIDTH * HEIGHT];
        small(greys, drawable(card.above()), MARGIN + SMALL);
        title(greys, drawable(card.title()));
        String below = drawable(card.below());
        if (!below.isEmpty()) {
            int start = (HEIGHT - MARGIN - 60) * WIDTH + MARGIN;
            Arrays.fill(greys, start, start + ROOM, (byte) FAINT);
            Arrays.fill(greys, start + WIDTH, start + WIDTH + ROOM, (byte) FAINT);
            small(greys, below, HEIGHT - MARGIN);
        }
        return new RampPng(WIDTH, HEIGHT, Integer.parseInt(card.colour(), 16)).write(greys);
    }

    private void small(byte[] greys, String text, int y) {
        String line = Label.wrap(text, ROOM / (double) SMALL, 1).lines().get(0);
        draw(greys, line, SMALL, y, false);
    }

    private void title(byte[] greys, String text) {
        Size size = TITLES.get(0);
        Label label = size.wrap(text);
        for (int i = 1; label.cut() && i < TITLES.size(); i++) {
            size = TITLES.get(i);
            label = size.wrap(text);
        }
        double leading = size.letter() * LEADING;
        double y = HEIGHT / 2.0 - leading * (label.lines().size() - 1) / 2 + size.letter() / 3.0;
        for (String line : label.lines()) {
            draw(greys, line, size.letter(), (int) Math.round(y), true);
            y += leading;
        }
    }

    private void draw(byte[] greys, String line, int size, int y, boolean bold) {
        boolean rightToLeft = Label.isRightToLeft(line);
        String seen = Letters.inOrderOfSight(line, rightToLeft);
        double width = seen.codePoints().mapToDouble(letters::width).sum() * size;
        double x = rightToLeft ? WIDTH - MARGIN - width : MARGIN;
        for (int c : seen.codePoints().toArray()) {
            if (c != ' ') {
                Glyph glyph = glyph(c, size, bold);
                glyph.put(greys, WIDTH, (int) Math.round(x), y, bold ? 100 : SOFT);
            }
            x += letters.width(c) * size;
        }
    }

    /** The font has no bold letters: they are as bold as the line around them. */
    private Glyph glyph(int c, int size, boolean bold) {
        return glyphs.computeIfAbsent(
                (long) size << 32 | c,
                key -> {
                    synchronized (letters) {
                        double scale = size / letters.unitsPerEm();
                        return Glyph.of(letters.outline(c), scale, bold ? size / 32f : 0);
                    }
                });
    }
}
