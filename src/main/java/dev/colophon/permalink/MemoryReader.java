package dev.colophon.permalink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Reads what a {@link MemoryWriter} wrote. A worker. */
final class MemoryReader {
    private final ByteBuffer in;
    private final Function<PageVersion.Stored, PageVersion> versions;
    private final List<Lineage.Ending> endings = new ArrayList<>();
    private final List<Lineage> pages = new ArrayList<>();

    /** With a way from what is stored of a version to the version. */
    MemoryReader(byte[] bytes, Function<PageVersion.Stored, PageVersion> versions) {
        in = ByteBuffer.wrap(bytes);
        this.versions = versions;
    }

    /** All that is known after a state. */
    record Memory(Publications.Memory published, LineageMemory tracked) {}

    Memory read() {
        LineageMemory tracked = tracked();
        return new Memory(new Publications.Memory(texts(), texts(), tracked.addresses()), tracked);
    }

    private LineageMemory tracked() {
        for (int left = in.getInt(); left > 0; left--) {
            endings.add(
                    new Lineage.Ending(
                            text(), text(), Instant.ofEpochSecond(in.getLong()), text()));
        }
        int count = in.getInt();
        for (int i = 0; i < count; i++) {
            pages.add(page());
        }
        pages.forEach(this::readCarries);
        Map<String, Lineage> files = map(pages::get);
        Map<String, Lineage> deleted = map(pages::get);
        Map<String, Lineage> owners = map(pages::get);
        Set<Lineage> published = some();
        Set<Lineage> ended = some();
        Map<String, String> addresses = new TreeMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            addresses.put(text(), text());
        }
        return new LineageMemory(files, deleted, published, ended, owners, addresses, text());
    }

    private Lineage page() {
        Lineage page = new Lineage(text());
        ending().ifPresent(page::end);
        for (int left = in.getInt(); left > 0; left--) {
            String address = text();
            page.publish(address);
            ending().ifPresent(ending -> page.leave(address, ending));
        }
        if (isNext()) {
            page.keep(versions.apply(version()));
        }
        return page;
    }

    private Optional<Lineage.Ending> ending() {
        int number = in.getInt();
        return number < 0 ? Optional.empty() : Optional.of(endings.get(number));
    }

    private PageVersion.Stored version() {
        String commit = text();
        String path = text();
        String digest = text();
        Set<String> includes = texts();
        return new PageVersion.Stored(commit, path, digest, includes, isNext() ? outline() : null);
    }

    private Outline outline() {
        List<Outline.Part> parts = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            parts.add(new Outline.Part(text(), in.getInt(), hashes(), hashes()));
        }
        return new Outline(parts, map(number -> number));
    }

    private void readCarries(Lineage page) {
        for (int left = in.getInt(); left > 0; left--) {
            String anchor = text();
            Lineage to = pages.get(in.getInt());
            page.carries().put(anchor, new Carry(to, text(), in.getDouble()));
        }
    }

    private Fingerprint hashes() {
        int[] hashes = new int[in.getInt()];
        in.asIntBuffer().get(hashes);
        in.position(in.position() + 4 * hashes.length);
        return new Fingerprint(hashes);
    }

    private <T> Map<String, T> map(IntFunction<T> values) {
        Map<String, T> map = new LinkedHashMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            map.put(text(), values.apply(in.getInt()));
        }
        return map;
    }

    private Set<Lineage> some() {
        Set<Lineage> some = new LinkedHashSet<>();
        for (int left = in.getInt(); left > 0; left--) {
            some.add(pages.get(in.getInt()));
        }
        return some;
    }

    private Set<String> texts() {
        Set<String> texts = new TreeSet<>();
        for (int left = in.getInt(); left > 0; left--) {
            texts.add(text());
        }
        return texts;
    }

    private boolean isNext() {
        return in.get() != 0;
    }

    private String text() {
        int length = in.getInt();
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }
}
