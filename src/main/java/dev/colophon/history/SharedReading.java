package dev.colophon.history;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevTree;
import org.jspecify.annotations.Nullable;

/**
 * Two readings of one repository at the same time, which want much the same: whoever comes first
 * leaves it to the other. Either may be missing; the other one then does all of the work.
 */
public final class SharedReading {
    /** A reading that no other one goes along with. */
    public static final Side ALONE = new Side();

    private static final int MOST_BYTES = 12 << 20;

    /** Larger ones are few, such as long summaries, which only one of the two wants. */
    private static final int LARGEST = 64 << 10;

    private final Map<Trees, TreeDifference> differences = new ConcurrentHashMap<>();
    private final Shelf first = new Shelf(MOST_BYTES);
    private final Shelf second = new Shelf(MOST_BYTES);

    /** One of the two. */
    public Side first() {
        return new Together(first, second, differences);
    }

    /** The other one. */
    public Side second() {
        return new Together(second, first, differences);
    }

    /** A reading, which may be one of two. */
    public static class Side {
        private Side() {}

        /** A reader of the same objects, which need not be read where they have been. */
        ObjectReader over(ObjectReader reader) {
            return reader;
        }

        /** From one tree, or from nothing, to another. */
        TreeDifference difference(@Nullable RevTree from, RevTree to, ObjectReader reader)
                throws IOException {
            return TreeDifference.between(from, to, reader);
        }
    }

    private record Trees(ObjectId from, ObjectId to) {
        static Trees of(@Nullable RevTree from, RevTree to) {
            return new Trees(from == null ? ObjectId.zeroId() : from.copy(), to.copy());
        }
    }

    private static final class Together extends Side {
        private final Shelf ours;
        private final Shelf theirs;
        private final Map<Trees, TreeDifference> differences;

        Together(Shelf ours, Shelf theirs, Map<Trees, TreeDifference> differences) {
            this.ours = ours;
            this.theirs = theirs;
            this.differences = differences;
        }

        @Override
        ObjectReader over(ObjectReader reader) {
            return new Reader(reader, ours, theirs);
        }

        /** One begins with the oldest commits, one with the newest: each compares half of them. */
        @Override
        TreeDifference difference(@Nullable RevTree from, RevTree to, ObjectReader reader)
                throws IOException {
            Trees trees = Trees.of(from, to);
            TreeDifference left = differences.remove(trees);
            if (left != null) {
                return left;
            }
            TreeDifference found = TreeDifference.between(from, to, reader);
            differences.put(trees, found);
            return found;
        }
    }

    private static final class Reader extends ObjectReader.Filter {
        private final ObjectReader reader;
        private final Shelf ours;
        private final Shelf theirs;

        Reader(ObjectReader reader, Shelf ours, Shelf theirs) {
            this.reader = reader;
            this.ours = ours;
            this.theirs = theirs;
        }

        @Override
        protected ObjectReader delegate() {
            return reader;
        }

        /** Folders and commits are asked for by their type, texts are not. */
        @Override
        public ObjectLoader open(AnyObjectId id, int type) throws IOException {
            return type == OBJ_ANY ? open(id) : reader.open(id, type);
        }

        @Override
        public ObjectLoader open(AnyObjectId id) throws IOException {
            byte[] left = theirs.take(id);
            if (left != null && left.length > 0) {
                return new ObjectLoader.SmallObject(Constants.OBJ_BLOB, left);
            }
            ObjectLoader loader = reader.open(id);
            boolean mayShare =
                    left == null
                            && loader.getType() == Constants.OBJ_BLOB
                            && loader.getSize() <= LARGEST;
            if (mayShare) {
                ours.leave(id, loader.getCachedBytes());
            }
            return loader;
        }
    }
}
