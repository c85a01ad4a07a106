package dev.colophon.config;

import dev.colophon.diagnostic.Location;

/**
 * A single value. It stays the text that the author wrote: {@code 1.10} is not a number and {@code
 * no} is not a truth value.
 *
 * @param text its text, without quotes and escapes
 * @param quoted whether it was in quotes or a block
 * @param location where it starts
 */
public record YamlScalar(String text, boolean quoted, Location location) implements YamlNode {

    /** Whether nothing is written there: {@code key:}, {@code ~} or {@code null}. */
    public boolean isEmpty() {
        return !quoted && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
    }

    @Override
    public String kind() {
        return isEmpty() ? "empty" : "text";
    }
}
