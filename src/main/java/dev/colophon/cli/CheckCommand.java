package dev.colophon.cli;

import dev.colophon.catalog.Catalog;
import dev.colophon.catalog.CatalogReader;
import dev.colophon.check.AuthorLists;
import dev.colophon.check.Checker;
import dev.colophon.check.Edit;
import dev.colophon.check.Fixer;
import dev.colophon.check.Format;
import dev.colophon.check.Gate;
import dev.colophon.check.LostPlaces;
import dev.colophon.check.Orphans;
import dev.colophon.check.Report;
import dev.colophon.config.Loaded;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Rule;
import dev.colophon.diagnostic.Severity;
import dev.colophon.freshness.FreshnessReader;
import dev.colophon.history.History;
import dev.colophon.permalink.Ledger;
import dev.colophon.render.Theme;
import dev.colophon.site.Site;
import dev.colophon.site.Target;
import dev.colophon.source.WorkTree;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code colophon check}: reads a site and reports what is wrong with it, without writing one. */
@CommandLine.Command(
        name = "check",
        description =
                "Reports broken links, lost addresses and whatever else is wrong, without writing a"
                        + " site.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "With --since only what the change brings fails the run, and a change that takes away"
                    + " an",
            "address or an anchor must say where it leads now.",
            "",
            "Exit codes: 0 fine, 1 findings, 2 wrong use, 3 cannot read, or cannot compare.",
            "",
            "Examples:",
            "  colophon check                          everything, for people",
            "  colophon check --since origin/main      a pull request",
            "  colophon check --fix                    put right what can be without a guess",
            "  colophon check --external               links to other sites too",
            "  colophon check --format sarif > x.sarif for code scanning"
        })
final class CheckCommand implements Callable<Integer> {
    @CommandLine.Mixin private final SiteOptions options = new SiteOptions();

    @CommandLine.Option(
            names = "--since",
            paramLabel = "REV",
            description =
                    "Tell what the change since this revision brings from what was there before.")
    private @Nullable String since;

    @CommandLine.Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "How to write the report: text, json, sarif, junit, github, gitlab or markdown"
                            + " (default: text; in a GitHub job, github and a job summary).")
    private @Nullable String format;

    @CommandLine.Option(
            names = "--fix",
            description =
                    "Rewrite links whose target has moved or whose spelling is off, where no guess"
                            + " is needed; what is left is reported.")
    private boolean fix;

    @CommandLine.Option(
            names = "--dry-run",
            description = "With --fix: show the difference, and write nothing.")
    private boolean dryRun;

    @CommandLine.Mixin private final ExternalOptions external = new ExternalOptions();

    @CommandLine.Option(names = "--strict", description = "Warnings count as errors.")
    private boolean strict;

    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ReportOutput output = ReportOutput.choose(format, System.getenv());
        WorkTree tree = options.tree();
        if (dryRun && !fix) {
            throw new WrongUseException("--dry-run goes with --fix");
        }
        OtherSites web = external.in(tree, options.withoutCache());
        Optional<Reading> reading = Optional.empty();
        if (fix) {
            // In the formats for machines, standard output is the report alone.
            PrintWriter log = output.format() == Format.TEXT ? out : spec.commandLine().getErr();
            reading = fix(tree, log);
        }
        Loaded loaded = reading.map(Reading::loaded).orElseGet(() -> options.load(tree));
        Report report =
                since == null
                        ? report(tree, loaded, reading, web)
                        : reportSince(tree, loaded, since, reading.map(Reading::site), web);
        output.write(report, tree, out);
        return report.fails(strict) ? Main.FINDINGS : Main.FINE;
    }

    /** A site that was read, and what would put its broken links right. */
    private record Reading(Loaded loaded, Site site, Ledger ledger, List<Edit> cures) {}

    private Reading read(WorkTree tree, Loaded loaded) {
        SiteOptions.SiteReading read = options.reading(tree, loaded.config().orElseThrow());
        Site site = read.site();
        Ledger ledger = read.ledger();
        return new Reading(loaded, site, ledger, cures(tree, site, ledger));
    }

    /** What was read, where nothing of it has been rewritten. */
    private Optional<Reading> fix(WorkTree tree, PrintWriter log) {
        Loaded loaded = options.load(tree);
        if (loaded.config().isEmpty()) {
            return Optional.empty();
        }
        SiteOptions.SiteReading read = options.reading(tree, loaded.config().get());
        Site site = read.site();
        List<Edit> fixes = new Fixer(tree).fixes(site, read.ledger());
        int fixed = FixAction.run(tree, fixes, dryRun, log);
        List<Edit> cures = isBroken(site) ? fixes : List.of();
        return dryRun || fixed == 0
                ? Optional.of(new Reading(loaded, site, read.ledger(), cures))
                : Optional.empty();
    }

    private Report report(WorkTree tree, Loaded loaded, Optional<Reading> known, OtherSites web) {
        if (loaded.config().isEmpty()) {
            return Report.of(loaded.diagnostics());
        }
        Reading reading = known.orElseGet(() -> read(tree, loaded));
        Site site = reading.site();
        return check(site, reading.ledger(), reading.cures(), others(tree, loaded, site, web));
    }

    private static Report check(
            Site site, Ledger ledger, List<Edit> cures, List<Diagnostic> others) {
        List<Catalog> catalogs = new CatalogReader().read(site);
        return new Checker().check(site, ledger, catalogs, cures, others);
    }

    /**
     * What would put broken links right; looked for only where there are any, as it reads every
     * page again.
     */
    private static List<Edit> cures(WorkTree tree, Site site, Ledger ledger) {
        return isBroken(site) ? new Fixer(tree).fixes(site, ledger) : List.of();
    }

    private static boolean isBroken(Site site) {
        return site.pages().stream()
                .flatMap(page -> page.targets().stream())
                .anyMatch(Target.Broken.class::isInstance);
    }

    private List<Diagnostic> others(WorkTree tree, Loaded loaded, Site site, OtherSites web) {
        List<Diagnostic> others = new ArrayList<>(loaded.diagnostics());
        others.addAll(Theme.load(tree, site.config()).diagnostics());
        others.addAll(Orphans.find(site, tree));
        others.addAll(AuthorLists.find(site, tree));
        if (site.config().severity(Rule.TRANSLATION_OUTDATED) != Severity.OFF) {
            FreshnessReader freshness = options.freshness(tree);
            others.addAll(freshness.translations(site).diagnostics());
        }
        others.addAll(web.check(site));
        others.addAll(options.cache(tree).diagnostics());
        return others;
    }

    private Report reportSince(
            WorkTree tree, Loaded loaded, String revision, Optional<Site> known, OtherSites web) {
        try (Comparison comparison = Comparison.open(tree, revision)) {
            if (loaded.config().isEmpty()) {
                Comparison.Past past = comparison.past(options, tree, History.NONE);
                Report report = Report.of(loaded.diagnostics());
                return comparison
                        .baseline(past, tree, Ledger.NONE, History.NONE, web)
                        .mark(report, tree);
            }
            Site site = known.orElseGet(() -> options.site(tree, loaded.config().orElseThrow()));
            Ledger ledger = comparison.ledger(options, tree, site);
            Comparison.Past past = comparison.past(options, tree, site.history());
            List<Diagnostic> others = others(tree, loaded, site, web);
            others.addAll(Gate.check(site, ledger));
            past.site().ifPresent(was -> others.addAll(LostPlaces.find(was, site, ledger)));
            Report report = check(site, ledger, cures(tree, site, ledger), others);
            return comparison.baseline(past, tree, ledger, site.history(), web).mark(report, tree);
        }
    }
}
