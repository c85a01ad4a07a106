package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.book.BookItem;
import dev.colophon.render.view.ChapterView;
import dev.colophon.render.view.LinkView;
import dev.colophon.site.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The contents of one book, as its pages show them: each its own branch open, the others closed. A
 * chapter without a page cannot be opened by going there, so it is always open.
 */
final class Navigation {
    private static final LinkView NONE = new LinkView("", "");

    private final Book book;
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, List<BookItem.Chapter>> branches = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final List<Page> reading;
    private final ChapterWindow window;

    /**
     * Where the contents are seen from.
     *
     * @param from an address
     * @param source the page's source; empty where that is no page of the book
     * @param open the chapters whose children are shown
     * @param whole whether all are
     */
    private record Sight(String from, String source, Set<BookItem.Chapter> open, boolean whole) {

        boolean opens(BookItem.Chapter chapter) {
            return whole || open.contains(chapter) || chapter.source().isEmpty();
        }
    }

    Navigation(Book book, List<Page> reading) {
        this.book = book;
        this.reading = reading;
        window = ChapterWindow.of(reading.size());
        for (int i = 0; i < reading.size(); i++) {
            pages.put(reading.get(i).source(), reading.get(i));
            order.put(reading.get(i).source(), i);
        }
        for (BookItem item : book.items()) {
            if (item instanceof BookItem.Chapter chapter) {
                addBranch(chapter, List.of());
            }
        }
    }

    private void addBranch(BookItem.Chapter chapter, List<BookItem.Chapter> above) {
        List<BookItem.Chapter> branch = new ArrayList<>(above);
        branch.add(chapter);
        chapter.source().ifPresent(source -> branches.putIfAbsent(source, branch));
        chapter.children().forEach(child -> addBranch(child, branch));
    }

    /** The contents seen from a page. */
    List<ChapterView> chapters(Page from) {
        List<BookItem.Chapter> branch = branches.getOrDefault(from.source(), List.of());
        Set<BookItem.Chapter> open = identities(branch);
        return views(book.items(), new Sight(from.address(), from.source(), open, false));
    }

    private static Set<BookItem.Chapter> identities(List<BookItem.Chapter> branch) {
        Set<BookItem.Chapter> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(branch);
        return set;
    }

    /** The whole contents, seen from an address that is no page of the book. */
    List<ChapterView> allChapters(String from) {
        return views(book.items(), new Sight(from, "", Set.of(), true));
    }

    /** The contents with all branches closed, seen from an address that is no page of the book. */
    List<ChapterView> closedChapters(String from) {
        return views(book.items(), new Sight(from, "", Set.of(), false));
    }

    private List<ChapterView> views(List<? extends BookItem> items, Sight sight) {
        List<ChapterView> views = new ArrayList<>();
        int own = own(items, sight);
        boolean shown = true;
        for (int i = 0; i < items.size(); i++) {
            boolean before = shown;
            shown = sight.whole() || window.shows(i, own, items.size());
            if (shown) {
                views.add(view(items.get(i), sight));
            } else if (before) {
                views.add(ChapterView.plain(ChapterView.Kind.PART, ChapterWindow.GAP));
            }
        }
        return views;
    }

    /** The place of the open chapter; the first where none is. */
    private static int own(List<? extends BookItem> items, Sight sight) {
        for (int i = 0; !sight.open().isEmpty() && i < items.size(); i++) {
            if (items.get(i) instanceof BookItem.Chapter chapter
                    && sight.open().contains(chapter)) {
                return i;
            }
        }
        return 0;
    }

    private ChapterView view(BookItem item, Sight sight) {
        if (item instanceof BookItem.PartTitle part) {
            return ChapterView.plain(ChapterView.Kind.PART, part.title());
        }
        return item instanceof BookItem.Chapter chapter
                ? view(chapter, sight)
                : ChapterView.plain(ChapterView.Kind.SEPARATOR, "");
    }

    private ChapterView view(BookItem.Chapter chapter, Sight sight) {
        boolean open = sight.opens(chapter);
        boolean current =
                !sight.source().isEmpty()
                        && chapter.source().filter(sight.source()::equals).isPresent();
        String href = href(chapter, sight.from());
        return new ChapterView(
                kind(chapter, href),
                title(chapter),
                chapter.number(),
                href,
                current,
                open,
                open ? views(chapter.children(), sight) : List.of());
    }

    private static ChapterView.Kind kind(BookItem.Chapter chapter, String href) {
        if (!href.isEmpty()) {
            return ChapterView.Kind.CHAPTER;
        }
        return chapter.children().isEmpty() ? ChapterView.Kind.DRAFT : ChapterView.Kind.GROUP;
    }

    private String href(BookItem.Chapter chapter, String from) {
        if (chapter.link().isPresent()) {
            return chapter.link().get();
        }
        Page page = chapter.source().map(pages::get).orElse(null);
        return page == null ? "" : BodyFilling.href(from, page.address(), "");
    }

    private String title(BookItem.Chapter chapter) {
        return chapter.title().isEmpty() && chapter.source().isPresent()
                ? pages.get(chapter.source().get()).title()
                : chapter.title();
    }

    int size() {
        return reading.size();
    }

    /** The uppermost chapters that have a page. */
    List<LinkView> topChapters(String from) {
        List<LinkView> links = new ArrayList<>();
        addTop(book.items(), from, links);
        return links;
    }

    private void addTop(List<? extends BookItem> items, String from, List<LinkView> links) {
        for (BookItem item : items) {
            if (item instanceof BookItem.Chapter chapter) {
                if (chapter.isDraft()) {
                    addTop(chapter.children(), from, links);
                } else {
                    links.add(new LinkView(title(chapter), href(chapter, from)));
                }
            }
        }
    }

    /** The chapters above a page; a draft chapter has no {@code href}. */
    List<LinkView> breadcrumbs(Page from) {
        List<BookItem.Chapter> branch = branches.getOrDefault(from.source(), List.of());
        return branch.stream()
                .limit(Math.max(0, branch.size() - 1))
                .map(chapter -> new LinkView(title(chapter), href(chapter, from.address())))
                .toList();
    }

    LinkView previous(Page from) {
        return neighbour(from, -1);
    }

    LinkView next(Page from) {
        return neighbour(from, 1);
    }

    private LinkView neighbour(Page from, int step) {
        int at = order.getOrDefault(from.source(), -1) + step;
        if (at < 0 || at >= reading.size()) {
            return NONE;
        }
        Page page = reading.get(at);
        return new LinkView(page.title(), BodyFilling.href(from.address(), page.address(), ""));
    }
}
