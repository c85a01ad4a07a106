package dev.colophon.config;

import dev.colophon.diagnostic.Location;
import dev.colophon.source.LineIndex;

/** From places in a YAML text, which are counted in code points, to places in its file. */
final class YamlPlaces {
    private final String path;
    private final String text;
    private final int firstLine;
    private final LineIndex lines;
    private final int[] offsets;

    YamlPlaces(String path, String text, int firstLine) {
        this.path = path;
        this.text = text;
        this.firstLine = firstLine;
        this.lines = new LineIndex(path, text);
        this.offsets = offsets(text);
    }

    Location start() {
        return at(0);
    }

    Location at(int codePoint) {
        int offset =
                offsets.length == 0 ? codePoint : offsets[Math.min(codePoint, offsets.length - 1)];
        Location inText = lines.locate(Math.min(offset, text.length()));
        return new Location(path, inText.line() + firstLine - 1, inText.column());
    }

    /** The offset of each code point; none when they are the same, as in nearly all texts. */
    private static int[] offsets(String text) {
        if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
            return new int[0];
        }
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] = text.offsetByCodePoints(offsets[i - 1], 1);
        }
        return offsets;
    }
}
