package dev.colophon.config;

import dev.colophon.diagnostic.Rule;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the key {@code redirects}: a mapping from former address to present address. */
final class RedirectConfigReader {
    private final SourceTree tree;
    private final String folder;
    private final String prefix;

    /**
     * @param folder where the paths of Markdown files start
     * @param prefix the address that the others start at, empty or ending with {@code /}
     */
    RedirectConfigReader(SourceTree tree, String folder, String prefix) {
        this.tree = tree;
        this.folder = folder;
        this.prefix = prefix;
    }

    List<Redirect> read(Fields fields) {
        Set<String> seen = new HashSet<>();
        return fields.pairs("redirects").stream()
                .flatMap(pair -> read(fields, pair).stream())
                .filter(redirect -> isNew(fields, redirect, seen))
                .toList();
    }

    private static boolean isNew(Fields fields, Redirect redirect, Set<String> seen) {
        boolean isNew = seen.add(redirect.from());
        if (!isNew) {
            String message = "`" + redirect.from() + "` is redirected twice; expected once";
            fields.report(
                    Rule.INVALID_REDIRECT, redirect.location(), message, "remove one of them");
        }
        return isNew;
    }

    private Optional<Redirect> read(Fields fields, Fields.Pair pair) {
        String from = Urls.address(pair.key().strip());
        if (from.isEmpty() || Urls.isUrl(pair.key()) || from.contains("#")) {
            String message = "found `" + pair.key() + "`; expected a former address of this site";
            String hint = "for example `old/page/`; parts of a page cannot be redirected";
            fields.report(Rule.INVALID_REDIRECT, pair.keyPlace(), message, hint);
            return Optional.empty();
        }
        return target(fields, pair).map(to -> new Redirect(prefix + from, to, pair.keyPlace()));
    }

    private Optional<String> target(Fields fields, Fields.Pair pair) {
        String to = pair.text();
        if (Urls.isUrl(to)) {
            return Urls.isLinkable(to) ? Optional.of(to) : invalid(fields, pair, "an http(s) URL");
        }
        int end = to.indexOf('#') < 0 ? to.length() : to.indexOf('#');
        String path = Urls.address(to.substring(0, end));
        if (!path.endsWith(".md")) {
            return Optional.of(prefix + path + to.substring(end));
        }
        return SourcePath.resolve(folder, path)
                .filter(tree::isFile)
                .map(file -> file + to.substring(end))
                .or(() -> invalid(fields, pair, "a Markdown file that is there"));
    }

    private static Optional<String> invalid(Fields fields, Fields.Pair pair, String expected) {
        String message = "the redirect leads to `" + pair.text() + "`; expected " + expected;
        fields.report(Rule.INVALID_REDIRECT, pair.textPlace(), message, "");
        return Optional.empty();
    }
}
