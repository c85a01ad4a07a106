package dev.colophon.permalink;

import dev.colophon.markdown.Document;
import dev.colophon.markdown.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the ledger keeps of a version of a page: its sections with their anchors, and what each
 * says.
 *
 * @param parts the sections in order
 * @param byAnchor the number of the section that each anchor stands in
 * @param whole what the page as a whole says
 */
record Outline(List<Part> parts, Map<String, Integer> byAnchor, Fingerprint whole) {

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
    static final Outline EMPTY = new Outline(List.of(), Map.of(), Fingerprint.of(""));

    static Outline of(Document document) {
        List<Part> parts = new ArrayList<>();
        Map<String, Integer> byAnchor = new LinkedHashMap<>();
        for (Section section : document.sections()) {
            for (String anchor : section.anchors()) {
                byAnchor.putIfAbsent(anchor, parts.size());
            }
            parts.add(part(section));
        }
        return of(parts, byAnchor);
    }

    static Part part(Section section) {
        return new Part(
                section.id(),
                section.level(),
                Fingerprint.ofWords(section.title()),
                Fingerprint.of(section.text()));
    }

    /** With these sections; their words are the whole's. */
    static Outline of(List<Part> parts, Map<String, Integer> byAnchor) {
        Fingerprint whole = Fingerprint.union(parts.stream().map(Part::words).toList());
        return new Outline(List.copyOf(parts), Collections.unmodifiableMap(byAnchor), whole);
    }

    /** Whether there is nothing to know a page by. */
    boolean isEmpty() {
        return byAnchor.isEmpty() && whole.size() == 0;
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
