package dev.colophon.history;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Texts that one reader of a repository has read, for another one who reads about the same in about
 * the same order. What does not fit is only noted, and what the other one has passed by is dropped.
 * Safe for several threads.
 */
final class Shelf {
    /** So much further on in the order, nobody comes back for a text. */
    private static final int PASSED_BY = 2_000;

    private final Map<ObjectId, Left> texts = new LinkedHashMap<>();
    private final int most;
    private int bytes;
    private int count;

    /** With how many bytes there is room for. */
    Shelf(int most) {
        this.most = most;
    }

    /** A text, and how many were left before it. */
    private record Left(byte[] text, int place) {}

    synchronized void leave(AnyObjectId id, byte[] text) {
        boolean fits = bytes + text.length <= most;
        if (texts.putIfAbsent(id.copy(), new Left(fits ? text : new byte[0], count)) == null) {
            bytes += fits ? text.length : 0;
            count++;
        }
    }

    /** Takes a text away; null where it was not left, empty where it was only noted. */
    synchronized byte @Nullable [] take(AnyObjectId id) {
        Left found = texts.remove(id);
        if (found == null) {
            return null;
        }
        bytes -= found.text().length;
        forget(found.place() - PASSED_BY);
        return found.text();
    }

    private void forget(int before) {
        var oldest = texts.values().iterator();
        while (oldest.hasNext()) {
            Left left = oldest.next();
            if (left.place() >= before) {
                return;
            }
            bytes -= left.text().length;
            oldest.remove();
        }
    }
}
