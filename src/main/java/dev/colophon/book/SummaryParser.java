package dev.colophon.book;

import dev.colophon.config.AddressStyle;
import dev.colophon.config.BookConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.OutlineItem;
import dev.colophon.markdown.OutlineParser;
import dev.colophon.markdown.Url;
import dev.colophon.source.FolderIndex;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a summary: mdBook's {@code SUMMARY.md} and GitBook's, which are alike. The first heading is
 * the summary's own, later ones are part titles; chapters in lists are numbered, chapters outside
 * are not. A worker for one summary.
 */
final class SummaryParser {
    private final SourceTree tree;
    private final BookConfig config;
    private final OutlineParser outlines;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, Location> seen = new HashMap<>();
    private String summaryPath = "";

    SummaryParser(SourceTree tree, BookConfig config, OutlineParser outlines) {
        this.tree = tree;
        this.outlines = outlines;
        this.config = config;
    }

    Book parse(SourceFile summary) {
        summaryPath = summary.path();
        diagnostics.addAll(summary.diagnostics());
        List<BookItem> items = new ArrayList<>();
        String part = "";
        int number = 0;
        boolean first = true;
        for (OutlineItem item : outlines.parse(summary)) {
            if (item instanceof OutlineItem.Title title) {
                if (!first || title.level() > 1) {
                    items.add(new BookItem.PartTitle(title.text()));
                    part = title.id().orElse(Slugs.of(title.text()));
                }
            } else if (item instanceof OutlineItem.Entry entry) {
                String section = entry.listed() && isNumbered() ? ++number + "." : "";
                items.add(chapter(entry, section, part));
            } else if (item instanceof OutlineItem.Rule) {
                items.add(new BookItem.Separator());
            } else if (item instanceof OutlineItem.Other other) {
                reportOther(other);
            }
            first = false;
        }
        return new Book(config, config.title().orElse(""), items, diagnostics);
    }

    private boolean isNumbered() {
        return config.style() != AddressStyle.GITBOOK;
    }

    private void reportOther(OutlineItem.Other other) {
        if (config.style() != AddressStyle.GITBOOK) {
            diagnostics.add(
                    new Diagnostic(
                            Rule.INVALID_SUMMARY,
                            other.location(),
                            "this text is neither a chapter, a part title nor a separator",
                            "write chapters as `- [Title](file.md)`, part titles as `# Title`"));
        }
    }

    private BookItem.Chapter chapter(OutlineItem.Entry entry, String number, String above) {
        String destination = entry.destination().orElse("");
        boolean external = destination.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*");
        Optional<String> source =
                external || destination.isEmpty() ? Optional.empty() : source(entry, destination);
        String slug =
                config.style() == AddressStyle.GITBOOK
                        ? SourcePath.join(above, Slugs.of(entry.text(), source, config.readme()))
                        : "";
        List<BookItem.Chapter> children = new ArrayList<>();
        int child = 0;
        for (OutlineItem.Entry below : entry.children()) {
            String section = number.isEmpty() ? "" : number + ++child + ".";
            children.add(chapter(below, section, slug));
        }
        return new BookItem.Chapter(
                entry.text(),
                source,
                external ? Optional.of(destination) : Optional.empty(),
                number,
                slug,
                children,
                entry.location());
    }

    /** The file of an entry; absent, with a diagnostic, when it is not there. */
    private Optional<String> source(OutlineItem.Entry entry, String destination) {
        String relative = Url.decode(destination.split("[#?]", 2)[0]);
        if (relative.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> path = SourcePath.resolve(SourcePath.parent(summaryPath), relative);
        if (path.isEmpty()) {
            diagnostics.add(
                    new Diagnostic(
                            Rule.OUTSIDE_REPOSITORY,
                            entry.location(),
                            "chapter `" + relative + "` lies outside the repository",
                            "copy the file into the repository"));
            return path;
        }
        Optional<String> file = file(path.get());
        if (file.isEmpty()) {
            diagnostics.add(
                    new Diagnostic(
                            Rule.MISSING_CHAPTER,
                            entry.location(),
                            "chapter file `"
                                    + path.get()
                                    + "` does not exist; it is shown as a draft",
                            "create the file, correct the path, or write `["
                                    + entry.text()
                                    + "]()` for a draft"));
            return file;
        }
        return checked(file.get(), entry);
    }

    /** A chapter may name a folder, which stands for its index. */
    private Optional<String> file(String path) {
        if (tree.isFile(path)) {
            return Optional.of(path);
        }
        return FolderIndex.in(tree, path);
    }

    private Optional<String> checked(String file, OutlineItem.Entry entry) {
        if (file.equals(summaryPath) && config.style() != AddressStyle.GITBOOK) {
            diagnostics.add(
                    new Diagnostic(
                            Rule.SUMMARY_LISTS_ITSELF,
                            entry.location(),
                            "the summary lists itself as a chapter",
                            "remove the line; every page shows the contents already"));
        }
        Location before = seen.putIfAbsent(file, entry.location());
        if (before != null) {
            diagnostics.add(
                    new Diagnostic(
                            Rule.DUPLICATE_CHAPTER,
                            entry.location(),
                            "chapter `" + file + "` is listed already in line " + before.line(),
                            "list each file once; use a link on a page for further mentions"));
        }
        return Optional.of(file);
    }
}
