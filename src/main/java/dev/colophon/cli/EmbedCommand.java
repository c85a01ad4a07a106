package dev.colophon.cli;

import dev.colophon.check.LinkReport;
import dev.colophon.config.Loaded;
import dev.colophon.config.SiteConfig;
import dev.colophon.markdown.Url;
import dev.colophon.permalink.Ledger;
import dev.colophon.render.EmbedSnippets;
import dev.colophon.render.Theme;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.WorkTree;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code colophon embed}: prints what to paste into a wiki so that it shows a page. */
@CommandLine.Command(
        name = "embed",
        description = "Prints what to paste into a wiki so that it shows a page or a section.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "The site's config needs `embedding: true` and `url`.",
            "",
            "Examples:",
            "  colophon embed scm/two-perspectives/",
            "  colophon embed content/scm/two-perspectives.md#the-way-out   one section"
        })
final class EmbedCommand implements Callable<Integer> {
    @CommandLine.Parameters(
            index = "0",
            paramLabel = "ADDRESS",
            description =
                    "An address, a URL of the site, or a source file from the repository's root;"
                            + " with # and an anchor for a section.")
    private String address = "";

    @CommandLine.Mixin private final SiteOptions options = new SiteOptions();

    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        WorkTree tree = options.tree();
        Loaded loaded = options.load(tree);
        if (loaded.config().isEmpty()) {
            return NoConfig.end(tree, loaded, spec.commandLine().getErr());
        }
        SiteConfig config = loaded.config().get();
        Site site = options.site(tree, config);
        EmbedSnippets.missing(site)
                .ifPresent(
                        problem -> {
                            throw new WrongUseException(problem);
                        });
        Ledger ledger = options.ledger(tree, site);
        Theme theme = Theme.load(tree, config);
        EmbedSnippets snippets = new EmbedSnippets(site, ledger, theme);
        Page page = page(site, ledger);
        spec.commandLine().getOut().print(snippets.text(page, anchor(snippets, page)));
        return Main.FINE;
    }

    private Page page(Site site, Ledger ledger) {
        String name = address.replaceFirst("#.*", "");
        LinkReport links = new LinkReport();
        List<Page> found = links.find(site, ledger, name);
        if (found.isEmpty()) {
            throw WrongUseException.noPage(name, links.similar(site, name));
        }
        return found.get(0);
    }

    private String anchor(EmbedSnippets snippets, Page page) {
        int hash = address.indexOf('#');
        String anchor = hash < 0 ? "" : Url.decode(address.substring(hash + 1));
        return snippets.anchor(page, anchor)
                .orElseThrow(
                        () -> {
                            String hint =
                                    snippets.similar(page, anchor)
                                            .map(it -> "; did you mean `#" + it + "`?")
                                            .orElse("");
                            return new WrongUseException(
                                    "`"
                                            + page.source()
                                            + "` has no heading or anchor `#"
                                            + anchor
                                            + "`"
                                            + hint);
                        });
    }
}
