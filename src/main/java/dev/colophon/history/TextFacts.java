package dev.colophon.history;

import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What was found out about texts, which took reading and comparing them. It stays true whatever
 * commits come: of objects it is told by their ids, which are digests, and of versions by a digest
 * of all that they were made from.
 *
 * @param fingerprints what texts are without white space
 * @param merges whether merges have words of their own
 * @param origins whose words versions are made of
 */
record TextFacts(
        Map<ObjectId, Long> fingerprints, Map<Merge, Boolean> merges, Map<String, Runs> origins) {
    static final TextFacts NONE = new TextFacts(Map.of(), Map.of(), Map.of());

    /** The texts that a merge was made from, and what it made of them. */
    record Merge(List<ObjectId> before, ObjectId after) {}

    /**
     * The words of a version, from the first to the last.
     *
     * @param commits the ids of those that wrote them; empty for nobody
     * @param lengths how many words in a row each wrote
     */
    record Runs(List<String> commits, List<Integer> lengths) {}
}
