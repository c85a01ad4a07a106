package dev.colophon.diagnostic;

/**
 * A place in a source file.
 *
 * @param path the file's path from the repository's root, with {@code /}
 * @param line from 1; 0 when the diagnostic is about the file as a whole
 * @param column from 1, in UTF-16 code units; 0 when it is about the line as a whole
 */
public record Location(String path, int line, int column) implements Comparable<Location> {

    /** The file as a whole. */
    public static Location of(String path) {
        return new Location(path, 0, 0);
    }

    @Override
    public int compareTo(Location other) {
        int byPath = path.compareTo(other.path);
        int byLine = byPath != 0 ? byPath : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code path:line:col}, without the parts that are not known. */
    @Override
    public String toString() {
        if (line == 0) {
            return path;
        }
        return column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
    }
}
