package dev.colophon.source;

import dev.colophon.diagnostic.Location;
import java.util.Arrays;

/**
 * Where the lines of a text start, so that an offset becomes a {@link Location} in logarithmic
 * time.
 */
public final class LineIndex {
    private final String path;
    private final int[] starts;

    public LineIndex(String path, String text) {
        this.path = path;
        int[] found = new int[64];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = at + 1;
        }
        starts = Arrays.copyOf(found, count);
    }

    /** The file that the lines are of. */
    public String path() {
        return path;
    }

    /** The place of a character, counted from 0. */
    public Location locate(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Location(path, line + 1, offset - starts[line] + 1);
    }
}
