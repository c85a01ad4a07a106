package dev.colophon.book;

import dev.colophon.config.AddressStyle;
import dev.colophon.config.BookConfig;
import dev.colophon.config.Urls;
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
import java.util.regex.Pattern;

/**
 * Reads a summary: mdBook's {@code SUMMARY.md} and GitBook's, which are alike. The first heading is
 * the summary's own, later ones are part titles; chapters in lists are numbered, chapters outside
 * are not. A worker for one summary.
 */
final class SummaryParser {
    private static final Pattern AFTER_PATH = Pattern.compile("[#?]");

    private final SourceTree tree;
    private final BookConfig config;
    private final OutlineParser outlines;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, Location> seen = new HashMap<>();
    private String summaryPath = "";
    private String part = "";
    private int number;

    SummaryParser(SourceTree tree, BookConfig config, OutlineParser outlines) {
        this.tree = tree;
        this.outlines = outlines;
        this.config = config;
    }

    Book parse(SourceFile summary) {
        summaryPath = summary.path();
        diagnostics.addAll(summary.diagnostics());
        List<BookItem> items = new ArrayList<>();
        boolean first = true;
        for (OutlineItem item : outlines.parse(summary)) {
            if (!first || !isOwnTitle(item)) {
                item(item).ifPresent(items::add);
            }
            first = false;
        }
        return new Book(config, config.title().orElse(""), items, diagnostics);
    }

    private static boolean isOwnTitle(OutlineItem item) {
        return item instanceof OutlineItem.Title title && title.level() == 1;
    }

    private Optional<BookItem> item(OutlineItem item) {
        if (item instanceof OutlineItem.Title title) {
            part = title.id().orElseGet(() -> outlines.slugs().of(title.text()));
            return Optional.of(new BookItem.PartTitle(title.text()));
        }
        if (item instanceof OutlineItem.Entry entry) {
            String section = entry.listed() && isNumbered() ? ++number + "." : "";
            return Optional.of(chapter(entry, section, part));
        }
        if (item instanceof OutlineItem.Other other) {
            reportOther(other);
            return Optional.empty();
        }
        return Optional.of(new BookItem.Separator());
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

    private BookItem.Chapter chapter(OutlineItem.Entry entry, String section, String above) {
        String destination = entry.destination().orElse("");
        boolean external = Urls.isUrl(destination);
        Optional<String> source =
                external || destination.isEmpty() ? Optional.empty() : source(entry, destination);
        String slug = slug(entry, source, above);
        return new BookItem.Chapter(
                entry.text(),
                source,
                external ? Optional.of(destination) : Optional.empty(),
                section,
                slug,
                children(entry, section, slug),
                entry.location());
    }

    private String slug(OutlineItem.Entry entry, Optional<String> source, String above) {
        return config.style() == AddressStyle.GITBOOK
                ? SourcePath.join(
                        above, Slugs.of(outlines.slugs(), entry.text(), source, config.readme()))
                : "";
    }

    private List<BookItem.Chapter> children(OutlineItem.Entry entry, String above, String slug) {
        List<BookItem.Chapter> children = new ArrayList<>();
        int child = 0;
        for (OutlineItem.Entry below : entry.children()) {
            String section = above.isEmpty() ? "" : above + ++child + ".";
            children.add(chapter(below, section, slug));
        }
        return children;
    }

    /** The file of an entry; absent, with a diagnostic, when it is not there. */
    private Optional<String> source(OutlineItem.Entry entry, String destination) {
        String relative = Url.decode(AFTER_PATH.split(destination, 2)[0]);
        if (relative.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> path = SourcePath.resolve(SourcePath.parent(summaryPath), relative);
        if (path.isEmpty()) {
            String message = "chapter `" + relative + "` lies outside the repository";
            report(Rule.OUTSIDE_REPOSITORY, entry, message, "copy the file into the repository");
            return path;
        }
        return existing(path.get(), entry);
    }

    private Optional<String> existing(String path, OutlineItem.Entry entry) {
        Optional<String> file = file(path);
        if (file.isPresent()) {
            check(file.get(), entry);
        } else {
            String message = "chapter file `" + path + "` does not exist; it is shown as a draft";
            String draft = "`[" + entry.text() + "]()` for a draft";
            String hint = "create the file, correct the path, or write " + draft;
            report(Rule.MISSING_CHAPTER, entry, message, hint);
        }
        return file;
    }

    /** A chapter may name a folder, which stands for its index. */
    private Optional<String> file(String path) {
        if (tree.isFile(path)) {
            return Optional.of(path);
        }
        return FolderIndex.in(tree, path);
    }

    private void check(String file, OutlineItem.Entry entry) {
        if (file.equals(summaryPath) && config.style() != AddressStyle.GITBOOK) {
            String message = "the summary lists itself as a chapter";
            String hint = "remove the line; every page shows the contents already";
            report(Rule.SUMMARY_LISTS_ITSELF, entry, message, hint);
        }
        Location before = seen.putIfAbsent(file, entry.location());
        if (before != null) {
            String message = "chapter `" + file + "` is listed already in line " + before.line();
            String hint = "list each file once; use a link on a page for further mentions";
            report(Rule.DUPLICATE_CHAPTER, entry, message, hint);
        }
    }

    private void report(Rule rule, OutlineItem.Entry entry, String message, String hint) {
        diagnostics.add(new Diagnostic(rule, entry.location(), message, hint));
    }
}
