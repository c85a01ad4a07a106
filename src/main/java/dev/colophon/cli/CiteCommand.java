package dev.colophon.cli;

import dev.colophon.config.Loaded;
import dev.colophon.credit.CitationFile;
import dev.colophon.source.WorkTree;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code colophon cite}: prints the repository's {@code CITATION.cff}. */
@CommandLine.Command(
        name = "cite",
        description = "Prints a CITATION.cff, made from the config and the history.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Forges show the file as \"Cite this repository\" when it is in the repository's root.",
            "",
            "Examples:",
            "  colophon cite                   look at it",
            "  colophon cite > CITATION.cff    keep it"
        })
final class CiteCommand implements Callable<Integer> {
    @CommandLine.Mixin private final SiteOptions options = new SiteOptions();

    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        WorkTree tree = options.tree();
        Loaded loaded = options.load(tree);
        if (loaded.config().isEmpty()) {
            return NoConfig.end(tree, loaded, spec.commandLine().getErr());
        }
        CitationFile file = new CitationFile(options.site(tree, loaded.config().get()));
        spec.commandLine().getOut().print(file.text());
        return Main.FINE;
    }
}
