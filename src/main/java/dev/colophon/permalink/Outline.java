package dev.colophon.permalink;

import dev.colophon.markdown.Document;
import dev.colophon.markdown.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger keeps of a version of a page: its sections with their anchors, and what each
 * says.
 */
final class Outline {
    private final List<Part> parts;
    private final Map<String, Integer> byAnchor;
    private @Nullable Fingerprint whole;

    /** With the number of the section that each anchor stands in. */
    Outline(List<Part> parts, Map<String, Integer> byAnchor) {
        this.parts = List.copyOf(parts);
        this.byAnchor = Collections.unmodifiableMap(byAnchor);
    }

    /**
     * A section.
     *
     * @param id the heading's anchor; empty before the first heading
     * @param level the heading's level
     * @param title what the heading says
     * @param words what stands below it
     */
    record Part(String id, int level, Fingerprint title, Fingerprint words) {}

    /** Of a page that nothing is known of. */
    static final Outline EMPTY = new Outline(List.of(), Map.of());

    static Outline of(Document document) {
        List<Part> parts = new ArrayList<>();
        Map<String, Integer> byAnchor = new LinkedHashMap<>();
        for (Section section : document.sections()) {
            for (String anchor : section.anchors()) {
                byAnchor.putIfAbsent(anchor, parts.size());
            }
            parts.add(part(section));
        }
        return new Outline(parts, byAnchor);
    }

    static Part part(Section section) {
        return new Part(
                section.id(),
                section.level(),
                Fingerprint.ofWords(section.title()),
                Fingerprint.of(section.text()));
    }

    /** The sections in order. */
    List<Part> parts() {
        return parts;
    }

    /** The number of the section that each anchor stands in. */
    Map<String, Integer> byAnchor() {
        return byAnchor;
    }

    /** What the page as a whole says; few ask. */
    Fingerprint whole() {
        if (whole == null) {
            whole = Fingerprint.union(parts.stream().map(Part::words).toList());
        }
        return whole;
    }

    /** Whether there is nothing to know a page by. */
    boolean isEmpty() {
        return byAnchor.isEmpty() && parts.stream().allMatch(part -> part.words().size() == 0);
    }

    Set<String> anchors() {
        return byAnchor.keySet();
    }

    boolean has(String anchor) {
        return byAnchor.containsKey(anchor);
    }

    /** The section that an anchor stands in. */
    Part part(String anchor) {
        return parts.get(byAnchor.get(anchor));
    }
}
