package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.render.view.CatalogFrameView;
import dev.colophon.render.view.CatalogLinksView;
import dev.colophon.site.Addresses;
import java.util.List;
import java.util.Optional;

/** Makes what stands around the generated pages of a catalog. */
record CatalogFrames(Views views, CatalogPlaces places) {

    /** The frame of a page; its name is as in {@link CatalogLinksView#current}. */
    CatalogFrameView frame(CatalogPlace place, String address, String name) {
        Book book = place.catalog().book();
        String language = book.config().language();
        FrontPages.Front front = views.fronts().of(book);
        return new CatalogFrameView(
                views.site(address, Optional.of(book), language),
                language,
                views.canonical(address),
                front.title(),
                book.config().license(),
                BodyFilling.href(address, front.address(), ""),
                views.navigation(book).closedChapters(address),
                links(book, address, name),
                links(place, address, name),
                BodyFilling.href(address, place.file("catalog.json"), ""),
                BodyFilling.href(address, place.file("catalog.csv"), ""),
                BodyFilling.href(address, place.file("catalog.md"), ""));
    }

    /** The catalogs of a book, seen from an address. */
    List<CatalogLinksView> links(Book book, String from, String name) {
        return places.of(book.config().id()).stream()
                .map(place -> links(place, from, isAt(place, from) ? name : ""))
                .toList();
    }

    private static boolean isAt(CatalogPlace place, String address) {
        return Addresses.file(address).startsWith(place.folder());
    }

    static CatalogLinksView links(CatalogPlace place, String from, String name) {
        return new CatalogLinksView(
                place.catalog().config().id(),
                BodyFilling.href(from, place.index(), ""),
                place.hasMatrix() ? BodyFilling.href(from, place.matrix(), "") : "",
                BodyFilling.href(from, place.compare(), ""),
                place.hasGraph() ? BodyFilling.href(from, place.graph(), "") : "",
                name);
    }
}
