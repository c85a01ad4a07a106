package dev.colophon.permalink;

import dev.colophon.site.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From a carried anchor to its present place. */
final class AnchorPlaces {

    private AnchorPlaces() {}

    /**
     * The place, as {@link FormerAddress#to} is written; empty when the page that carried it on is
     * gone too.
     */
    static Optional<String> of(Carry carry, Map<Lineage, List<Page>> pages) {
        Set<Lineage> seen = new HashSet<>();
        Carry now = carry;
        while (seen.add(now.page())) {
            Carry next = now.page().carries().get(now.id());
            if (next == null || next.page() == now.page()) {
                String id = next == null ? now.id() : next.id();
                return page(now.page(), pages).map(page -> place(page, id));
            }
            now = next;
        }
        return Optional.empty();
    }

    private static Optional<Page> page(Lineage lineage, Map<Lineage, List<Page>> pages) {
        return pages.getOrDefault(lineage, List.of()).stream().findFirst();
    }

    private static String place(Page page, String id) {
        return id.isEmpty() || !page.document().anchors().contains(id)
                ? page.address()
                : page.address() + "#" + id;
    }
}
