package dev.colophon.source;

import dev.colophon.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text put together from pieces of one or more files, which still knows where each of its
 * characters came from.
 *
 * @param text the whole text
 * @param pieces in order of their start; the first starts at 0
 */
public record SourceText(String text, List<Piece> pieces) {
    public SourceText {
        pieces = List.copyOf(pieces);
    }

    /**
     * A run of characters of one file.
     *
     * @param start where it starts in the whole text
     * @param lines the lines of the file
     * @param offset where it starts in the file
     */
    public record Piece(int start, LineIndex lines, int offset) {}

    /** A whole file from some offset on. */
    public static SourceText of(SourceFile file, int from) {
        LineIndex lines = new LineIndex(file.path(), file.text());
        return new SourceText(file.text().substring(from), List.of(new Piece(0, lines, from)));
    }

    /** Another text, which is to be found where a character of this one stands. */
    public SourceText literal(String other, int offset) {
        Piece piece = pieces.get(pieceAt(offset));
        int place = piece.offset() + offset - piece.start();
        List<Piece> each = new ArrayList<>();
        for (int i = 0; i < other.length(); i++) {
            each.add(new Piece(i, piece.lines(), place));
        }
        return new SourceText(other, each);
    }

    /** Where a character of the text stands in its file. */
    public Location locate(int offset) {
        Piece piece = pieces.get(pieceAt(offset));
        return piece.lines().locate(piece.offset() + offset - piece.start());
    }

    private int pieceAt(int offset) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /**
     * Characters of one file.
     *
     * @param path the file
     * @param start the first of them, in the file's text
     * @param length how many they are
     */
    public record Range(String path, int start, int length) {}

    /**
     * Where the characters between two offsets stand in their file; empty when they are not one
     * piece of one file.
     */
    public Optional<Range> range(int from, int to) {
        int first = pieceAt(from);
        Piece piece = pieces.get(first);
        int start = piece.offset() + from - piece.start();
        for (int i = first + 1; i < pieces.size() && pieces.get(i).start() < to; i++) {
            Piece next = pieces.get(i);
            boolean follows =
                    next.lines().path().equals(piece.lines().path())
                            && next.offset() - start == next.start() - from;
            if (!follows) {
                return Optional.empty();
            }
        }
        return Optional.of(new Range(piece.lines().path(), start, to - from));
    }

    /** Puts a text together; thrown away afterwards. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Piece> pieces = new ArrayList<>();

        /** Adds the characters of another text between two offsets. */
        public Builder append(SourceText source, int from, int to) {
            for (int i = 0; i < source.pieces.size(); i++) {
                Piece piece = source.pieces.get(i);
                int end =
                        i + 1 < source.pieces.size()
                                ? source.pieces.get(i + 1).start()
                                : source.text.length();
                int start = Math.max(from, piece.start());
                if (start < Math.min(to, end)) {
                    int moved = piece.offset() + start - piece.start();
                    pieces.add(new Piece(text.length() + start - from, piece.lines(), moved));
                }
            }
            text.append(source.text, from, to);
            return this;
        }

        public SourceText build() {
            return new SourceText(text.toString(), pieces);
        }
    }
}
