package dev.colophon.config;

import java.util.List;
import java.util.Optional;

/**
 * What counts as published once.
 *
 * @param since the first revision whose addresses count; absent for all
 * @param exclude glob patterns of source paths whose pages never count, such as {@code drafts/**}
 * @param removed addresses and {@code address#anchor} that are gone for good, and meant to be
 */
public record PermalinkConfig(Optional<String> since, List<String> exclude, List<String> removed) {
    public PermalinkConfig {
        exclude = List.copyOf(exclude);
        removed = List.copyOf(removed);
    }
}
