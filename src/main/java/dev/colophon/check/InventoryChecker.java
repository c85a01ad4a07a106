package dev.colophon.check;

import dev.colophon.config.InventoryConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.site.Site;
import dev.colophon.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks links to other sites made by Colophon against their inventories: page, anchor, and where
 * former ones lead now. That takes no network, unless it is to fetch an inventory anew.
 */
public final class InventoryChecker {

    /**
     * Findings of the rules broken-link and moved-link, and one for each inventory that cannot be
     * read, at its place in the config.
     *
     * @param cacheFolder where inventories from the web are kept
     * @param fetch whether to fetch those now; else what was kept is read
     */
    public List<Diagnostic> check(Site site, SourceTree tree, Path cacheFolder, boolean fetch) {
        OtherSiteReader reader = new OtherSiteReader(tree, cacheFolder, fetch);
        Map<InventoryConfig, OtherSite> others = new LinkedHashMap<>();
        for (InventoryConfig config : site.config().inventories()) {
            reader.read(config).ifPresent(other -> others.put(config, other));
        }
        List<Diagnostic> diagnostics = new ArrayList<>(reader.diagnostics());
        if (!others.isEmpty()) {
            for (ExternalLink link : ExternalLink.of(site)) {
                check(link, others).ifPresent(diagnostics::add);
            }
        }
        return diagnostics.stream().sorted().distinct().toList();
    }

    private static Optional<Diagnostic> check(
            ExternalLink link, Map<InventoryConfig, OtherSite> others) {
        return others.keySet().stream()
                .filter(config -> OtherSiteLink.isBelow(config.url(), link.written()))
                .max(Comparator.comparing(config -> config.url().length()))
                .flatMap(config -> OtherSiteLink.of(link, config, others.get(config)).diagnose());
    }
}
