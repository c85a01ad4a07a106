package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.credit.PageCredit;
import dev.colophon.render.view.ChapterView;
import dev.colophon.render.view.WholeBookView;
import dev.colophon.site.Addresses;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.CodePoints;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes the page of each book that has all of it, to print or to read on. */
record WholeBooks(Site site, Views views, Theme theme) {
    /** As many characters of a title are on one line of paper. */
    private static final int LINE = 60;

    private static final List<String> STYLES = List.of("assets/book.css");

    void put(OutputFiles files) {
        for (Book book : site.books()) {
            views.made().wholeBooks().of(book).ifPresent(address -> put(files, book, address));
        }
    }

    private void put(OutputFiles files, Book book, String address) {
        OutputFile.Streamed page = out -> theme.render("wholeBook.jte", view(book, address), out);
        files.put(Addresses.file(address), page);
        files.put(WholeBookPlaces.stylesheet(address), () -> stylesheet(book));
    }

    /** The title over each page of paper, which only a stylesheet can have. */
    private byte[] stylesheet(Book book) {
        String title = views.fronts().of(book).title().replaceAll("[\\p{Cntrl}\"\\\\<]", " ");
        if (CodePoints.hasMore(LINE, title)) {
            title = CodePoints.first(LINE, title) + "…";
        }
        String css =
                "@page {\n  @top-center {\n    content: \""
                        + title
                        + "\";\n  }\n}\n\n@page :first {\n  @top-center {\n"
                        + "    content: none;\n  }\n}\n";
        return css.getBytes(StandardCharsets.UTF_8);
    }

    private WholeBookView view(Book book, String address) {
        List<Page> pages = site.pages(book);
        FrontPages.Front front = views.fronts().of(book);
        WholeBookIds ids = new WholeBookIds(address, book.config().path(), pages);
        List<String> styles =
                together(pages, page -> views.embeds().styles(PageNeeds.of(page), false, false));
        styles.addAll(STYLES);
        styles.add(WholeBookPlaces.stylesheet(address));
        boolean mermaid = pages.stream().anyMatch(Mermaid::isOn);
        return new WholeBookView(
                views.site(address, Optional.of(book), book.config().language()),
                front.title(),
                book.config().description(),
                book.config().language(),
                BodyFilling.href(address, front.address(), ""),
                views.canonical(front.address()),
                book.config().license(),
                authors(book),
                updated(pages),
                chapters(book, address, pages, ids),
                () -> pages.stream().map(page -> section(page, ids)).iterator(),
                styles,
                mermaid ? Mermaid.SCRIPTS : List.of(),
                mermaid);
    }

    private static List<String> together(List<Page> pages, Function<Page, List<String>> needs) {
        TreeSet<String> all = new TreeSet<>();
        pages.forEach(page -> all.addAll(needs.apply(page)));
        return new ArrayList<>(all);
    }

    /** An image that is loaded when it is seen would be missing on paper. */
    private WholeBookView.Section section(Page page, WholeBookIds ids) {
        String body = ids.adapt(page, views.bodies().make(page)).replace(" loading=\"lazy\"", "");
        return new WholeBookView.Section(ids.of(page), page.language(), body);
    }

    private List<String> authors(Book book) {
        return views.people().contributions().people().stream()
                .filter(person -> person.works().stream().anyMatch(credit -> wrote(credit, book)))
                .map(person -> person.person().name())
                .toList();
    }

    private static boolean wrote(PageCredit credit, Book book) {
        return credit.part() == PageCredit.Part.WROTE && credit.page().book() == book;
    }

    private static String updated(List<Page> pages) {
        return pages.stream()
                .flatMap(page -> page.history().updated().stream())
                .max(Instant::compareTo)
                .map(Views::date)
                .orElse("");
    }

    private List<ChapterView> chapters(
            Book book, String address, List<Page> pages, WholeBookIds ids) {
        Map<String, String> places = new HashMap<>();
        for (Page page : pages) {
            places.put(
                    BodyFilling.href(address, page.address(), ""), WholeBookIds.href(ids.of(page)));
        }
        return chapters(views.navigation(book).allChapters(address), places);
    }

    private static List<ChapterView> chapters(
            List<ChapterView> chapters, Map<String, String> places) {
        return chapters.stream()
                .map(
                        one ->
                                new ChapterView(
                                        one.kind(),
                                        one.title(),
                                        one.number(),
                                        places.getOrDefault(one.href(), one.href()),
                                        one.current(),
                                        one.open(),
                                        chapters(one.children(), places),
                                        one.language()))
                .toList();
    }
}
