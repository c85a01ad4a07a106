package dev.colophon.permalink;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files that a state publishes, by address and the other way round. */
final class PublishedFiles {
    private final Map<String, String> byAddress = new TreeMap<>();
    private final Map<String, Set<String>> byFile = new HashMap<>();

    PublishedFiles(Map<String, String> byAddress) {
        byAddress.forEach(this::add);
    }

    /** Address to file. */
    Map<String, String> byAddress() {
        return Collections.unmodifiableMap(byAddress);
    }

    Set<String> files() {
        return byFile.keySet();
    }

    boolean has(String file) {
        return byFile.containsKey(file);
    }

    Set<String> addresses(String file) {
        return byFile.getOrDefault(file, Set.of());
    }

    /** Goes on to the next state. */
    void apply(Difference difference) {
        difference.removed().forEach(this::remove);
        difference.added().forEach(this::add);
    }

    private void add(String address, String file) {
        byAddress.put(address, file);
        byFile.computeIfAbsent(file, key -> new TreeSet<>()).add(address);
    }

    private void remove(String address) {
        byFile.computeIfPresent(
                byAddress.remove(address),
                (file, addresses) ->
                        addresses.remove(address) && addresses.isEmpty() ? null : addresses);
    }
}
