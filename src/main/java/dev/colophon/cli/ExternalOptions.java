package dev.colophon.cli;

import dev.colophon.check.DeadLinks;
import dev.colophon.check.ExternalSettings;
import dev.colophon.source.WorkTree;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** For one run. Without a cache, what was answered in earlier runs does not count. */
    OtherSites in(WorkTree tree, boolean withoutCache) {
        Path folder = tree.root().resolve(DeadLinks.FOLDER);
        ExternalSettings settings =
                ExternalSettings.of(folder.resolve("links.json"))
                        .with(
                                exclude.stream().map(ExternalOptions::pattern).toList(),
                                Duration.ofSeconds(limit));
        return new OtherSites(
                tree,
                folder,
                Optional.of(withoutCache ? settings.anew() : settings).filter(any -> external));
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
