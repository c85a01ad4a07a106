package dev.colophon.history;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
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
                ToIntFunction<DiffEntry> similarity =
                        other -> alike ? similarity(file, other, contents) : 0;
                best(file, deleted, other -> same(file, other))
                        .or(() -> best(file, deleted, similarity))
                        .ifPresent(match -> found.put(file.getNewPath(), match.path()));
            }
        }
        return found;
    }

    private static Optional<Match> best(
            DiffEntry file, List<DiffEntry> deleted, ToIntFunction<DiffEntry> score) {
        return deleted.stream()
                .filter(other -> kind(other.getOldMode()) == kind(file.getNewMode()))
                .map(other -> Match.of(file, other, score.applyAsInt(other)))
                .filter(match -> match.score() >= SCORE)
                .max(Match.ORDER);
    }

    private static int same(DiffEntry file, DiffEntry other) {
        return file.getNewId().equals(other.getOldId()) ? SAME : 0;
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

    /** A file that another one may have been. */
    private record Match(String path, int score, boolean sameName, int sameStart) {
        static final Comparator<Match> ORDER =
                Comparator.comparingInt(Match::score)
                        .thenComparing(Match::sameName)
                        .thenComparingInt(Match::sameStart)
                        .thenComparing(Match::path, Comparator.reverseOrder());

        static Match of(DiffEntry file, DiffEntry other, int score) {
            String now = file.getNewPath();
            String before = other.getOldPath();
            int start = 0;
            while (start < Math.min(now.length(), before.length())
                    && now.charAt(start) == before.charAt(start)) {
                start++;
            }
            return new Match(before, score, name(now).equals(name(before)), start);
        }

        private static String name(String path) {
            return path.substring(path.lastIndexOf('/') + 1);
        }
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
