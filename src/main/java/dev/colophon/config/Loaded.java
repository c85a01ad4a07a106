package dev.colophon.config;

import dev.colophon.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What {@link ConfigLoader} found.
 *
 * @param config what the site is made of; absent when the config cannot be used
 * @param diagnostics what is wrong, sorted; may be there beside a config too
 */
public record Loaded(Optional<SiteConfig> config, List<Diagnostic> diagnostics) {
    public Loaded {
        diagnostics = List.copyOf(diagnostics);
    }
}
