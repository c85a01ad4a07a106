package dev.colophon.permalink;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * All that it knows after a state.
 *
 * @param files the page in each file
 * @param deleted the page that each deleted file had
 * @param published every page that was ever published
 * @param ended those that are published no more
 * @param owners the page that was at each address last
 * @param addresses what the state published: address to file
 * @param commit the state's commit
 */
record LineageMemory(
        Map<String, Lineage> files,
        Map<String, Lineage> deleted,
        Set<Lineage> published,
        Set<Lineage> ended,
        Map<String, Lineage> owners,
        Map<String, String> addresses,
        String commit) {
    LineageMemory() {
        this(
                new HashMap<>(),
                new HashMap<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new HashMap<>(),
                Map.of(),
                "");
    }
}
