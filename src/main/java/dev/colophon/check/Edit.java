package dev.colophon.check;

import java.util.Comparator;

/**
 * A change of the characters of one file, to cure what is wrong with them.
 *
 * @param path the file, from the repository's root
 * @param start the first of the characters, in the text of {@link dev.colophon.source.SourceFile}
 * @param former what stands there
 * @param replacement what is to stand there
 * @param reason why, in a few words
 */
public record Edit(String path, int start, String former, String replacement, String reason)
        implements Comparable<Edit> {
    private static final Comparator<Edit> ORDER =
            Comparator.comparing(Edit::path).thenComparingInt(Edit::start);

    /** How many characters are replaced. */
    public int length() {
        return former.length();
    }

    /** The same in a file of another name. */
    public Edit in(String newPath) {
        return new Edit(newPath, start, former, replacement, reason);
    }

    @Override
    public int compareTo(Edit other) {
        return ORDER.compare(this, other);
    }
}
