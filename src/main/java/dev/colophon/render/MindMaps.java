package dev.colophon.render;

import dev.colophon.markdown.Embed;
import dev.colophon.permalink.FormerAddress;
import dev.colophon.permalink.Ledger;
import dev.colophon.site.Addresses;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The mind maps of a site, each with the addresses of its files: beside its page, and never where
 * something else is.
 */
final class MindMaps {
    private static final String NAME = "mind-map";

    private final Site site;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, MindMapDrawing> drawings = new HashMap<>();
    private final List<MindMapDrawing> all = new ArrayList<>();

    private MindMaps(Site site) {
        this.site = site;
    }

    /** With the files of the theme, which are in the way too. */
    static MindMaps of(Site site, Ledger ledger, Collection<String> assets) {
        MindMaps maps = new MindMaps(site);
        maps.take(assets);
        maps.take(site.assets().keySet());
        maps.take(site.pages().stream().map(Page::address).map(Addresses::file).toList());
        maps.take(
                ledger.former().stream().map(FormerAddress::address).map(Addresses::file).toList());
        site.pages().forEach(maps::add);
        return maps;
    }

    private void take(Collection<String> files) {
        for (String file : files) {
            String lower = file.toLowerCase(Locale.ROOT);
            taken.add(lower);
            for (int at = lower.indexOf('/'); at >= 0; at = lower.indexOf('/', at + 1)) {
                taken.add(lower.substring(0, at));
            }
        }
    }

    private void add(Page page) {
        List<Embed> embeds = page.document().embeds();
        for (int i = 0; i < embeds.size(); i++) {
            if (embeds.get(i) instanceof Embed.MindMap map) {
                MindMapDrawing drawing = new MindMapDrawing(site, page, map, freeName(page));
                drawings.put(key(page, i), drawing);
                all.add(drawing);
            }
        }
    }

    private static String key(Page page, int embed) {
        return page.address() + "\n" + embed;
    }

    /** Without its extension. */
    private String freeName(Page page) {
        String file = Addresses.file(page.address());
        int slash = file.lastIndexOf('/');
        String base = file.substring(slash + 1).replaceFirst("\\.html$", "");
        String stem = base.equals("index") ? NAME : base.endsWith("map") ? base : base + "-" + NAME;
        String wanted = file.substring(0, slash + 1) + stem;
        String name = wanted;
        for (int n = 2; isTaken(name); n++) {
            name = wanted + "-" + n;
        }
        take(List.of(name + ".svg", name + ".png"));
        return name;
    }

    private boolean isTaken(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return taken.contains(lower + ".svg") || taken.contains(lower + ".png");
    }

    /** The drawing that stands for a map on a page. */
    MindMapDrawing of(Page page, int embed) {
        return drawings.get(key(page, embed));
    }

    boolean areOn(Page page) {
        return page.document().embeds().stream().anyMatch(Embed.MindMap.class::isInstance);
    }

    void put(OutputFiles files) {
        for (MindMapDrawing drawing : all) {
            files.put(drawing.name() + ".svg", drawing::svg);
            files.put(drawing.name() + ".png", drawing::png);
        }
    }
}
