package dev.colophon.render.search;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.colophon.markdown.Url;
import dev.colophon.site.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.zip.CRC32;

/** Makes the files of one index. */
final class IndexWriter {
    /** Between the lists of two words: a character that is neither a digit nor a space. */
    private static final String SEPARATOR = "~";

    private final List<Page> pages;
    private final Shards shards;
    private final Postings places = new Postings();
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, Object> main = new LinkedHashMap<>();

    IndexWriter(List<Page> pages, Shards shards) {
        this.pages = pages;
        this.shards = shards;
    }

    /**
     * The files by name.
     *
     * @param about what the main file says besides where everything is
     */
    Map<String, byte[]> write(Map<String, Object> about) {
        main.putAll(about);
        writeSections();
        List<String> words = places.words();
        List<String> coded = words.stream().map(places::coded).toList();
        writePlaces(coded);
        writeWords(words);
        main.put("digest", digest());
        put(SearchIndex.MAIN, main);
        return files;
    }

    /** Asked for by its digest, a file of another build is never taken for one of this. */
    private String digest() {
        CRC32 sum = new CRC32();
        shards.names().forEach(name -> sum.update(files.getOrDefault(name, new byte[0])));
        return Long.toHexString(sum.getValue());
    }

    private void writeSections() {
        StringBuilder counts = new StringBuilder();
        List<Integer> starts = shards.pages();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : pages.size();
            List<Object> file = new ArrayList<>();
            for (Page page : pages.subList(starts.get(i), end)) {
                List<SearchEntry> entries = SearchEntry.of(page);
                entries.forEach(places::add);
                Coding.append(counts, entries.size());
                file.add(fields(page, entries));
            }
            put("sections-" + i, file);
        }
        main.put("pages", counts.toString());
        main.put("sections", starts);
    }

    /** The page's address, then heading, opening and anchor of each entry. */
    private static List<String> fields(Page page, List<SearchEntry> entries) {
        List<String> fields = new ArrayList<>(List.of(Url.encodePath(page.address())));
        for (SearchEntry entry : entries) {
            fields.add(entry.heading());
            fields.add(entry.opening());
            fields.add(entry.anchor().isEmpty() ? "" : entry.ownAnchor());
        }
        return fields;
    }

    private void writePlaces(List<String> coded) {
        List<Integer> starts = cut(coded, shards.places(), text -> text.length() + 1);
        for (int i = 0; i < starts.size(); i++) {
            put("places-" + i, String.join(SEPARATOR, part(coded, starts, i)));
        }
        main.put("places", starts);
    }

    private void writeWords(List<String> words) {
        List<Integer> starts = cut(words, shards.words(), IndexWriter::bytes);
        List<String> firsts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            List<String> part = part(words, starts, i);
            firsts.add(part.isEmpty() ? "" : part.get(0));
            put("words-" + i, coded(part));
        }
        main.put("words", starts);
        main.put("firstWords", firsts);
    }

    private static int bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8).length + 2;
    }

    /** Each word as what it has in common with the one before it, the rest, and its frequency. */
    private String coded(List<String> words) {
        StringBuilder out = new StringBuilder();
        String last = "";
        for (String word : words) {
            int shared = shared(last, word);
            out.append(out.isEmpty() ? "" : " ").append(Coding.character(shared));
            out.append(word, shared, word.length());
            out.append(Coding.character(places.frequency(word)));
            last = word;
        }
        return out.toString();
    }

    /** How many characters two words begin with in common. */
    private static int shared(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int shared = 0;
        while (shared < most && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    private static List<String> part(List<String> all, List<Integer> starts, int number) {
        int end = number + 1 < starts.size() ? starts.get(number + 1) : all.size();
        return all.subList(starts.get(number), end);
    }

    /** Where to cut a list so that its parts are of about the same size. */
    private static List<Integer> cut(List<String> all, int parts, ToIntFunction<String> size) {
        long total = all.stream().mapToLong(size::applyAsInt).sum();
        List<Integer> starts = new ArrayList<>(List.of(0));
        long before = 0;
        for (int i = 0; i < all.size(); i++) {
            while (starts.size() < parts && before * parts >= total * starts.size()) {
                starts.add(i);
            }
            before += size.applyAsInt(all.get(i));
        }
        while (starts.size() < parts) {
            starts.add(all.size());
        }
        return starts;
    }

    /** A script, as a page that was opened from the disk can load scripts, but not data. */
    private void put(String name, Object data) {
        try {
            String script = "colophonSearch(\"" + name + "\"," + JSON.std.asString(data) + ");\n";
            files.put(name, script.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
