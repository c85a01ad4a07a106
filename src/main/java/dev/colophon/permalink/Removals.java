package dev.colophon.permalink;

import dev.colophon.site.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the newest change takes away.
 *
 * @param before what was published before it: address to source
 * @param former all former addresses
 * @param aliases all former anchors of addresses in use
 * @param tracker what became of the pages
 * @param present the pages by the file that holds them
 */
record Removals(
        Map<String, String> before,
        Map<String, FormerAddress> former,
        Map<String, Map<String, String>> aliases,
        LineageTracker tracker,
        Map<String, Page> present) {

    List<Ledger.Removal> find() {
        List<Ledger.Removal> removals = new ArrayList<>();
        for (String address : before.keySet()) {
            FormerAddress gone = former.get(address);
            if (gone != null) {
                double confidence = gone.to().isEmpty() ? 0 : 1;
                removals.add(
                        new Ledger.Removal(
                                before.get(address), address, "", gone.to(), confidence));
            }
        }
        for (Lineage page : tracker.published()) {
            page.lastLost().forEach((anchor, carry) -> add(page, anchor, carry, removals));
        }
        return removals;
    }

    private void add(Lineage page, String anchor, Carry carry, List<Ledger.Removal> removals) {
        for (String address : page.addresses().keySet()) {
            Page now = present.get(RedirectReader.file(address));
            if (before.containsKey(address)
                    && now != null
                    && aliases.getOrDefault(address, Map.of()).containsKey(anchor)) {
                String id = aliases.get(address).get(anchor);
                String to = id.isEmpty() ? address : address + "#" + id;
                removals.add(
                        new Ledger.Removal(page.path(), address, anchor, to, carry.confidence()));
            }
        }
    }
}
