package dev.colophon.site;

import dev.colophon.book.Book;
import dev.colophon.markdown.Document;
import dev.colophon.source.FolderIndex;
import dev.colophon.source.SourcePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds pages by source or by address, before their links are resolved. */
final class PageIndex {

    /**
     * A page whose links are not resolved yet.
     *
     * @param book its book
     * @param address its address
     * @param title its title
     * @param document its source, parsed
     */
    record Entry(Book book, String address, String title, Document document) {
        String source() {
            return document.path();
        }
    }

    private final Map<String, List<Entry>> bySource = new HashMap<>();
    private final Map<String, List<String>> byLowerCase = new HashMap<>();
    private final Map<String, Entry> byAddress = new HashMap<>();
    private final Map<String, SortedSet<String>> byFileName = new HashMap<>();
    private final Map<String, SortedSet<String>> indexes = new HashMap<>();

    PageIndex(List<Entry> entries) {
        for (Entry entry : entries) {
            String source = entry.source();
            bySource.computeIfAbsent(source, key -> new ArrayList<>()).add(entry);
            byLowerCase
                    .computeIfAbsent(source.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                    .add(source);
            byAddress.put(entry.address(), entry);
            set(byFileName, SourcePath.fileName(source).toLowerCase(Locale.ROOT)).add(source);
        }
        bySource.keySet().stream()
                .filter(FolderIndex::is)
                .forEach(source -> set(indexes, SourcePath.parent(source)).add(source));
    }

    private static SortedSet<String> set(Map<String, SortedSet<String>> sets, String key) {
        return sets.computeIfAbsent(key, any -> new TreeSet<>());
    }

    /**
     * The page of a source file: in the same book if it is there, else in the first book that has
     * it.
     */
    Optional<Entry> page(String source, Book near) {
        List<Entry> found = bySource.getOrDefault(source, List.of());
        return found.stream()
                .filter(entry -> entry.book() == near)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** The page that stands for a folder. */
    Optional<Entry> index(String folder, Book near) {
        SortedSet<String> found = indexes.get(folder);
        if (found == null) {
            return Optional.empty();
        }
        List<String> nearby =
                found.stream()
                        .filter(source -> page(source, near).orElseThrow().book() == near)
                        .toList();
        return FolderIndex.first(nearby.isEmpty() ? found : nearby)
                .flatMap(source -> page(source, near));
    }

    /** The page at an address, in whichever of its spellings. */
    Optional<Entry> at(String address) {
        String plain = address.replaceFirst("(^|/)index\\.html$", "$1");
        return List.of(address, plain, plain + "/", plain + ".html", address + "index.html")
                .stream()
                .filter(byAddress::containsKey)
                .map(byAddress::get)
                .findFirst();
    }

    /** A page whose source differs in letter case only. */
    Optional<String> inOtherCase(String source) {
        return byLowerCase.getOrDefault(source.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** The source a writer may have meant: the same file name elsewhere, else the most alike. */
    Optional<String> similar(String source) {
        String name = SourcePath.fileName(source).toLowerCase(Locale.ROOT);
        SortedSet<String> same = byFileName.getOrDefault(name, new TreeSet<>());
        if (!same.isEmpty() && !FolderIndex.is(name)) {
            return Similar.to(source, same, Integer.MAX_VALUE);
        }
        return Similar.to(source, new TreeSet<>(bySource.keySet()), 2 + source.length() / 10);
    }
}
