package dev.colophon.check;

import dev.colophon.config.ConfigLoader;
import dev.colophon.config.Redirect;
import dev.colophon.diagnostic.Location;
import dev.colophon.history.History;
import dev.colophon.markdown.Link;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.site.SiteLoader;
import dev.colophon.site.Target;
import dev.colophon.source.MovedTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resolves the site as it would be after a move, before anything is written, and finds the links
 * that would mean something else.
 */
final class MoveCheck {
    private final Site before;
    private final MovedTree tree;
    private final Optional<String> configPath;
    private final Map<String, Page> pages;

    MoveCheck(Site before, MovedTree tree, Optional<String> configPath) {
        this.before = before;
        this.tree = tree;
        this.configPath = configPath;
        pages = before.pagesByAddress();
    }

    List<Location> differences() {
        Site after = load();
        List<Location> found = new ArrayList<>(redirects(after));
        Map<String, Deque<Page>> present = new HashMap<>();
        for (Page page : after.pages()) {
            present.computeIfAbsent(page.source(), key -> new ArrayDeque<>()).add(page);
        }
        Map<String, Page> addresses = after.pagesByAddress();
        for (Page page : before.pages()) {
            Page now = present.getOrDefault(tree.after(page.source()), new ArrayDeque<>()).poll();
            if (now == null || now.targets().size() != page.targets().size()) {
                found.add(Location.of(page.source()));
            } else {
                compare(page, now, addresses, found);
            }
        }
        return found;
    }

    /** The site as it would be. */
    Site load() {
        History remote =
                new History(
                        Optional.empty(),
                        before.history().remote(),
                        before.history().branch(),
                        Map.of(),
                        List.of());
        String folder = tree.after(before.config().folder());
        return new ConfigLoader()
                .load(tree, folder, configPath.map(tree::after))
                .config()
                .map(config -> new SiteLoader(tree, paths -> remote).load(config))
                .orElseThrow();
    }

    private void compare(Page page, Page now, Map<String, Page> addresses, List<Location> found) {
        List<Link> links = page.document().links();
        for (int i = 0; i < links.size(); i++) {
            String was = meaning(page.targets().get(i), pages, true);
            if (!was.equals(meaning(now.targets().get(i), addresses, false))) {
                found.add(links.get(i).location());
            }
        }
    }

    /** What a target is, in the paths after the move. */
    private String meaning(Target target, Map<String, Page> pages, boolean isBefore) {
        if (target instanceof Target.ToPage to) {
            String source = pages.get(to.address()).source();
            return "page " + (isBefore ? tree.after(source) : source) + "#" + to.fragment();
        }
        if (target instanceof Target.ToAsset to) {
            String source = isBefore ? tree.after(to.source()) : to.source();
            return "file " + source + to.suffix();
        }
        return target instanceof Target.Broken broken ? broken.rule().id() : "external";
    }

    /** Redirects whose target is no page any more. */
    private List<Location> redirects(Site after) {
        Map<String, Page> addresses = after.pagesByAddress();
        return after.config().redirects().stream()
                .filter(redirect -> isPage(redirect, pages))
                .filter(redirect -> !isPage(redirect, addresses))
                .map(Redirect::location)
                .toList();
    }

    private static boolean isPage(Redirect redirect, Map<String, Page> pages) {
        return pages.containsKey(redirect.to().split("#", 2)[0]);
    }
}
