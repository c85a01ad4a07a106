package dev.colophon.render;

import dev.colophon.catalog.Catalog;
import dev.colophon.catalog.Excerpt;
import dev.colophon.catalog.ExcerptReader;
import dev.colophon.markdown.Embed;
import dev.colophon.render.view.CatalogView;
import dev.colophon.render.view.ExcerptView;
import dev.colophon.render.view.MatrixPageView;
import dev.colophon.site.Page;
import java.util.List;
import java.util.Optional;

/** Makes what the template of a part of a catalog in a page sees. */
record Excerpts(Views views, CatalogPlaces places, List<Catalog> catalogs) {

    /**
     * What a fence asks for; empty where there is no such catalog.
     *
     * @param number the fence's number on its page
     */
    Optional<ExcerptView> excerpt(Page page, Embed.Catalog fence, int number) {
        Excerpt excerpt = new ExcerptReader(catalogs).read(page, fence);
        return excerpt.part()
                .flatMap(part -> placed(excerpt.whole().orElseThrow(), part))
                .map(place -> view(page, excerpt.show(), place, number));
    }

    /** The part, with the pages of the whole. */
    private Optional<CatalogPlace> placed(Catalog whole, Catalog part) {
        return places.all().stream()
                .filter(place -> place.catalog() == whole)
                .map(place -> new CatalogPlace(part, place.folder()))
                .findFirst();
    }

    private ExcerptView view(Page page, Excerpt.Show show, CatalogPlace part, int number) {
        String from = page.address();
        CatalogFrames frames = new CatalogFrames(views, places);
        Relatives relatives = new Relatives(part.catalog());
        List<MatrixPageView.MatrixView> matrices =
                show == Excerpt.Show.MATRIX
                        ? new MatrixViews(frames, part, relatives).matrices(from)
                        : List.of();
        String graph =
                show == Excerpt.Show.GRAPH
                        ? views.newDrawing(part).inline(from, "catalog-" + number + ".")
                        : "";
        List<CatalogView.KindView> kinds =
                graph.isEmpty() && matrices.isEmpty()
                        ? new CatalogViews(frames, part, relatives).kinds(from)
                        : List.of();
        return new ExcerptView(
                views.site(from, Optional.of(page.book()), page.language()),
                graph,
                matrices,
                kinds,
                CatalogFrames.links(whole(part), from, ""));
    }

    private CatalogPlace whole(CatalogPlace part) {
        return places.all().stream()
                .filter(place -> place.folder().equals(part.folder()))
                .findFirst()
                .orElseThrow();
    }
}
