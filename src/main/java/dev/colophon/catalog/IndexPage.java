package dev.colophon.catalog;

import dev.colophon.config.KindConfig;
import dev.colophon.site.Page;
import dev.colophon.source.FolderIndex;
import dev.colophon.source.SourcePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The front page of a folder that has entries of a kind.
 *
 * @param kind the kind
 * @param page the folder's {@code README.md} or {@code index.md}, which is no entry
 * @param entries the entries of the kind in the folder itself, in the catalog's order
 */
public record IndexPage(KindConfig kind, Page page, List<Entry> entries) {
    public IndexPage {
        entries = List.copyOf(entries);
    }

    /** Those of a book, in the order of the kinds, then of the folders. */
    static List<IndexPage> of(List<Entry> entries, List<Page> pages) {
        Set<String> known = new HashSet<>();
        entries.forEach(entry -> known.add(entry.page().source()));
        Map<String, Page> fronts = new HashMap<>();
        pages.stream()
                .filter(page -> FolderIndex.is(page.source()) && !known.contains(page.source()))
                .forEach(page -> fronts.putIfAbsent(SourcePath.parent(page.source()), page));
        Map<KindConfig, Map<String, List<Entry>>> folders = new LinkedHashMap<>();
        for (Entry entry : entries) {
            folders.computeIfAbsent(entry.kind(), kind -> new TreeMap<>())
                    .computeIfAbsent(
                            SourcePath.parent(entry.page().source()), any -> new ArrayList<>())
                    .add(entry);
        }
        List<IndexPage> found = new ArrayList<>();
        folders.forEach(
                (kind, below) ->
                        below.forEach(
                                (folder, inside) -> {
                                    if (fronts.containsKey(folder)) {
                                        found.add(new IndexPage(kind, fronts.get(folder), inside));
                                    }
                                }));
        return found;
    }
}
