package dev.colophon.site;

import dev.colophon.book.Book;
import dev.colophon.config.RepositoryConfig;
import dev.colophon.config.SiteConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.history.History;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The whole site, resolved: the hinge of the program. What comes after never reads a source again.
 *
 * @param config what the site's config says
 * @param repository where the sources are published, if that is known
 * @param history what Git knows
 * @param books the books in order
 * @param pages all pages, book by book in reading order
 * @param assets files to publish beside the pages: address to path from the repository's root
 * @param links which page links to which
 * @param stewards who looks after the pages
 * @param diagnostics what was wrong with config, summaries, pages and history; broken links are not
 *     among them, they are targets
 */
public record Site(
        SiteConfig config,
        Optional<RepositoryConfig> repository,
        History history,
        List<Book> books,
        List<Page> pages,
        Map<String, String> assets,
        LinkGraph links,
        Stewards stewards,
        List<Diagnostic> diagnostics) {
    public Site {
        books = List.copyOf(books);
        pages = List.copyOf(pages);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The same with other states of its pages, which link to the same pages. */
    public Site withPages(List<Page> others) {
        return new Site(
                config, repository, history, books, others, assets, links, stewards, diagnostics);
    }

    /** The pages by address. */
    public Map<String, Page> pagesByAddress() {
        return pages.stream()
                .collect(
                        Collectors.toMap(
                                Page::address,
                                Function.identity(),
                                (one, other) -> one,
                                TreeMap::new));
    }

    /** The pages of a book in reading order. */
    public List<Page> pages(Book book) {
        return pages.stream().filter(page -> page.book() == book).toList();
    }
}
