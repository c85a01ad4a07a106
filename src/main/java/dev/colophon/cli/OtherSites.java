package dev.colophon.cli;

import dev.colophon.check.DeadLinks;
import dev.colophon.check.ExternalChecker;
import dev.colophon.check.ExternalFindings;
import dev.colophon.check.ExternalSettings;
import dev.colophon.check.InventoryChecker;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.site.Site;
import dev.colophon.source.WorkTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What other sites say of the links to them, in one run: they are asked once, for the present site.
 * What they said holds for its past too.
 */
final class OtherSites {
    private final WorkTree tree;
    private final Path folder;
    private final Optional<ExternalSettings> settings;
    private ExternalFindings known = ExternalFindings.NONE;

    /** With how their pages are asked for; absent where only their inventories are looked at. */
    OtherSites(WorkTree tree, Path folder, Optional<ExternalSettings> settings) {
        this.tree = tree;
        this.folder = folder;
        this.settings = settings;
    }

    /** Findings on the present site; the links found dead are kept for builds. */
    List<Diagnostic> check(Site site) {
        List<Diagnostic> diagnostics = new ArrayList<>(inventories(site, settings.isPresent()));
        if (settings.isPresent()) {
            known = new ExternalChecker().check(site, settings.get());
            DeadLinks.write(folder, known.dead());
            diagnostics.addAll(known.diagnostics());
        }
        return diagnostics;
    }

    /** Findings on a former state of the site, by what is known now. */
    List<Diagnostic> checkPast(Site site) {
        List<Diagnostic> diagnostics = new ArrayList<>(inventories(site, false));
        settings.ifPresent(
                how -> diagnostics.addAll(ExternalChecker.again(site, how, known).diagnostics()));
        return diagnostics;
    }

    private List<Diagnostic> inventories(Site site, boolean fetch) {
        return site.config().inventories().isEmpty()
                ? List.of()
                : new InventoryChecker().check(site, tree, folder, fetch);
    }
}
