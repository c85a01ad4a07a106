package dev.colophon.check;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.permalink.Ledger;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Lists the anchors of figures, terms, tables and lists of steps that a change takes away, unless
 * links to them find the section: a table and a list of steps are called after theirs.
 */
public final class LostPlaces {
    private static final Pattern OF_SECTION = Pattern.compile("(?:table|steps)(?:-.+)?");
    private static final String HINT = "put `<a id=\"%s\"></a>` before what takes its place";

    private LostPlaces() {}

    public static List<Diagnostic> find(Site before, Site now, Ledger ledger) {
        Map<String, Page> present = new HashMap<>();
        now.pages().forEach(page -> present.put(page.source(), page));
        Set<String> removed = Set.copyOf(now.config().permalinks().removed());
        List<Diagnostic> found = new ArrayList<>();
        for (Page was : before.pages()) {
            Page page = present.get(ledger.renamed().getOrDefault(was.source(), was.source()));
            if (page != null && !removed.contains(page.address())) {
                lost(was, page).stream()
                        .filter(anchor -> !removed.contains(place(page, anchor)))
                        .forEach(anchor -> found.add(diagnostic(page, anchor)));
            }
        }
        return found;
    }

    private static String place(Page page, String anchor) {
        return page.address() + "#" + anchor;
    }

    private static Set<String> lost(Page was, Page page) {
        Set<String> lost = new TreeSet<>(was.document().places());
        lost.removeAll(page.document().anchors());
        lost.removeIf(anchor -> OF_SECTION.matcher(anchor).matches());
        return lost;
    }

    private static Diagnostic diagnostic(Page page, String anchor) {
        String place = place(page, anchor);
        return new Diagnostic(
                Rule.LOST_PLACE,
                Location.of(page.source()),
                "the anchor `" + place + "` is gone, and links to it show the top of the page",
                HINT.formatted(anchor));
    }
}
