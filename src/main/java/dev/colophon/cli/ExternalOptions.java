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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine;

/** What of other sites is checked: their inventories always, their pages when that is asked for. */
final class ExternalOptions {
    @CommandLine.Option(
            names = "--external",
            description =
                    "Ask other sites whether the pages that are linked to are there. Never part of"
                            + " a build.")
    private boolean external;

    @CommandLine.Option(
            names = "--exclude",
            paramLabel = "REGEX",
            description = "URLs in which this is found are not asked; may be given several times.")
    private List<String> exclude = new ArrayList<>();

    @CommandLine.Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description =
                    "How long asking other sites may take in all (default: ${DEFAULT-VALUE}).")
    private int limit = 600;

    List<Diagnostic> check(Site site, WorkTree tree) {
        Path cache = tree.root().resolve(".colophon").resolve("cache");
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (!site.config().inventories().isEmpty()) {
            diagnostics.addAll(new InventoryChecker().check(site, tree, cache, external));
        }
        if (external) {
            ExternalSettings settings =
                    ExternalSettings.of(cache.resolve("external-links.json"))
                            .with(
                                    exclude.stream().map(ExternalOptions::pattern).toList(),
                                    Duration.ofSeconds(limit));
            ExternalFindings found = new ExternalChecker().check(site, settings);
            DeadLinks.write(tree.root().resolve(DeadLinks.FOLDER), found.dead());
            diagnostics.addAll(found.diagnostics());
        }
        return diagnostics;
    }

    private static Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new WrongUseException(
                    "--exclude `" + regex + "` is no regular expression: " + e.getDescription());
        }
    }
}
