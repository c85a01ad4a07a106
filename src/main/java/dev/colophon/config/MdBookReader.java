package dev.colophon.config;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.util.List;
import java.util.Optional;

/** Reads a {@code book.toml}: what of it matters to a site, and nothing else. */
final class MdBookReader {
    private final SourceTree tree;
    private final List<Diagnostic> diagnostics;

    MdBookReader(SourceTree tree, List<Diagnostic> diagnostics) {
        this.tree = tree;
        this.diagnostics = diagnostics;
    }

    Found read(BookSlot slot) {
        Toml toml = new ConfigFile(tree, diagnostics).toml(slot.config());
        BookConfig book = book(slot, toml);
        return new Found(List.of(book), url(toml), repository(toml), redirects(slot, toml));
    }

    private BookConfig book(BookSlot slot, Toml toml) {
        String source = source(slot, toml);
        return new BookConfig(
                slot.id(),
                toml.text("book", "title"),
                toml.text("book", "description").orElse(""),
                source,
                summary(slot, source),
                Optional.empty(),
                slot.path(),
                language(slot, toml),
                "",
                AddressStyle.HTML);
    }

    private String source(BookSlot slot, Toml toml) {
        String written = toml.text("book", "src").orElse("src");
        Optional<String> source = SourcePath.resolve(SourcePath.parent(slot.config()), written);
        if (source.filter(tree::isFolder).isEmpty()) {
            String message = "the book's source folder is `" + written + "`; there is none";
            report(Rule.INVALID_CONFIG, toml.at("src"), message, "set `src` below `[book]`");
        }
        return source.orElse("");
    }

    private Optional<String> summary(BookSlot slot, String source) {
        String summary = SourcePath.join(source, "SUMMARY.md");
        if (tree.isFile(summary)) {
            return Optional.of(summary);
        }
        String message = "found no `" + summary + "`; expected the book's summary there";
        report(Rule.MISSING_SUMMARY, Location.of(slot.config()), message, "");
        return Optional.empty();
    }

    private String language(BookSlot slot, Toml toml) {
        Optional<String> written = toml.text("book", "language");
        Optional<String> language = written.flatMap(Languages::normalise);
        if (written.isPresent() && language.isEmpty()) {
            String message = "found the language `" + written.get() + "`; expected a language tag";
            report(
                    Rule.INVALID_CONFIG,
                    toml.at("language"),
                    message,
                    "for example `en` or `pt-BR`");
        }
        return language.orElse(slot.language());
    }

    /** mdBook's {@code site-url} is a path, which a full URL can be made of only with its host. */
    private static Optional<String> url(Toml toml) {
        String path = toml.text("output", "html", "site-url").orElse("/");
        return Urls.site(path)
                .or(
                        () ->
                                toml.text("output", "html", "cname")
                                        .flatMap(host -> Urls.site("https://" + host + path)));
    }

    private static Optional<RepositoryConfig> repository(Toml toml) {
        return toml.text("output", "html", "git-repository-url")
                .flatMap(Urls::repository)
                .flatMap(
                        url ->
                                Forge.of(Urls.host(url))
                                        .map(forge -> new RepositoryConfig(url, "main", forge)));
    }

    private static List<Redirect> redirects(BookSlot slot, Toml toml) {
        return toml.texts("output", "html", "redirect").entrySet().stream()
                .map(
                        entry -> {
                            String from = Urls.address(entry.getKey());
                            String to = target(slot.path(), from, entry.getValue());
                            return new Redirect(slot.path() + from, to, toml.at(entry.getKey()));
                        })
                .toList();
    }

    /** mdBook writes the target into the page as it is, so it is seen from the page's folder. */
    private static String target(String bookPath, String from, String to) {
        if (Urls.isUrl(to)) {
            return to;
        }
        int end = to.indexOf('#') < 0 ? to.length() : to.indexOf('#');
        String path = to.substring(0, end);
        String resolved = SourcePath.resolve(SourcePath.parent(from), path).orElse("");
        String slash = path.endsWith("/") && !resolved.isEmpty() ? "/" : "";
        return bookPath + resolved + slash + to.substring(end);
    }

    private void report(Rule rule, Location location, String message, String hint) {
        diagnostics.add(new Diagnostic(rule, location, message, hint));
    }
}
