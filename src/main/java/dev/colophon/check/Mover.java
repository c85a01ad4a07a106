package dev.colophon.check;

import dev.colophon.config.BookConfig;
import dev.colophon.diagnostic.Location;
import dev.colophon.markdown.Document;
import dev.colophon.markdown.Include;
import dev.colophon.markdown.Link;
import dev.colophon.markdown.MarkdownParser;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.MovedTree;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds out what has to change for a file or a folder to be called otherwise: every link to and
 * from what moves, on the pages, in the summaries and in all other Markdown files of the
 * repository; the directives that include it; the paths in the config. Links that hold are left
 * alone, such as those between files of a folder that moves.
 */
public final class Mover {
    private final SourceTree tree;
    private final Site site;
    private final Optional<String> configPath;

    /** With the site as it is now, and its config's path if that was named. */
    public Mover(SourceTree tree, Site site, Optional<String> configPath) {
        this.tree = tree;
        this.site = site;
        this.configPath = configPath;
    }

    /** What has to change for the one path, which is there, to become the other, which is not. */
    public Move plan(String from, String to) {
        MovedTree moved = new MovedTree(tree, from, to, Map.of());
        Edits edits = new Edits(tree);
        MovedLinks links = new MovedLinks(tree, moved, site, edits);
        MovedConfig config = new MovedConfig(tree, moved, site.config(), configPath, links);
        rewriteLinks(links);
        SortedSet<Location> unsure = new TreeSet<>(links.unsure());
        new Includes(moved, edits, unsure).rewrite(markdownFiles());
        config.rewrite(edits);
        MovedTree after = after(moved, edits);
        List<String> refusals = config.lost(after).stream().map(Mover::refusal).toList();
        if (refusals.isEmpty()) {
            MovedTree first = after;
            links.writeAddresses(() -> new MoveCheck(site, first, configPath).load());
            after = after(moved, edits);
            unsure.addAll(new MoveCheck(site, after, configPath).differences());
        }
        return new Move(edits.all(), List.copyOf(unsure), refusals);
    }

    private static String refusal(String book) {
        return "the config of the book `"
                + book
                + "` would not find it any more; change the config by hand";
    }

    /** The files as they will be. */
    private MovedTree after(MovedTree moved, Edits edits) {
        Map<String, String> texts = new TreeMap<>();
        Edits.texts(tree, edits.all()).forEach((path, text) -> texts.put(moved.after(path), text));
        return moved.with(texts);
    }

    private void rewriteLinks(MovedLinks links) {
        Set<String> known = new HashSet<>();
        for (Page page : site.pages()) {
            known.add(page.source());
            Optional<BookConfig> book = Optional.of(page.book().config());
            page.document().links().forEach(link -> links.rewrite(link, book));
        }
        MarkdownParser parser = new MarkdownParser(tree);
        for (String path : markdownFiles()) {
            if (known.add(path)) {
                Document document = parser.parse(tree.read(path).orElseThrow());
                for (Link link : document.links()) {
                    links.rewrite(link, Optional.empty());
                }
            }
        }
    }

    /** All Markdown files of the repository, the pages and summaries among them. */
    private Set<String> markdownFiles() {
        Set<String> files = new TreeSet<>();
        tree.filesBelow("").stream().filter(SourcePath::isMarkdown).forEach(files::add);
        site.pages().forEach(page -> files.add(page.source()));
        site.books().forEach(book -> book.config().summary().ifPresent(files::add));
        files.removeIf(path -> !tree.isFile(path));
        return files;
    }

    /** Rewrites the directives that include other files. */
    private final class Includes {
        private final MovedTree moved;
        private final Edits edits;
        private final Set<Location> unsure;

        Includes(MovedTree moved, Edits edits, Set<Location> unsure) {
            this.moved = moved;
            this.edits = edits;
            this.unsure = unsure;
        }

        /** In some files, and in those that they include. */
        void rewrite(Set<String> files) {
            Deque<String> open = new ArrayDeque<>(files);
            Set<String> seen = new HashSet<>(files);
            while (!open.isEmpty()) {
                Optional<SourceFile> file = tree.read(open.remove());
                for (Include include : file.map(Include::find).orElse(List.of())) {
                    rewrite(file.get(), include).filter(seen::add).ifPresent(open::add);
                }
            }
        }

        private Optional<String> rewrite(SourceFile file, Include include) {
            Optional<String> named =
                    SourcePath.resolve(SourcePath.parent(file.path()), include.path())
                            .filter(tree::isFile);
            String folder = SourcePath.parent(moved.after(file.path()));
            Optional<String> now = named.map(moved::after);
            if (now.isPresent() && !SourcePath.resolve(folder, include.path()).equals(now)) {
                String way = Written.relative(folder, now.get());
                if (way.matches("[^:}\\s]+")) {
                    edits.add(new Edit(file.path(), include.start(), include.path(), way, "moved"));
                } else {
                    unsure.add(Location.of(file.path()));
                }
            }
            return named;
        }
    }
}
