package dev.colophon.permalink;

import dev.colophon.site.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the newest change takes away.
 *
 * @param before what was published before it: address to source
 * @param former all former addresses
 * @param aliases all former anchors of addresses in use
 * @param tracker what became of the pages
 * @param present the pages by the file that holds them
 * @param pages the pages that each lineage is now
 */
record Removals(
        Map<String, String> before,
        Map<String, FormerAddress> former,
        Map<String, Map<String, String>> aliases,
        LineageTracker tracker,
        Map<String, Page> present,
        Map<Lineage, List<Page>> pages) {

    List<Ledger.Removal> find() {
        List<Ledger.Removal> removals = new ArrayList<>();
        for (String address : before.keySet()) {
            FormerAddress gone = former.get(address);
            if (gone != null) {
                double confidence = gone.isGone() ? 0 : 1;
                removals.add(
                        new Ledger.Removal(
                                before.get(address), address, "", gone.to(), confidence));
            }
        }
        for (Lineage page : tracker.published()) {
            for (String address : page.settled()) {
                at(address, page).ifPresent(now -> add(page, address, now, removals));
            }
        }
        return removals;
    }

    /** The page that an address of a lineage leads to now, if it is the same page still. */
    private Optional<Page> at(String address, Lineage page) {
        FormerAddress moved = former.get(address);
        String now = moved == null ? address : RedirectReader.address(moved.to());
        return Optional.ofNullable(present.get(RedirectReader.file(now)))
                .filter(found -> pages.getOrDefault(page, List.of()).contains(found));
    }

    private void add(Lineage page, String address, Page now, List<Ledger.Removal> removals) {
        Map<String, String> known = aliases.getOrDefault(now.address(), Map.of());
        page.lastLost()
                .forEach(
                        (anchor, carry) -> {
                            if (known.containsKey(anchor)) {
                                Optional<String> to = place(page, now, known.get(anchor), carry);
                                removals.add(
                                        new Ledger.Removal(
                                                page.path(),
                                                address,
                                                anchor,
                                                to.orElse(""),
                                                to.isPresent() ? carry.confidence() : 0));
                            }
                        });
    }

    /** Where the section is now: on this page under an anchor, or on another page. */
    private Optional<String> place(Lineage page, Page now, String id, Carry carry) {
        if (carry.page() != page) {
            return AnchorPlaces.of(carry, pages);
        }
        return Optional.of(id.isEmpty() ? now.address() : now.address() + "#" + id);
    }
}
