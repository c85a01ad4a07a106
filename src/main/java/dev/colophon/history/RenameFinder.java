package dev.colophon.history;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.SimilarityIndex;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Finds what an added file was called before: the deleted file of the same commit that is most like
 * it, as {@code git log --follow} does, if at least half of it is the same.
 *
 * <p>An empty file is like every other empty file, which says nothing: it has no former name. Nor
 * has a copy, where {@code git log --follow} goes on with the original: who wrote a template or the
 * English text has not thereby written the page made from it.
 */
final class RenameFinder {
    private static final int SCORE = 50;
    private static final int SAME = 100;

    /** Larger files are only compared as a whole. */
    private static final long LARGEST = 8 << 20;

    /** A commit that adds and deletes so much is not searched for files that are merely alike. */
    private static final long MOST_PAIRS = 1_000_000;

    private static final ObjectId EMPTY =
            ObjectId.fromString("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");

    private final ObjectReader reader;
    private final Unreadable unreadable;

    RenameFinder(ObjectReader reader, Unreadable unreadable) {
        this.reader = reader;
        this.unreadable = unreadable;
    }

    /** The former name of each added file that has one. */
    Map<String, String> find(List<DiffEntry> added, List<DiffEntry> deleted) {
        boolean alike = (long) added.size() * deleted.size() <= MOST_PAIRS;
        Map<ObjectId, Optional<Content>> contents = new HashMap<>();
        Map<String, String> found = new HashMap<>();
        for (DiffEntry file : added) {
            if (!file.getNewId().toObjectId().equals(EMPTY)) {
                deleted.stream()
                        .map(other -> match(file, other, alike, contents))
                        .filter(match -> match.score() >= SCORE)
                        .max(Match.ORDER)
                        .ifPresent(match -> found.put(file.getNewPath(), match.path()));
            }
        }
        return found;
    }

    private Match match(
            DiffEntry file,
            DiffEntry other,
            boolean alike,
            Map<ObjectId, Optional<Content>> contents) {
        int score = 0;
        if (kind(file.getNewMode()) == kind(other.getOldMode())) {
            if (file.getNewId().equals(other.getOldId())) {
                score = SAME;
            } else if (alike) {
                score = similarity(file, other, contents);
            }
        }
        return new Match(
                other.getOldPath(), score, likeness(file.getNewPath(), other.getOldPath()));
    }

    private static int kind(FileMode mode) {
        return mode.getBits() & FileMode.TYPE_MASK;
    }

    private int similarity(
            DiffEntry file, DiffEntry other, Map<ObjectId, Optional<Content>> contents) {
        Optional<Content> now = content(file.getNewId().toObjectId(), file.getNewPath(), contents);
        Optional<Content> before =
                content(other.getOldId().toObjectId(), other.getOldPath(), contents);
        return now.isPresent() && before.isPresent() ? now.get().score(before.get()) : 0;
    }

    private Optional<Content> content(
            ObjectId id, String path, Map<ObjectId, Optional<Content>> contents) {
        return contents.computeIfAbsent(
                id, key -> unreadable.attempt(key, path, () -> Content.of(reader.open(key))));
    }

    /** How many characters two paths share: file names first, then the folders around them. */
    private static int likeness(String one, String other) {
        String name = one.substring(one.lastIndexOf('/') + 1);
        int sameName = other.endsWith(name) && other.length() != name.length() ? 1 : 0;
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        return sameName * 10_000 + start;
    }

    /** A file that another one may have been. */
    private record Match(String path, int score, int likeness) {
        static final Comparator<Match> ORDER =
                Comparator.comparingInt(Match::score)
                        .thenComparingInt(Match::likeness)
                        .thenComparing(Match::path, Comparator.reverseOrder());
    }

    /** A file's size, and its lines when they are worth comparing. */
    private record Content(long size, Optional<SimilarityIndex> lines) {
        static Content of(ObjectLoader loader) throws IOException {
            long size = loader.getSize();
            if (size == 0 || size > LARGEST || loader.getType() != Constants.OBJ_BLOB) {
                return new Content(size, Optional.empty());
            }
            try {
                return new Content(size, Optional.of(SimilarityIndex.create(loader)));
            } catch (SimilarityIndex.TableFullException e) {
                return new Content(size, Optional.empty());
            }
        }

        int score(Content other) {
            boolean hopeless =
                    Math.min(size, other.size) * SAME < Math.max(size, other.size) * SCORE;
            return hopeless
                    ? 0
                    : lines.flatMap(one -> other.lines.map(two -> one.score(two, SAME))).orElse(0);
        }
    }
}
