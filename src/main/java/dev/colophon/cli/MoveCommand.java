package dev.colophon.cli;

import dev.colophon.check.Edit;
import dev.colophon.check.Move;
import dev.colophon.check.Mover;
import dev.colophon.config.ConfigLoader;
import dev.colophon.config.Loaded;
import dev.colophon.diagnostic.Location;
import dev.colophon.history.HistoryReader;
import dev.colophon.output.Editor;
import dev.colophon.site.Site;
import dev.colophon.site.SiteLoader;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import dev.colophon.source.WorkTree;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code colophon mv}: gives a page or a folder another name, and rewrites all that names it. */
@CommandLine.Command(
        name = "mv",
        description = "Moves a page or a folder, and rewrites every link to it and from it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Rewritten are pages, summaries, all other Markdown files of the",
            "repository, and the paths in site-config.yml. All else stays as it is,",
            "to the byte. Former addresses keep leading to the page once the move is",
            "committed.",
            "",
            "Exit codes: 0 moved, 1 moved but look at some places yourself, 2 cannot be",
            "moved so, 3 cannot read or write.",
            "",
            "Examples:",
            "  colophon mv setup.md guide/setup.md",
            "  colophon mv --dry-run measuring content/metrics"
        })
final class MoveCommand implements Callable<Integer> {
    @CommandLine.Parameters(index = "0", paramLabel = "OLD", description = "A file or a folder.")
    private Path from = Path.of("");

    @CommandLine.Parameters(
            index = "1",
            paramLabel = "NEW",
            description = "Its whole new name; nothing may be there.")
    private Path to = Path.of("");

    @CommandLine.Option(
            names = {"-s", "--site"},
            paramLabel = "DIR",
            description =
                    "The site's folder (default: the nearest one above OLD with a site-config.yml,"
                            + " else the repository).")
    private @Nullable Path folder;

    @CommandLine.Option(names = "--dry-run", description = "Only show what would change.")
    private boolean dryRun;

    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        WorkTree tree = tree();
        MovePaths paths = MovePaths.check(tree, from, to);
        Loaded loaded = new ConfigLoader().load(tree, siteFolder(tree, paths), Optional.empty());
        if (loaded.config().isEmpty()) {
            return NoConfig.end(tree, loaded, spec.commandLine().getErr(), "moved");
        }
        HistoryReader history = new HistoryReader();
        Site site =
                new SiteLoader(tree, pages -> history.read(tree.root(), List.of()))
                        .load(loaded.config().get());
        Move move = new Mover(tree, site, Optional.empty()).plan(paths.from(), paths.to());
        if (!move.refusals().isEmpty()) {
            throw new WrongUseException(String.join("; ", move.refusals()));
        }
        carryOut(tree, paths, move, out);
        return move.unsure().isEmpty() ? Main.FINE : Main.FINDINGS;
    }

    /**
     * The repository; outside of Git, the site's folder or the current one is what is looked at.
     */
    private WorkTree tree() {
        if (folder != null) {
            if (!Files.isDirectory(folder)) {
                throw new WrongUseException(
                        "`" + folder + "` is no folder; give the one of the site");
            }
            return SourceTree.around(folder);
        }
        WorkTree around = SourceTree.around(existingParent(from));
        WorkTree here = SourceTree.around(Path.of(""));
        boolean isGit = Files.exists(around.root().resolve(".git"));
        return isGit || here.pathOf(from).isEmpty() ? around : here;
    }

    private static Path existingParent(Path path) {
        Path at = path.toAbsolutePath().normalize().getParent();
        while (at != null && !Files.isDirectory(at)) {
            at = at.getParent();
        }
        if (at == null) {
            throw new WrongUseException("`" + path + "` cannot be moved");
        }
        return at;
    }

    private String siteFolder(WorkTree tree, MovePaths paths) {
        if (folder != null) {
            Path given = folder;
            return tree.pathOf(given)
                    .filter(path -> path.isEmpty() || tree.isFolder(path))
                    .orElseThrow(
                            () ->
                                    new WrongUseException(
                                            "`" + given + "` is no folder of this repository"));
        }
        String at = tree.isFolder(paths.from()) ? paths.from() : SourcePath.parent(paths.from());
        while (!at.isEmpty() && !tree.isFile(SourcePath.join(at, ConfigLoader.FILE))) {
            at = SourcePath.parent(at);
        }
        return at;
    }

    private void carryOut(WorkTree tree, MovePaths paths, Move move, PrintWriter out) {
        Editor editor = new Editor(tree);
        if (dryRun) {
            out.println("rename from " + paths.from());
            out.println("rename to " + paths.to());
            out.print(editor.diff(move.edits()));
        } else {
            paths.move(tree, () -> editor.apply(paths.after(move.edits())));
            out.println("Moved " + paths.from() + " to " + paths.to() + ".");
            Map<String, Long> counts =
                    paths.after(move.edits()).stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Edit::path, TreeMap::new, Collectors.counting()));
            counts.forEach((path, n) -> out.println("  " + path + ": " + Summary.count(n, "link")));
            out.println(
                    "Rewrote "
                            + Summary.count(move.edits().size(), "link")
                            + " in "
                            + Summary.count(counts.size(), "file")
                            + ".");
        }
        if (!move.unsure().isEmpty()) {
            out.println(
                    "Look at these yourself; they name what has moved, or mean something else:");
            for (Location place : move.unsure()) {
                out.println(
                        "  "
                                + paths.after(place.path())
                                + place.toString().substring(place.path().length()));
            }
        }
    }
}
