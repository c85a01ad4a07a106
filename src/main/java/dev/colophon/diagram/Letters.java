package dev.colophon.diagram;

import dev.colophon.diagram.Picture.Text;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Draws text with the outlines of a font that comes with a library, so that an image is the same on
 * all machines. Only what that font lacks, such as Chinese, is drawn with a font of the system; a
 * machine without any gets boxes.
 */
final class Letters implements AutoCloseable {
    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    Letters() {
        try (InputStream in = Letters.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IllegalStateException(FONT + " is not on the class path");
            }
            font = new TTFParser(true).parse(new RandomAccessReadBuffer(in));
            glyphs = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The width of a character as a multiple of its size; -1 when the font doesn't have it. */
    double width(int c) {
        int glyph = glyphs.getGlyphId(c);
        try {
            return glyph == 0 ? -1 : font.getAdvanceWidth(glyph) / (double) font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void draw(Graphics2D graphics, Text text) {
        double y = text.y();
        for (String line : text.lines()) {
            draw(graphics, text, line, y);
            y += text.leading();
        }
    }

    private void draw(Graphics2D graphics, Text text, String line, double y) {
        boolean own = line.codePoints().allMatch(c -> width(c) >= 0);
        if (!own && drawWithSystemFont(graphics, text, line, y)) {
            return;
        }
        String seen = inOrderOfSight(line, text.isRightToLeft());
        double width = seen.codePoints().mapToDouble(this::room).sum() * text.size();
        double x = text.centred() ? text.x() - width / 2 : text.x();
        for (int c : seen.codePoints().toArray()) {
            draw(graphics, c, x, y, text.size());
            x += room(c) * text.size();
        }
    }

    private double room(int c) {
        double width = width(c);
        return width < 0 ? TextWidth.of(c) : width;
    }

    private void draw(Graphics2D graphics, int c, double x, double y, double size) {
        double room = room(c) * size;
        if (width(c) < 0) {
            Pen.draw(
                    graphics,
                    new Rectangle2D.Double(
                            x + 1.5, y - size * 0.7, Math.max(0, room - 3), size * 0.7));
            return;
        }
        double scale = size / unitsPerEm();
        Pen.fill(
                graphics,
                new AffineTransform(scale, 0, 0, -scale, x, y).createTransformedShape(outline(c)));
    }

    /** How large the square is that the outlines are drawn in. */
    double unitsPerEm() {
        try {
            return font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outline of a character that the font has. */
    GeneralPath outline(int c) {
        try {
            return new GeneralPath(font.getGlyph().getGlyph(glyphs.getGlyphId(c)).getPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Right-to-left parts are turned around, since letters are placed from left to right. */
    static String inOrderOfSight(String line, boolean rightToLeft) {
        if (!rightToLeft && !Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
            return line;
        }
        Bidi bidi =
                new Bidi(
                        line,
                        rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        byte[] levels = new byte[bidi.getRunCount()];
        String[] runs = new String[levels.length];
        for (int i = 0; i < runs.length; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String run = line.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            runs[i] = levels[i] % 2 == 0 ? run : new StringBuilder(run).reverse().toString();
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        return String.join("", List.of(runs));
    }

    /** Whether there was such a font; a machine without any has no font configuration either. */
    private static boolean drawWithSystemFont(
            Graphics2D graphics, Text text, String line, double y) {
        try {
            Font system = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) text.size());
            if (system.canDisplayUpTo(line) >= 0) {
                return false;
            }
            graphics.setFont(system);
            double width = graphics.getFontMetrics().getStringBounds(line, graphics).getWidth();
            double x = text.centred() ? text.x() - width / 2 : text.x();
            graphics.drawString(line, (float) x, (float) y);
            return true;
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            font.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
