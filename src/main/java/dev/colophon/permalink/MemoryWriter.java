package dev.colophon.permalink;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** Writes what a {@link MemoryReader} reads: all that is known after a state. A worker. */
final class MemoryWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<Lineage, Integer> pages = new LinkedHashMap<>();
    private final Map<Lineage.Ending, Integer> endings = new LinkedHashMap<>();

    private MemoryWriter() {}

    static byte[] write(Publications.Memory published, LineageMemory tracked) {
        MemoryWriter writer = new MemoryWriter();
        try {
            writer.write(tracked);
            writer.texts(published.watched());
            writer.texts(published.excluded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.bytes.toByteArray();
    }

    private void write(LineageMemory tracked) throws IOException {
        tracked.published().forEach(this::number);
        new TreeMap<>(tracked.files()).values().forEach(this::number);
        new TreeMap<>(tracked.deleted()).values().forEach(this::number);
        for (Lineage page : pages.keySet()) {
            page.ending().ifPresent(this::number);
            page.addresses().values().forEach(each -> each.ifPresent(this::number));
        }
        out.writeInt(endings.size());
        for (Lineage.Ending ending : endings.keySet()) {
            text(ending.commit());
            text(ending.before());
            out.writeLong(ending.time().getEpochSecond());
            text(ending.subject());
        }
        out.writeInt(pages.size());
        for (Lineage page : pages.keySet()) {
            write(page);
        }
        for (Lineage page : pages.keySet()) {
            writeCarries(page);
        }
        numbers(tracked.files(), this::number);
        numbers(tracked.deleted(), this::number);
        numbers(tracked.owners(), this::number);
        numbers(tracked.published());
        numbers(tracked.ended());
        out.writeInt(tracked.addresses().size());
        for (Map.Entry<String, String> entry : new TreeMap<>(tracked.addresses()).entrySet()) {
            text(entry.getKey());
            text(entry.getValue());
        }
        text(tracked.commit());
    }

    private int number(Lineage page) {
        return number(page, pages);
    }

    private int number(Lineage.Ending ending) {
        return number(ending, endings);
    }

    private static <T> int number(T one, Map<T, Integer> known) {
        Integer number = known.putIfAbsent(one, known.size());
        return number == null ? known.size() - 1 : number;
    }

    private void write(Lineage page) throws IOException {
        text(page.path());
        write(page.ending());
        out.writeInt(page.addresses().size());
        for (Map.Entry<String, Optional<Lineage.Ending>> entry : page.addresses().entrySet()) {
            text(entry.getKey());
            write(entry.getValue());
        }
        out.writeBoolean(page.version().isPresent());
        if (page.version().isPresent()) {
            write(page.version().get().store());
        }
    }

    private void write(Optional<Lineage.Ending> ending) throws IOException {
        out.writeInt(ending.isPresent() ? number(ending.get()) : -1);
    }

    private void write(PageVersion.Stored version) throws IOException {
        text(version.commit());
        text(version.path());
        text(version.digest());
        texts(version.includes());
        Outline outline = version.outline();
        out.writeBoolean(outline != null);
        if (outline == null) {
            return;
        }
        out.writeInt(outline.parts().size());
        for (Outline.Part part : outline.parts()) {
            text(part.id());
            out.writeInt(part.level());
            hashes(part.title());
            hashes(part.words());
        }
        numbers(outline.byAnchor(), number -> number);
    }

    private void writeCarries(Lineage page) throws IOException {
        out.writeInt(page.carries().size());
        for (Map.Entry<String, Carry> entry : page.carries().entrySet()) {
            text(entry.getKey());
            out.writeInt(number(entry.getValue().page()));
            text(entry.getValue().id());
            out.writeDouble(entry.getValue().confidence());
        }
    }

    private void hashes(Fingerprint fingerprint) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(4 * fingerprint.size());
        buffer.asIntBuffer().put(fingerprint.hashes());
        out.writeInt(fingerprint.size());
        out.write(buffer.array());
    }

    private <T> void numbers(Map<String, T> map, ToIntFunction<T> number) throws IOException {
        out.writeInt(map.size());
        for (Map.Entry<String, T> entry : map.entrySet()) {
            text(entry.getKey());
            out.writeInt(number.applyAsInt(entry.getValue()));
        }
    }

    private void numbers(Collection<Lineage> some) throws IOException {
        out.writeInt(some.size());
        for (Lineage page : some) {
            out.writeInt(number(page));
        }
    }

    private void texts(Collection<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : new TreeSet<>(texts)) {
            text(text);
        }
    }

    private void text(String text) throws IOException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(encoded.length);
        out.write(encoded);
    }
}
