package dev.colophon.cli;

import dev.colophon.check.LinkReport;
import dev.colophon.config.Loaded;
import dev.colophon.site.Site;
import dev.colophon.source.WorkTree;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * {@code colophon links}: shows what a page links to, what links to it, and what its addresses
 * were.
 */
@CommandLine.Command(
        name = "links",
        description =
                "Shows what a page links to, what links to it, and its former addresses and"
                        + " anchors.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  colophon links content/scm/two-perspectives.md",
            "  colophon links scm/two-perspectives/ ../book   a page of another site"
        })
final class LinksCommand implements Callable<Integer> {
    @CommandLine.Parameters(
            index = "0",
            paramLabel = "PAGE",
            description =
                    "A source file from the repository's root, an address, or a URL of the site.")
    private String page = "";

    @CommandLine.Mixin private final SiteOptions options = new SiteOptions();

    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        WorkTree tree = options.tree();
        Loaded loaded = options.load(tree);
        if (loaded.config().isEmpty()) {
            return NoConfig.end(tree, loaded, spec.commandLine().getErr());
        }
        Site site = options.site(tree, loaded.config().get());
        LinkReport links = new LinkReport();
        Optional<String> text = links.describe(site, options.ledger(tree, site), page);
        if (text.isEmpty()) {
            throw WrongUseException.noPage(page, links.similar(site, page));
        }
        spec.commandLine().getOut().print(text.get());
        return Main.FINE;
    }
}
