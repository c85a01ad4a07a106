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

    /**
     * With the files that have another page in them than before, though their address is the same.
     */
    static Difference between(
            Map<String, String> before, Map<String, String> after, Set<String> replaced) {
        Difference difference = new Difference(new TreeMap<>(), new TreeSet<>());
        if (before == after && replaced.isEmpty()) {
            return difference;
        }
        after.forEach(
                (address, path) -> {
                    if (!path.equals(before.get(address)) || replaced.contains(path)) {
                        difference.added.put(address, path);
                    }
                });
        before.forEach(
                (address, path) -> {
                    if (!path.equals(after.get(address)) || replaced.contains(path)) {
                        difference.removed.add(address);
                    }
                });
        return difference;
    }
}
