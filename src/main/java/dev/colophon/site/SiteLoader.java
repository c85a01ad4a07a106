package dev.colophon.site;

import dev.colophon.book.Book;
import dev.colophon.config.RepositoryConfig;
import dev.colophon.config.SiteConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.history.History;
import dev.colophon.markdown.Document;
import dev.colophon.source.Memo;
import dev.colophon.source.SourceTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

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
        PlannedBooks planned = known.planned(config.books(), tree, memory.outlines());
        List<Book> books = planned.books();
        PageReader reader = new PageReader(tree, memory);
        List<PageIndex.Entry> entries = reader.read(planned.plan());
        meanwhile.accept(documents(entries));
        History history = historyReader.apply(planned.sources());
        Optional<RepositoryConfig> repository = config.repository().or(() -> repository(history));
        List<Page> pages = resolve(config, repository, planned, entries, history, known);
        Linked linked = known.linked(config, books, pages);
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
                linked.assets().settle(pages),
                linked.assets().files(),
                linked.graph(),
                Stewards.read(tree, repository),
                diagnostics);
    }

    private static Map<String, Document> documents(List<PageIndex.Entry> entries) {
        Map<String, Document> documents = new HashMap<>();
        entries.forEach(entry -> documents.put(entry.source(), entry.document()));
        return documents;
    }

    private static Optional<RepositoryConfig> repository(History history) {
        return history.remote()
                .flatMap(url -> Remote.repository(url, history.branch().orElse("main")));
    }

    private List<Page> resolve(
            SiteConfig config,
            Optional<RepositoryConfig> repository,
            PlannedBooks planned,
            List<PageIndex.Entry> entries,
            History history,
            PageMemory known) {
        MadePages made = new MadePages(config, planned.books(), !history.files().isEmpty());
        known.begin(made, repository, entries);
        LinkResolver resolver =
                new LinkResolver(tree, config, repository, new PageIndex(entries), made);
        List<PageIndex.Entry> others =
                entries.stream().filter(entry -> known.targets(entry).isEmpty()).toList();
        Map<PageIndex.Entry, List<Target>> targets =
                new Memo<PageIndex.Entry, List<Target>>(resolver::resolve).of(others);
        PageLanguage languages = new PageLanguage(planned.sources());
        return known.keep(
                entries.stream()
                        .map(
                                entry ->
                                        page(
                                                entry,
                                                languages.of(entry),
                                                history,
                                                known.targets(entry)
                                                        .orElseGet(() -> targets.get(entry))))
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
}
