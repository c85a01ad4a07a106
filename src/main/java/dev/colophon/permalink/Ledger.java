package dev.colophon.permalink;

import dev.colophon.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All former addresses and anchors of a site.
 *
 * @param former by address; none of them is in use by a page
 * @param aliases for each address in use, its former anchors: the present anchor each leads to, or
 *     empty for the page's top
 * @param elsewhere for each address in use, those of its former anchors whose section another page
 *     carries on: where that is, as {@link FormerAddress#to} is written
 * @param guesses former anchors, as {@code address#anchor}, whose section was not found again:
 *     their alias is only the nearest one
 * @param removals what the newest change took away: since the revision that the ledger was read
 *     from, else since the last commit
 * @param renamed the files that the newest change gave another name: the former path to the present
 *     one
 * @param complete whether the whole history could be read
 * @param diagnostics what was wrong with the redirects that people wrote
 */
public record Ledger(
        List<FormerAddress> former,
        Map<String, Map<String, String>> aliases,
        Map<String, Map<String, String>> elsewhere,
        Set<String> guesses,
        List<Removal> removals,
        Map<String, String> renamed,
        boolean complete,
        List<Diagnostic> diagnostics) {
    /** The ledger of a site that nothing is known of. */
    public static final Ledger NONE =
            new Ledger(
                    List.of(), Map.of(), Map.of(), Set.of(), List.of(), Map.of(), true, List.of());

    public Ledger {
        former = List.copyOf(former);
        guesses = Set.copyOf(guesses);
        removals = List.copyOf(removals);
        renamed = Map.copyOf(renamed);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The former anchors of an address whose section another page carries on, and where. */
    public Map<String, String> elsewhere(String address) {
        return elsewhere.getOrDefault(address, Map.of());
    }

    /** The former anchors of an address in use. */
    public Map<String, String> aliases(String address) {
        return aliases.getOrDefault(address, Map.of());
    }

    /** The present anchor that carries on a former one, where that is sure. */
    public Optional<String> sureAlias(String address, String anchor) {
        return Optional.ofNullable(aliases(address).get(anchor))
                .filter(id -> !id.isEmpty() && !guesses.contains(address + "#" + anchor));
    }

    /**
     * An address or an anchor that a change takes away.
     *
     * @param source the file it belonged to
     * @param address the address
     * @param anchor the anchor; empty for the address as a whole
     * @param to where it leads now, as {@link FormerAddress#to} is written
     * @param confidence from 0, when it has no home, or only the nearest surviving section is
     *     known, to 1, when it is sure
     */
    public record Removal(
            String source, String address, String anchor, String to, double confidence) {

        /** Whether nothing carries it on. */
        public boolean isLost() {
            return confidence == 0;
        }
    }
}
