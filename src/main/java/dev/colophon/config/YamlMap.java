package dev.colophon.config;

import dev.colophon.diagnostic.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping from keys to values, in the order they are written.
 *
 * @param entries the values by key
 * @param location where it starts
 */
public record YamlMap(Map<String, Entry> entries, Location location) implements YamlNode {
    public YamlMap {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * A value and the place of its key.
     *
     * @param key where the key is written
     * @param node the value
     */
    public record Entry(Location key, YamlNode node) {}

    /** The value of a key, if the mapping has it. */
    public Optional<YamlNode> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::node);
    }

    @Override
    public String kind() {
        return "a mapping";
    }
}
