package dev.colophon.history;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Remembers the folders that were read last. Who compares each commit with the one before sees each
 * folder twice: when it comes, and when the next one takes its place.
 */
final class TreeMemory extends ObjectReader.Filter {
    private static final int MOST_BYTES = 8 << 20;

    private final ObjectReader reader;
    private final Map<ObjectId, byte[]> folders = new LinkedHashMap<>(64, 0.75f, true);
    private int bytes;

    TreeMemory(ObjectReader reader) {
        this.reader = reader;
    }

    @Override
    protected ObjectReader delegate() {
        return reader;
    }

    @Override
    public ObjectLoader open(AnyObjectId id, int type) throws IOException {
        if (type != Constants.OBJ_TREE) {
            return reader.open(id, type);
        }
        byte[] known = folders.get(id);
        if (known == null) {
            known = reader.open(id, type).getCachedBytes();
            folders.put(id.copy(), known);
            bytes += known.length;
            forgetOldest();
        }
        return new ObjectLoader.SmallObject(type, known);
    }

    private void forgetOldest() {
        var oldest = folders.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }
}
