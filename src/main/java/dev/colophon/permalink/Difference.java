package dev.colophon.permalink;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What differs between two states' addresses. From one state to the next few do, so what is done
 * for each of them alone costs little, however many pages there are.
 *
 * @param added the addresses that are new, or another file's: address to file
 * @param removed the addresses that are gone, or another file's
 */
record Difference(Map<String, String> added, Set<String> removed) {

    static final Difference NONE = new Difference(Map.of(), Set.of());

    static Difference between(Map<String, String> before, Map<String, String> after) {
        Difference difference = new Difference(new TreeMap<>(), new TreeSet<>());
        after.forEach(
                (address, path) -> {
                    if (!path.equals(before.get(address))) {
                        difference.added.put(address, path);
                    }
                });
        before.forEach(
                (address, path) -> {
                    if (!path.equals(after.get(address))) {
                        difference.removed.add(address);
                    }
                });
        return difference;
    }

    /** With addresses that are the same file's as before, which has another page in it. */
    Difference with(Set<String> replaced, Map<String, String> before) {
        if (replaced.isEmpty()) {
            return this;
        }
        Difference all = new Difference(new TreeMap<>(added), new TreeSet<>(removed));
        for (String address : replaced) {
            if (all.removed.add(address)) {
                all.added.put(address, before.get(address));
            }
        }
        return all;
    }
}
