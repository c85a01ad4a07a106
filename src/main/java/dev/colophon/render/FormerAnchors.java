package dev.colophon.render;

import dev.colophon.permalink.Ledger;
import dev.colophon.render.view.LinkView;
import java.util.List;
import java.util.Map;

/** Former anchors of pages that stand at no heading of theirs. */
record FormerAnchors(Ledger ledger) {

    /** Those that lead to the top of the page. */
    List<String> top(String address) {
        return ledger.aliases(address).entrySet().stream()
                .filter(alias -> alias.getValue().isEmpty())
                .filter(alias -> !ledger.elsewhere(address).containsKey(alias.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Those whose section another page carries on: the anchor as title. */
    List<LinkView> elsewhere(String address) {
        return ledger.elsewhere(address).entrySet().stream()
                .map(
                        anchor ->
                                new LinkView(
                                        anchor.getKey(),
                                        BodyFilling.href(address, anchor.getValue())))
                .toList();
    }
}
