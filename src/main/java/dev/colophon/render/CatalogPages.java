package dev.colophon.render;

import dev.colophon.render.view.RedirectView;
import dev.colophon.site.Addresses;
import dev.colophon.site.Page;
import java.util.Optional;

/** Makes the generated pages and files of all catalogs, and the short addresses of entries. */
record CatalogPages(Views views, Theme theme, CatalogPlaces places) {

    void put(OutputFiles files) {
        CatalogFrames frames = new CatalogFrames(views, places);
        for (CatalogPlace place : places.all()) {
            putPages(files, frames, place);
            putFiles(files, place);
        }
        places.shortAddresses()
                .forEach(
                        (address, page) ->
                                files.put(
                                        Addresses.file(address),
                                        () ->
                                                theme.render(
                                                        "redirect.jte", leading(address, page))));
    }

    private void putPages(OutputFiles files, CatalogFrames frames, CatalogPlace place) {
        CatalogDrawing drawing = views.drawing(place);
        CatalogViews catalog = new CatalogViews(frames, place, drawing.relatives());
        MatrixViews matrices = new MatrixViews(frames, place, drawing.relatives());
        put(files, place.index(), () -> theme.render("catalog.jte", catalog.index()));
        put(files, place.compare(), () -> theme.render("compare.jte", catalog.comparison()));
        if (place.hasMatrix()) {
            put(files, place.matrix(), () -> theme.render("matrix.jte", matrices.page()));
        }
        if (place.hasGraph()) {
            put(files, place.graph(), () -> theme.render("graph.jte", catalog.graph(drawing)));
        }
    }

    private static void put(OutputFiles files, String address, OutputFile.Content content) {
        files.put(Addresses.file(address), content);
    }

    private void putFiles(OutputFiles files, CatalogPlace place) {
        Relatives relatives = views.drawing(place).relatives();
        files.put(
                place.file("catalog.json"),
                new CatalogJson(place, places, relatives, views)::bytes);
        CatalogDrawing drawing = views.drawing(place);
        if (drawing.isDrawn()) {
            files.put(place.file("graph.svg"), drawing::svg);
            files.put(place.file("graph.png"), drawing::png);
        }
        files.put(place.file("catalog.csv"), new CatalogCsv(place, relatives, views)::bytes);
        files.put(place.file("catalog.md"), new CatalogMarkdown(place, relatives, views)::bytes);
    }

    private RedirectView leading(String address, Page page) {
        return new RedirectView(
                views.site(address, Optional.of(page.book()), page.language()),
                page.title(),
                BodyFilling.href(address, page.address(), ""),
                views.canonical(page.address()),
                java.util.List.of(),
                true);
    }
}
