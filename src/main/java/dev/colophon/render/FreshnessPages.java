package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.freshness.Freshness;
import dev.colophon.freshness.TranslatedPage;
import dev.colophon.freshness.Translation;
import dev.colophon.render.view.LinkView;
import dev.colophon.render.view.MatrixView;
import dev.colophon.site.Addresses;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages that tell of translations. */
record FreshnessPages(Site site, Freshness freshness, Views views, Theme theme) {
    void put(OutputFiles files) {
        String address = views.made().translations();
        if (!address.isEmpty()) {
            files.put(Addresses.file(address), () -> theme.render("translations.jte", matrix()));
        }
    }

    private MatrixView matrix() {
        String address = views.made().translations();
        String language = site.config().language();
        List<String> languages = freshness.translations().languages();
        return new MatrixView(
                views.site(address, Optional.empty(), language),
                language,
                views.canonical(address),
                languages.stream().map(this::column).toList(),
                site.books().stream()
                        .filter(book -> worksOf(book).findAny().isPresent())
                        .map(book -> rows(book, languages))
                        .toList());
    }

    private Stream<TranslatedPage> worksOf(Book book) {
        return freshness.translations().works().stream()
                .filter(work -> work.source().book() == book);
    }

    private MatrixView.Column column(String language) {
        return new MatrixView.Column(language, views.translated().name(language));
    }

    /** The pages of a book that are no translations themselves. */
    private List<Page> sources(Book book) {
        return site.pages(book).stream()
                .filter(page -> page.language().equals(book.config().language()))
                .filter(page -> !book.config().summary().equals(Optional.of(page.source())))
                .toList();
    }

    private MatrixView.BookRows rows(Book book, List<String> languages) {
        return new MatrixView.BookRows(
                views.fronts().of(book).title(),
                book.config().language(),
                sources(book).stream().map(page -> row(page, languages)).toList(),
                languages.stream().map(language -> total(book, language)).toList());
    }

    private MatrixView.Total total(Book book, String language) {
        List<Translation> all = worksOf(book).flatMap(work -> work.in(language).stream()).toList();
        int current = (int) all.stream().filter(one -> !one.isOutdated()).count();
        return new MatrixView.Total(all.size(), current);
    }

    private MatrixView.Row row(Page page, List<String> languages) {
        Optional<TranslatedPage> work =
                freshness.translations().works().stream()
                        .filter(one -> one.source() == page)
                        .findFirst();
        return new MatrixView.Row(
                new LinkView(page.title(), href(page)),
                languages.stream()
                        .map(language -> work.flatMap(one -> one.in(language)))
                        .map(this::cell)
                        .toList());
    }

    private MatrixView.Cell cell(Optional<Translation> translation) {
        return translation
                .map(one -> new MatrixView.Cell(href(one.page()), one.behind().size()))
                .orElse(new MatrixView.Cell("", 0));
    }

    private String href(Page page) {
        return BodyFilling.href(views.made().translations(), page.address(), "");
    }
}
