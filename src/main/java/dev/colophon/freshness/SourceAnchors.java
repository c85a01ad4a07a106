package dev.colophon.freshness;

import dev.colophon.diagnostic.Rule;
import dev.colophon.freshness.TranslationFinder.Pair;
import dev.colophon.markdown.Heading;
import dev.colophon.markdown.Link;
import dev.colophon.markdown.Url;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.site.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The anchors of a source in its translations: where both have the same headings, each anchor of
 * the source means the section at the same place. So whoever translates a page may leave its links
 * as they are.
 */
public final class SourceAnchors {
    private final Map<String, Pair> pairs = new HashMap<>();
    private final Map<String, Map<String, String>> anchors = new HashMap<>();

    private SourceAnchors(Site site) {
        new TranslationFinder(site, BookPairs.of(site))
                .find()
                .forEach(pair -> pairs.put(pair.page().address(), pair));
    }

    /** By anchors of the source that a translation has not, those of its own sections. */
    public static Map<String, String> of(Page translation, Page source) {
        List<Heading> here = translation.document().headings();
        List<Heading> there = source.document().headings();
        Map<String, String> found = new LinkedHashMap<>();
        if (levels(here).equals(levels(there))) {
            for (int i = 0; i < here.size(); i++) {
                String anchor = there.get(i).id();
                if (!translation.document().anchors().contains(anchor)) {
                    found.putIfAbsent(anchor, here.get(i).id());
                }
            }
        }
        return found;
    }

    private static List<Integer> levels(List<Heading> headings) {
        return headings.stream().map(Heading::level).toList();
    }

    /** A site whose links to such anchors lead to the sections that are meant. */
    public static Site settle(Site site) {
        boolean isConcerned =
                site.pages().stream()
                                .anyMatch(page -> !page.language().equals(site.config().language()))
                        && site.pages().stream()
                                .flatMap(page -> page.targets().stream())
                                .anyMatch(SourceAnchors::isLost);
        if (!isConcerned) {
            return site;
        }
        SourceAnchors known = new SourceAnchors(site);
        return site.withPages(site.pages().stream().map(known::settle).toList());
    }

    private static boolean isLost(Target target) {
        return target instanceof Target.Broken broken && broken.rule() == Rule.BROKEN_ANCHOR;
    }

    private Page settle(Page page) {
        if (page.targets().stream().noneMatch(SourceAnchors::isLost)) {
            return page;
        }
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < page.targets().size(); i++) {
            Target target = page.targets().get(i);
            targets.add(isLost(target) ? settle(target, page.document().links().get(i)) : target);
        }
        return page.withTargets(targets);
    }

    private Target settle(Target lost, Link link) {
        Pair pair = lost.page().map(pairs::get).orElse(null);
        if (pair == null) {
            return lost;
        }
        String address = pair.page().address();
        String written = link.destination().substring(link.destination().indexOf('#') + 1);
        String anchor =
                anchors.computeIfAbsent(address, key -> of(pair.page(), pair.source()))
                        .getOrDefault(Url.decode(written), "");
        return anchor.isEmpty() ? lost : new Target.ToPage(address, anchor);
    }
}
