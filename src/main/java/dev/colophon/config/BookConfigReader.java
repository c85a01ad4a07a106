package dev.colophon.config;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Rule;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the key {@code books}. */
final class BookConfigReader {
    private static final String PATH = "(?![A-Za-z]:)([^\\s\\p{Cntrl}/\\\\?#]+/)*";

    private final SourceTree tree;
    private final String folder;
    private final String language;
    private final List<Diagnostic> diagnostics;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Integer> paths = new HashMap<>();

    /**
     * @param folder where the paths of source folders start
     * @param language the language of books that do not tell theirs
     */
    BookConfigReader(
            SourceTree tree, String folder, String language, List<Diagnostic> diagnostics) {
        this.tree = tree;
        this.folder = folder;
        this.language = language;
        this.diagnostics = diagnostics;
    }

    List<BookConfig> readAll(Fields site) {
        Optional<List<YamlMap>> maps = site.maps("books");
        if (site.isEmptyList("books")) {
            String hint = "add one, or leave `books` out: Colophon then looks for books itself";
            site.invalid(site.at("books"), "`books` has no books; expected at least one", hint);
        }
        List<BookConfig> books = new ArrayList<>();
        for (YamlMap map : maps.orElse(List.of())) {
            books.add(read(Fields.of(map, Keys.BOOK, diagnostics)));
        }
        return books;
    }

    private BookConfig read(Fields book) {
        String source = source(book).orElse("");
        String id = id(book, source);
        return new BookConfig(
                id,
                book.text("title"),
                book.text("description").orElse(""),
                source,
                summary(book, source),
                Optional.empty(),
                path(book, id),
                language(book).orElse(language),
                book.text("license").orElse(""),
                Choices.read(book, "style", AddressStyle.class).orElse(AddressStyle.DIRECTORY));
    }

    private Optional<String> source(Fields book) {
        Optional<String> written = book.required("source", "the folder of the book's pages");
        Optional<String> source = written.flatMap(path -> SourcePath.resolve(folder, path));
        if (written.isPresent() && source.filter(tree::isFolder).isEmpty()) {
            String message = "`source` is `" + written.get() + "`; there is no such folder";
            book.invalid(book.at("source"), message, sourceHint(source));
        }
        return source;
    }

    private String sourceHint(Optional<String> source) {
        return source.map(
                        path ->
                                Spelling.nearest(
                                                SourcePath.fileName(path),
                                                tree.names(SourcePath.parent(path)))
                                        .map(name -> "did you mean the folder `" + name + "`?")
                                        .orElse("paths start at the config's folder"))
                .orElse("it lies outside the repository; move it in");
    }

    private String id(Fields book, String source) {
        String id = book.id().filter(Fields::isId).orElseGet(() -> BookSlot.id(source));
        String hint = "give one of the books another `id`";
        checkNew(book, "id", id, ids, hint);
        return id;
    }

    private String path(Fields book, String id) {
        boolean root = book.has("path") && book.text("path").isEmpty();
        String written = root ? "" : book.text("path").orElse(id);
        String names = written.equals(".") ? "" : written.replaceAll("^(\\./|/+)|/+$", "");
        String path = names.isEmpty() ? "" : names + "/";
        if (!path.matches(PATH) || ("/" + path).contains("/../") || ("/" + path).contains("/./")) {
            String message = "`path` is `" + written + "`; expected an address below the site's ";
            book.invalid(book.at("path"), message + "root", "for example `" + id + "/`");
        }
        String hint = "give one of the books another `path`";
        checkNew(book, "path", path.toLowerCase(Locale.ROOT), paths, hint);
        return path;
    }

    private static void checkNew(
            Fields book, String key, String value, Map<String, Integer> seen, String hint) {
        Integer line = seen.putIfAbsent(value, book.at(key).line());
        if (line != null) {
            String message = "the book on line " + line + " has the " + key + " `" + value;
            book.invalid(book.at(key), message + "` too; expected another", hint);
        }
    }

    private Optional<String> summary(Fields book, String source) {
        Optional<String> written = book.text("summary");
        if (written.filter("false"::equals).isPresent()) {
            return Optional.empty();
        }
        Optional<String> summary =
                SourcePath.resolve(source, written.orElse("SUMMARY.md")).filter(tree::isFile);
        if (written.isPresent() && summary.isEmpty()) {
            String message = "`summary` is `" + written.get() + "`; there is no such file";
            String hint = "its path starts at the book's source folder";
            book.report(Rule.MISSING_SUMMARY, book.at("summary"), message, hint);
        }
        return summary;
    }

    /** The language of a book or a site, if it tells one. */
    static Optional<String> language(Fields fields) {
        Optional<String> written = fields.text("language");
        Optional<String> language = written.flatMap(Languages::normalise);
        if (written.isPresent() && language.isEmpty()) {
            String message = "`language` is `" + written.get() + "`; expected a language tag";
            String guess = Languages.ofFolder(written.get()).orElse("pt-BR");
            fields.invalid(fields.at("language"), message, "for example `" + guess + "`");
        }
        return language;
    }
}
