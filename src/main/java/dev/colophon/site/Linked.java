package dev.colophon.site;

import dev.colophon.book.Book;
import dev.colophon.config.SiteConfig;
import java.util.List;

/**
 * What the links of all pages lead to, taken together.
 *
 * @param config the site's config
 * @param books its books
 * @param pages its pages
 * @param graph which page links to which
 * @param assets the files that are linked to
 */
record Linked(
        SiteConfig config,
        List<Book> books,
        List<Page> pages,
        LinkGraph graph,
        AssetAddresses assets) {

    static Linked of(SiteConfig config, List<Book> books, List<Page> pages) {
        AssetAddresses assets = AssetAddresses.of(pages, books, names(config, pages));
        return new Linked(config, books, pages, LinkGraph.of(pages), assets);
    }

    /** The files that the pages will be written to, and what we make on request. */
    private static FileNames names(SiteConfig config, List<Page> pages) {
        FileNames names = new FileNames();
        if (config.people().citation()) {
            names.take(FileNames.CITATION, FileNames.CITATION);
        }
        pages.forEach(page -> names.take(Addresses.file(page.address()), page.source()));
        return names;
    }

    /** Whether it is the same for these pages, told by the identity of their links. */
    boolean isOf(SiteConfig otherConfig, List<Book> otherBooks, List<Page> others) {
        return config == otherConfig
                && books == otherBooks
                && Page.areAlike(pages, others, Linked::isLike);
    }

    private static boolean isLike(Page one, Page other) {
        return one.targets() == other.targets() && one.address().equals(other.address());
    }

    /** The same, of pages that link to the same. */
    Linked with(List<Page> others) {
        return new Linked(config, books, others, graph, assets);
    }
}
