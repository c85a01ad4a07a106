package dev.colophon.freshness;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Former versions of pages as bytes for the cache. */
final class PageTextStore {
    private PageTextStore() {}

    static byte[] write(Map<String, Optional<PageText>> outlines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeInt(outlines.size());
            for (Map.Entry<String, Optional<PageText>> entry : outlines.entrySet()) {
                text(entry.getKey(), out);
                out.writeBoolean(entry.getValue().isPresent());
                if (entry.getValue().isPresent()) {
                    write(entry.getValue().get(), out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(PageText outline, DataOutputStream out) throws IOException {
        text(outline.title(), out);
        out.writeInt(outline.parts().size());
        for (PageText.Part part : outline.parts()) {
            text(part.anchor(), out);
            text(part.title(), out);
            text(part.text(), out);
        }
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static Map<String, Optional<PageText>> read(byte[] bytes) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Map<String, Optional<PageText>> outlines = new TreeMap<>();
        try {
            for (int left = in.readInt(); left > 0; left--) {
                String key = text(in);
                outlines.put(key, in.readBoolean() ? Optional.of(outline(in)) : Optional.empty());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outlines;
    }

    private static PageText outline(DataInputStream in) throws IOException {
        String title = text(in);
        List<PageText.Part> parts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            parts.add(new PageText.Part(text(in), text(in), text(in)));
        }
        return new PageText(title, parts);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
