package dev.colophon.config;

import dev.colophon.diagnostic.Location;
import java.util.List;

/**
 * A list of values.
 *
 * @param items its values in order
 * @param location where it starts
 */
public record YamlList(List<YamlNode> items, Location location) implements YamlNode {
    public YamlList {
        items = List.copyOf(items);
    }

    @Override
    public String kind() {
        return "a list";
    }
}
