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

    Navigation(Book book, List<Page> reading) {
        this.book = book;
        this.reading = reading;
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
        return views(book.items(), from.address(), from.source(), identities(branch), false);
    }

    private static Set<BookItem.Chapter> identities(List<BookItem.Chapter> branch) {
        Set<BookItem.Chapter> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(branch);
        return set;
    }

    /** The whole contents, seen from an address that is no page of the book. */
    List<ChapterView> allChapters(String from) {
        return views(book.items(), from, "", Set.of(), true);
    }

    /** The contents with all branches closed, seen from an address that is no page of the book. */
    List<ChapterView> closedChapters(String from) {
        return views(book.items(), from, "", Set.of(), false);
    }

    private List<ChapterView> views(
            List<? extends BookItem> items,
            String from,
            String source,
            Set<BookItem.Chapter> open,
            boolean all) {
        List<ChapterView> views = new ArrayList<>();
        for (BookItem item : items) {
            if (item instanceof BookItem.PartTitle part) {
                views.add(plain(ChapterView.Kind.PART, part.title()));
            } else if (item instanceof BookItem.Separator) {
                views.add(plain(ChapterView.Kind.SEPARATOR, ""));
            } else if (item instanceof BookItem.Chapter chapter) {
                boolean isOpen = all || open.contains(chapter) || chapter.source().isEmpty();
                List<ChapterView> children =
                        isOpen ? views(chapter.children(), from, source, open, all) : List.of();
                views.add(view(chapter, from, source, isOpen, children));
            }
        }
        return views;
    }

    private static ChapterView plain(ChapterView.Kind kind, String title) {
        return new ChapterView(kind, title, "", "", false, false, List.of());
    }

    private ChapterView view(
            BookItem.Chapter chapter,
            String from,
            String source,
            boolean open,
            List<ChapterView> children) {
        boolean isCurrent =
                !source.isEmpty() && chapter.source().filter(source::equals).isPresent();
        String href = href(chapter, from);
        ChapterView.Kind kind = kind(chapter, href);
        return new ChapterView(
                kind, title(chapter), chapter.number(), href, isCurrent, open, children);
    }

    private static ChapterView.Kind kind(BookItem.Chapter chapter, String href) {
        if (!href.isEmpty()) {
            return ChapterView.Kind.CHAPTER;
        }
        return chapter.children().isEmpty() ? ChapterView.Kind.DRAFT : ChapterView.Kind.GROUP;
    }

    private String href(BookItem.Chapter chapter, String from) {
        return chapter.link()
                .or(
                        () ->
                                chapter.source()
                                        .map(pages::get)
                                        .map(page -> BodyFilling.href(from, page.address(), "")))
                .orElse("");
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
