package dev.colophon.site;

import dev.colophon.book.Book;
import dev.colophon.book.BookReader;
import dev.colophon.config.RepositoryConfig;
import dev.colophon.config.SiteConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.history.History;
import dev.colophon.markdown.Document;
import dev.colophon.source.SourceTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads everything and resolves it: from the config to a {@link Site}. */
public final class SiteLoader {
    private final SourceTree tree;
    private final Function<Collection<String>, History> historyReader;
    private final DocumentMemory memory;

    /**
     * With the function that reads the history of some files; one that knows nothing gives {@link
     * History#NONE}.
     */
    public SiteLoader(SourceTree tree, Function<Collection<String>, History> historyReader) {
        this(tree, historyReader, DocumentMemory.NONE);
    }

    /** With a memory for documents, for a site that was loaded before. */
    public SiteLoader(
            SourceTree tree,
            Function<Collection<String>, History> historyReader,
            DocumentMemory memory) {
        this.tree = tree;
        this.historyReader = historyReader;
        this.memory = memory;
    }

    public Site load(SiteConfig config) {
        return load(config, documents -> {});
    }

    /**
     * The same, with what else is to be begun as soon as the pages' documents are known, by source:
     * another thread may do it while this one reads the history.
     */
    public Site load(SiteConfig config, Consumer<Map<String, Document>> meanwhile) {
        PageMemory known = memory.pages();
        BookReader bookReader = new BookReader(tree, memory.outlines());
        List<Book> books = known.settled(config.books().stream().map(bookReader::read).toList());
        PageReader reader = new PageReader(tree, memory);
        AddressPlan plan = AddressPlan.of(tree, books);
        Set<String> sources =
                plan.pages().stream().map(AddressPlan.Planned::source).collect(Collectors.toSet());
        List<PageIndex.Entry> entries = reader.read(plan);
        meanwhile.accept(documents(entries));
        History history = historyReader.apply(sources);
        Optional<RepositoryConfig> repository = config.repository().or(() -> repository(history));
        List<Page> pages =
                AssetAddresses.settle(
                        resolve(config, repository, books, entries, history, known),
                        books,
                        names(config, entries));
        List<Diagnostic> diagnostics = new ArrayList<>();
        books.forEach(book -> diagnostics.addAll(book.diagnostics()));
        diagnostics.addAll(EmptyBooks.find(books, entries));
        diagnostics.addAll(reader.diagnostics());
        diagnostics.addAll(history.diagnostics());
        String title = new SiteTitle(tree, config, repository).of(entries);
        return new Site(
                config.withTitle(title),
                repository,
                history,
                books,
                pages,
                assets(pages),
                known.links(pages),
                Stewards.read(tree, repository),
                diagnostics);
    }

    private static Map<String, Document> documents(List<PageIndex.Entry> entries) {
        Map<String, Document> documents = new HashMap<>();
        entries.forEach(entry -> documents.put(entry.source(), entry.document()));
        return documents;
    }

    /** The files that the pages will be written to, and what we make on request. */
    private static FileNames names(SiteConfig config, List<PageIndex.Entry> entries) {
        FileNames names = new FileNames();
        if (config.people().citation()) {
            names.take(FileNames.CITATION, FileNames.CITATION);
        }
        entries.forEach(entry -> names.take(Addresses.file(entry.address()), entry.source()));
        return names;
    }

    private static Optional<RepositoryConfig> repository(History history) {
        return history.remote()
                .flatMap(url -> Remote.repository(url, history.branch().orElse("main")));
    }

    private List<Page> resolve(
            SiteConfig config,
            Optional<RepositoryConfig> repository,
            List<Book> books,
            List<PageIndex.Entry> entries,
            History history,
            PageMemory known) {
        MadePages made = new MadePages(config, books, !history.files().isEmpty());
        LinkResolver resolver =
                new LinkResolver(tree, config, repository, new PageIndex(entries), made);
        PageLanguage languages =
                new PageLanguage(
                        entries.stream().map(PageIndex.Entry::source).collect(Collectors.toSet()));
        known.begin(made, repository, entries);
        return known.keep(
                entries.parallelStream()
                        .map(
                                entry ->
                                        page(
                                                entry,
                                                languages.of(entry),
                                                history,
                                                known.targets(entry)
                                                        .orElseGet(() -> resolver.resolve(entry))))
                        .map(known::settled)
                        .toList());
    }

    private static Page page(
            PageIndex.Entry entry, String language, History history, List<Target> targets) {
        return new Page(
                entry.book(),
                entry.address(),
                entry.title(),
                entry.document().frontMatter().language().orElse(language),
                entry.document(),
                history.of(entry.source()),
                targets);
    }

    private static Map<String, String> assets(List<Page> pages) {
        Map<String, String> assets = new TreeMap<>();
        pages.stream()
                .flatMap(AssetAddresses::assets)
                .forEach(asset -> assets.put(asset.address(), asset.source()));
        return assets;
    }
}
