package dev.colophon.render;

import dev.colophon.markdown.Link;
import dev.colophon.markdown.PageSource;
import dev.colophon.markdown.Url;
import dev.colophon.site.Addresses;
import dev.colophon.site.Page;
import dev.colophon.site.Target;
import dev.colophon.source.SourceText;
import dev.colophon.source.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The source of a page with its links leading where they lead on the site: to full URLs where the
 * site's is known, else to the pages' files, seen from where the text will be.
 */
record MarkdownText(SourceTree tree, Optional<String> url) {

    /** What is written at an offset, and what takes its place. */
    private record Change(int length, String now) {}

    String of(Page page, String from) {
        return tree.read(page.source())
                .map(file -> PageSource.of(tree, file))
                .map(source -> changed(source, changes(source, page, from)))
                .orElse("");
    }

    /** Where a page is, seen from a file of the site. */
    String href(String from, String address, String fragment) {
        String way =
                url.map(site -> site + Url.encodePath(address))
                        .orElseGet(() -> relative(from, Addresses.file(address)));
        return fragment.isEmpty() ? way : way + "#" + Url.encode(fragment).replace("#", "%23");
    }

    private static String relative(String from, String file) {
        return Url.encodePath(Addresses.relativize(from, file));
    }

    private static String changed(SourceText source, Map<Integer, Change> changes) {
        String text = source.text();
        StringBuilder out = new StringBuilder(text.length() + 32 * changes.size());
        int at = 0;
        for (Map.Entry<Integer, Change> change : changes.entrySet()) {
            int start = change.getKey();
            if (start >= at) {
                out.append(text, at, start).append(change.getValue().now());
                at = start + change.getValue().length();
            }
        }
        return out.append(text, at, text.length()).toString();
    }

    private Map<Integer, Change> changes(SourceText source, Page page, String from) {
        Map<Integer, Change> changes = new TreeMap<>();
        List<Link> links = page.document().links();
        for (int i = 0; i < links.size(); i++) {
            Optional<Link.Span> span = links.get(i).span();
            Optional<String> href = href(page, page.targets().get(i), from);
            if (span.isPresent() && href.isPresent()) {
                add(source, span.get(), href.get(), changes);
            }
        }
        return changes;
    }

    /** Puts in a destination wherever it is: a file may be included twice. */
    private static void add(
            SourceText source, Link.Span span, String href, Map<Integer, Change> changes) {
        boolean stays = span.form() == Link.Form.URL && !href.contains("://");
        List<SourceText.Piece> pieces = source.pieces();
        for (int i = 0; i < pieces.size() && !stays; i++) {
            SourceText.Piece piece = pieces.get(i);
            int end = i + 1 < pieces.size() ? pieces.get(i + 1).start() : source.text().length();
            int start = piece.start() + span.start() - piece.offset();
            boolean inside = start >= piece.start() && start + span.length() <= end;
            if (inside && piece.lines().path().equals(span.path())) {
                changes.put(start, new Change(span.length(), escape(href)));
            }
        }
    }

    /** For parentheses, quotes, and lists of files alike. */
    private static String escape(String href) {
        return href.replace("(", "%28").replace(")", "%29").replace("'", "%27").replace(",", "%2C");
    }

    /** Where a link leads on the site; empty for one that stays as it is. */
    private Optional<String> href(Page page, Target target, String from) {
        if (target instanceof Target.ToPage to) {
            boolean within = to.address().equals(page.address()) && !to.fragment().isEmpty();
            boolean own = within && from.startsWith(Addresses.file(page.address()));
            return own && url.isEmpty()
                    ? Optional.empty()
                    : Optional.of(href(from, to.address(), to.fragment()));
        }
        if (target instanceof Target.Published to) {
            return Optional.of(href(from, to.address(), "") + Url.encode(to.suffix()));
        }
        return target instanceof Target.Broken broken
                ? broken.instead().flatMap(instead -> href(page, instead, from))
                : Optional.empty();
    }
}
