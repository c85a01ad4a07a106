package dev.colophon.history;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Reads texts by their objects' ids. Remembers those that are wanted again, as far as there is
 * room, and of all others what they are without white space.
 */
final class TextReader {
    private static final int MOST_WORDS = 1 << 23;
    private static final int LARGEST = 4 << 20;

    private final ObjectReader reader;
    private final Unreadable unreadable;
    private final Map<ObjectId, Long> known;
    private final Map<ObjectId, Long> fingerprints = new HashMap<>();
    private final Map<ObjectId, Text> texts = new LinkedHashMap<>(64, 0.75f, true);
    private int words;

    /** With the fingerprints that are known already. */
    TextReader(ObjectReader reader, Unreadable unreadable, Map<ObjectId, Long> known) {
        this.known = known;
        this.reader = reader;
        this.unreadable = unreadable;
    }

    /** The text; {@link Text#UNKNOWN} where it cannot be read or is far too large. */
    Text read(ObjectId id) {
        return read(id, Text.UNKNOWN);
    }

    /** The same, sooner where it is nearly the same as another one. */
    Text read(ObjectId id, Text like) {
        Text known = texts.get(id);
        if (known != null) {
            return known;
        }
        Text text = unreadable.attempt(id, "a text", () -> load(id, like)).orElse(Text.UNKNOWN);
        texts.put(id.copy(), text);
        if (text != Text.UNKNOWN) {
            fingerprints.put(id.copy(), text.fingerprint());
        }
        words += text.size();
        forgetOldest();
        return text;
    }

    private Text load(ObjectId id, Text like) throws IOException {
        ObjectLoader loader = reader.open(id);
        boolean isText = loader.getType() == Constants.OBJ_BLOB && loader.getSize() <= LARGEST;
        return isText ? Text.of(loader.getCachedBytes(LARGEST), like) : Text.UNKNOWN;
    }

    /** Makes room: the text is not wanted soon. */
    void forget(ObjectId id) {
        Text text = texts.remove(id);
        words -= text == null ? 0 : text.size();
    }

    private void forgetOldest() {
        var oldest = texts.values().iterator();
        while (words > MOST_WORDS && texts.size() > 1) {
            words -= oldest.next().size();
            oldest.remove();
        }
    }

    /** Whether two texts are known to be the same but for white space. */
    boolean same(ObjectId one, ObjectId other) {
        return one.equals(other)
                || isKnown(one)
                        && isKnown(other)
                        && fingerprints.get(one).equals(fingerprints.get(other));
    }

    private boolean isKnown(ObjectId id) {
        return fingerprints.containsKey(id)
                || fingerprints.computeIfAbsent(id, known::get) != null
                || read(id) != Text.UNKNOWN;
    }

    /** Those that were asked for. */
    Map<ObjectId, Long> fingerprints() {
        return fingerprints;
    }
}
