package dev.colophon.site;

import dev.colophon.book.Book;
import dev.colophon.config.BookConfig;
import dev.colophon.config.RepositoryConfig;
import dev.colophon.config.SiteConfig;
import dev.colophon.markdown.Document;
import dev.colophon.markdown.OutlineParser;
import dev.colophon.source.SourceTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The books and pages of the last site, for one that is loaded again and again. What is equal to
 * what it was is the very same object, so that others can tell by identity what changed. A worker
 * for one site at a time; pages may be asked for by several threads.
 */
public final class PageMemory {
    private PlannedBooks planned = PlannedBooks.EMPTY;
    private boolean isPlanKnown;
    private Optional<Surroundings> surroundings = Optional.empty();
    private Optional<Surroundings> next = Optional.empty();
    private boolean isAlike;
    private Map<String, Page> pages = Map.of();
    private Optional<Linked> linked = Optional.empty();

    /** All that tells what links mean, but for the files that there are. */
    private record Surroundings(
            MadePages made, Optional<RepositoryConfig> repository, List<PageIndex.Entry> pages) {

        /** Whether a link of a page means in both the same. */
        boolean isLike(Surroundings other) {
            if (!made.config().equals(other.made.config())
                    || made.history() != other.made.history()
                    || !repository.equals(other.repository)
                    || pages.size() != other.pages.size()) {
                return false;
            }
            for (int i = 0; i < pages.size(); i++) {
                if (!isLike(pages.get(i), other.pages.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isLike(PageIndex.Entry one, PageIndex.Entry other) {
            return one.book() == other.book()
                    && one.address().equals(other.address())
                    && (one.document() == other.document()
                            || one.source().equals(other.source())
                                    && ids(one.document()).equals(ids(other.document())));
        }

        private static List<Object> ids(Document document) {
            Stream<Object> headings =
                    document.headings().stream()
                            .flatMap(heading -> Stream.of(heading.id(), heading.aliases()));
            return Stream.concat(headings, document.anchors().stream()).toList();
        }
    }

    /** To be called when files may have come or gone, which links may have led to. */
    public void forgetFiles() {
        surroundings = Optional.empty();
        isPlanKnown = false;
    }

    /** The books and the plan of their pages; a book as before where it is equal. */
    PlannedBooks planned(List<BookConfig> configs, SourceTree tree, OutlineParser outlines) {
        if (!isPlanKnown || !planned.isOf(configs, tree)) {
            planned = planned.read(configs, tree, outlines);
            isPlanKnown = true;
        }
        return planned;
    }

    void begin(MadePages made, Optional<RepositoryConfig> repository, List<PageIndex.Entry> all) {
        Surroundings now = new Surroundings(made, repository, all);
        isAlike = surroundings.filter(now::isLike).isPresent();
        next = Optional.of(now);
    }

    /** What the links of a page mean, where nothing that tells it has changed. */
    Optional<List<Target>> targets(PageIndex.Entry entry) {
        return Optional.ofNullable(pages.get(entry.address()))
                .filter(page -> isAlike && page.document() == entry.document())
                .map(Page::targets);
    }

    Page settled(Page page) {
        Page before = pages.get(page.address());
        if (before == null || !before.targets().equals(page.targets())) {
            return page;
        }
        boolean same =
                before.document() == page.document()
                        && before.history() == page.history()
                        && before.book() == page.book()
                        && before.title().equals(page.title())
                        && before.language().equals(page.language());
        return same ? before : page.withTargets(before.targets());
    }

    /** Keeps pages until the next site; what a build that failed began is not kept. */
    List<Page> keep(List<Page> all) {
        surroundings = next;
        pages = new HashMap<>();
        all.forEach(page -> pages.put(page.address(), page));
        return all;
    }

    /** What the links of these pages lead to; as before where none has other links. */
    Linked linked(SiteConfig config, List<Book> books, List<Page> all) {
        Linked now =
                linked.filter(before -> before.isOf(config, books, all))
                        .orElseGet(() -> Linked.of(config, books, all));
        linked = Optional.of(now.with(all));
        return now;
    }
}
