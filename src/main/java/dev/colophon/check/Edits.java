package dev.colophon.check;

import dev.colophon.markdown.Link;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects what is to be written where. A place that several links share, such as a definition or
 * an included file, is changed only if all of them want the same there. A worker.
 */
final class Edits {
    private final SourceTree tree;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<Place, Edit> wanted = new TreeMap<>();
    private final Set<Place> disputed = new HashSet<>();

    Edits(SourceTree tree) {
        this.tree = tree;
    }

    private record Place(String path, int start) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byPath = path.compareTo(other.path);
            return byPath != 0 ? byPath : Integer.compare(start, other.start);
        }
    }

    /** What stands at a place; empty when the file is not as it was when the link was read. */
    Optional<String> written(Link.Span span) {
        String text =
                texts.computeIfAbsent(
                        span.path(), path -> tree.read(path).map(SourceFile::text).orElse(""));
        int end = span.start() + span.length();
        return end <= text.length()
                ? Optional.of(text.substring(span.start(), end))
                : Optional.empty();
    }

    /** What one link wants at its place; the same as what is there when it wants no change. */
    void want(Link.Span span, String former, String replacement, String reason) {
        add(new Edit(span.path(), span.start(), former, replacement, reason));
    }

    void add(Edit edit) {
        Place place = new Place(edit.path(), edit.start());
        Edit other = wanted.putIfAbsent(place, edit);
        if (other != null && !other.replacement().equals(edit.replacement())) {
            disputed.add(place);
        }
    }

    /** The texts of the files after some edits in the order of the files, by path. */
    static Map<String, String> texts(SourceTree tree, List<Edit> edits) {
        Map<String, StringBuilder> texts = new TreeMap<>();
        for (int i = edits.size() - 1; i >= 0; i--) {
            Edit edit = edits.get(i);
            texts.computeIfAbsent(
                            edit.path(),
                            path ->
                                    new StringBuilder(
                                            tree.read(path).map(SourceFile::text).orElse("")))
                    .replace(edit.start(), edit.start() + edit.length(), edit.replacement());
        }
        Map<String, String> all = new TreeMap<>();
        texts.forEach((path, text) -> all.put(path, text.toString()));
        return all;
    }

    List<Edit> all() {
        List<Edit> edits = new ArrayList<>();
        wanted.forEach(
                (place, edit) -> {
                    if (!disputed.contains(place) && !edit.former().equals(edit.replacement())) {
                        edits.add(edit);
                    }
                });
        return edits;
    }
}
