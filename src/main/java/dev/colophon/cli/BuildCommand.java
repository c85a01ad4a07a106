package dev.colophon.cli;

import dev.colophon.check.Report;
import dev.colophon.check.TextFormat;
import dev.colophon.config.Loaded;
import dev.colophon.config.SiteConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.freshness.Freshness;
import dev.colophon.freshness.FreshnessReader;
import dev.colophon.permalink.Ledger;
import dev.colophon.render.Theme;
import dev.colophon.site.Site;
import dev.colophon.source.Cache;
import dev.colophon.source.WorkTree;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code colophon build}: reads a site, checks it, and writes it to a folder. */
@CommandLine.Command(
        name = "build",
        description = "Builds a website from Markdown books.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "The site is written even where a link is broken: readers lose nothing, and the exit"
                    + " code is 1.",
            "A folder that Colophon did not make is never overwritten.",
            "",
            "Examples:",
            "  colophon build                      this folder's site, to _site/",
            "  colophon build ../book -o /tmp/out  any mdBook, GitBook or folder of Markdown",
            "  colophon build --strict             for CI: warnings count as errors",
            "  colophon build --offline -o it.zip  to read without a server"
        })
final class BuildCommand implements Callable<Integer> {
    @CommandLine.Mixin private final SiteOptions options = new SiteOptions();

    @CommandLine.Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description =
                    "Where to write the site (default: _site in the site's folder, or _offline with"
                            + " --offline).")
    private @Nullable Path output;

    @CommandLine.Option(names = "--strict", description = "Warnings count as errors.")
    private boolean strict;

    @CommandLine.Option(
            names = "--offline",
            description =
                    "The site is to be opened from the disk, without a server; an output that ends"
                            + " in .zip is a ZIP file.")
    private boolean offline;

    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        PrintWriter err = spec.commandLine().getErr();
        BuildOutput target = target();
        WorkTree around = options.tree();
        Cache cache = options.record(around);
        BuildNotes notes = new BuildNotes(around, cache, target.path());
        WorkTree tree = notes.tree();
        Loaded loaded = options.load(tree);
        if (loaded.config().isEmpty()) {
            return NoConfig.end(tree, loaded, err, "built");
        }
        SiteConfig config = loaded.config().get();
        target.check(tree, config);
        Theme theme = Theme.load(tree, config);
        List<Diagnostic> others = others(loaded, theme);
        LastBuild.forgetDamaged(cache, args());
        SiteBuild build;
        try (Progress progress = Progress.start(err)) {
            progress.step(
                    "Reading " + Summary.count(config.books().size(), "book") + " and the history");
            build = read(tree, config, theme, others);
            int pages = build.site().pages().size();
            progress.step("Writing " + Summary.count(pages, "page"));
            target.publish(build.files());
        }
        others.addAll(build.site().diagnostics());
        LastBuild last = say(build, target.path(), System.nanoTime() - start, tree);
        notes.text(others).ifPresent(text -> last.keep(notes.written(), text, cache, args()));
        return last.code();
    }

    /** Tells what was built and found. */
    private LastBuild say(SiteBuild build, Path folder, long took, WorkTree tree) {
        Report report = build.report();
        String findings = new TextFormat(tree).format(report.withoutInfos());
        String counts = Summary.of(build.site(), report);
        PrintWriter err = spec.commandLine().getErr();
        err.print(findings);
        err.flush();
        spec.commandLine().getOut().println("Built " + counts + Summary.took(took, folder));
        int code = report.fails(strict) ? Main.FINDINGS : Main.FINE;
        return new LastBuild(code, folder, counts, findings);
    }

    /** The words of the command line. */
    private List<String> args() {
        return spec.root().commandLine().getParseResult().originalArgs();
    }

    private BuildOutput target() {
        String name = offline ? "_offline" : "_site";
        return new BuildOutput(output == null ? options.folder().resolve(name) : output, offline);
    }

    private SiteBuild read(WorkTree tree, SiteConfig config, Theme theme, List<Diagnostic> others) {
        SiteOptions.SiteReading reading = options.reading(tree, config);
        Site site = reading.site();
        FreshnessReader reader = options.freshness(tree);
        Freshness freshness = reader.read(site, reading::ledger);
        Ledger ledger = reading.ledger();
        others.addAll(options.cache(tree).diagnostics());
        return new Stages(tree, tree)
                .build(site, ledger, freshness, theme, others, options.deadLinks(tree));
    }

    private static List<Diagnostic> others(Loaded loaded, Theme theme) {
        List<Diagnostic> diagnostics = new ArrayList<>(loaded.diagnostics());
        diagnostics.addAll(theme.diagnostics());
        return diagnostics;
    }
}
