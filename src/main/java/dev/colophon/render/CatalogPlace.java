package dev.colophon.render;

import dev.colophon.catalog.Catalog;
import dev.colophon.config.AddressStyle;
import dev.colophon.config.KindConfig;
import dev.colophon.config.RelationConfig;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the generated pages and files of a catalog are.
 *
 * @param catalog the catalog
 * @param folder their folder, with {@code /} at its end
 */
record CatalogPlace(Catalog catalog, String folder) {

    /** The index. */
    String index() {
        return isHtml() ? folder + "index.html" : folder;
    }

    String matrix() {
        return page("matrix");
    }

    String compare() {
        return page("compare");
    }

    String graph() {
        return page("graph");
    }

    /** A file beside the index. */
    String file(String name) {
        return folder + name;
    }

    private String page(String name) {
        return folder + name + (isHtml() ? ".html" : "/");
    }

    private boolean isHtml() {
        return catalog.book().config().style() == AddressStyle.HTML;
    }

    boolean hasGraph() {
        return !catalog.relations().isEmpty();
    }

    /** Whether entries of a kind can relate to entries of another, and both kinds have some. */
    boolean hasMatrix() {
        return catalog.config().kinds().stream()
                .filter(this::isUsed)
                .anyMatch(
                        kind ->
                                kind.relations().stream()
                                        .anyMatch(relation -> crosses(kind, relation)));
    }

    /** Whether a relation leads from a kind to another one that has entries. */
    boolean crosses(KindConfig kind, RelationConfig relation) {
        return !relation.kind().equals(kind.id())
                && catalog.entries().stream()
                        .anyMatch(entry -> entry.kind().id().equals(relation.kind()));
    }

    private boolean isUsed(KindConfig kind) {
        return catalog.entries().stream().anyMatch(entry -> entry.kind().id().equals(kind.id()));
    }

    /** The pages that there are. */
    List<String> pages() {
        return Stream.of(
                        Stream.of(index(), compare()),
                        hasMatrix() ? Stream.of(matrix()) : Stream.<String>empty(),
                        hasGraph() ? Stream.of(graph()) : Stream.<String>empty())
                .flatMap(pages -> pages)
                .toList();
    }

    /** The addresses of all that may be made. */
    List<String> all() {
        return List.of(
                index(),
                matrix(),
                compare(),
                graph(),
                file("graph.svg"),
                file("graph.png"),
                file("catalog.json"),
                file("catalog.csv"),
                file("catalog.md"));
    }
}
