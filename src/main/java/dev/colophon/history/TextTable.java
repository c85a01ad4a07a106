package dev.colophon.history;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bytes for the cache in which each text stands once, in a table before all else. */
final class TextTable {
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(body);

    /** What comes after the table. */
    DataOutputStream out() {
        return out;
    }

    /** Writes the number that a text has in the table. */
    void text(String text) throws IOException {
        out.writeInt(texts.computeIfAbsent(text, key -> texts.size()));
    }

    /** The table, and all that was written. */
    byte[] bytes() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(all);
        head.writeInt(texts.size());
        for (String text : texts.keySet()) {
            head.writeUTF(text);
        }
        body.writeTo(all);
        return all.toByteArray();
    }

    /** The texts by their numbers. */
    static String[] read(DataInputStream in) throws IOException {
        String[] texts = new String[in.readInt()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = in.readUTF();
        }
        return texts;
    }
}
