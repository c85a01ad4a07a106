package dev.colophon.check;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.permalink.Ledger;
import dev.colophon.permalink.Ledger.Removal;
import dev.colophon.site.Site;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Lists every address and anchor that a change takes away, and how each is carried on. */
public final class Gate {
    private static final String CURES =
            "add `redirect-from: %1$s` to the front matter of the page that carries it on, or"
                    + " `%1$s` to `redirects:` or `removed:` in the config";
    private static final String ANCHOR_CURES =
            "add `{#%s}` to the heading that carries it on, or `%s#%s` to `removed:` in the config";

    private static final String CASE =
            "they differ in letter case only, so the former one has no page of its own: hosts that"
                    + " tell letter case apart and read no `_redirects` will not find it";

    private Gate() {}

    public static List<Diagnostic> check(Site site, Ledger ledger) {
        Set<String> removed = new TreeSet<>(site.config().permalinks().removed());
        return ledger.removals().stream()
                .filter(
                        removal ->
                                !removed.contains(place(removal))
                                        && !removed.contains(removal.address()))
                .map(Gate::diagnostic)
                .toList();
    }

    private static String place(Removal removal) {
        return removal.anchor().isEmpty()
                ? removal.address()
                : removal.address() + "#" + removal.anchor();
    }

    /** The home page's address is empty, which nobody could read. */
    private static String home(String to) {
        return to.isEmpty() ? "./" : to;
    }

    private static Diagnostic diagnostic(Removal removal) {
        Location location = Location.of(removal.source());
        if (removal.anchor().isEmpty()) {
            return removal.isLost()
                    ? new Diagnostic(
                            Rule.LOST_ADDRESS,
                            location,
                            "the address `"
                                    + removal.address()
                                    + "` has no page any more, and nothing carries it on",
                            CURES.formatted(removal.address()))
                    : new Diagnostic(
                            Rule.CARRIED_ADDRESS,
                            location,
                            "the address `"
                                    + removal.address()
                                    + "` is redirected to `"
                                    + home(removal.to())
                                    + "`",
                            removal.address().equalsIgnoreCase(removal.to()) ? CASE : "");
        }
        return removal.isLost()
                ? new Diagnostic(
                        Rule.LOST_ANCHOR,
                        location,
                        "the anchor `" + place(removal) + "` is gone, and no section carries it on",
                        ANCHOR_CURES.formatted(
                                removal.anchor(), removal.address(), removal.anchor()))
                : Diagnostic.of(
                        Rule.CARRIED_ANCHOR,
                        location,
                        "the anchor `"
                                + place(removal)
                                + "` leads to `"
                                + home(removal.to())
                                + "` ("
                                + Math.round(removal.confidence() * 100)
                                + " % sure)");
    }
}
