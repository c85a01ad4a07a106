package dev.colophon.render;

import dev.colophon.markdown.Embed;
import dev.colophon.site.Addresses;
import dev.colophon.site.FileNames;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The mind maps of a site, each with the addresses of its files: beside its page, and never where
 * something else is.
 */
final class MindMapPlaces {
    private static final String NAME = "mind-map";
    private static final String SVG = ".svg";
    private static final String PNG = ".png";

    private final Site site;
    private final Map<String, MindMapDrawing> drawings = new HashMap<>();
    private final List<MindMapDrawing> all = new ArrayList<>();

    private MindMapPlaces(Site site) {
        this.site = site;
    }

    static MindMapPlaces of(Site site, FileNames names) {
        MindMapPlaces maps = new MindMapPlaces(site);
        site.pages().forEach(page -> maps.add(page, names));
        return maps;
    }

    private void add(Page page, FileNames names) {
        List<Embed> embeds = page.document().embeds();
        for (int i = 0; i < embeds.size(); i++) {
            if (embeds.get(i) instanceof Embed.MindMap map) {
                String name = names.freeName(wanted(page), SVG, PNG);
                MindMapDrawing drawing = new MindMapDrawing(site, page, map, name);
                drawings.put(key(page, i), drawing);
                all.add(drawing);
            }
        }
    }

    private static String key(Page page, int embed) {
        return page.address() + "\n" + embed;
    }

    /** Without its extension. */
    private static String wanted(Page page) {
        String file = Addresses.file(page.address());
        int slash = file.lastIndexOf('/');
        String base = file.substring(slash + 1).replaceFirst("\\.html$", "");
        String stem = base.equals("index") ? NAME : base.endsWith("map") ? base : base + "-" + NAME;
        return file.substring(0, slash + 1) + stem;
    }

    /** The drawing that stands for a map on a page. */
    MindMapDrawing of(Page page, int embed) {
        return drawings.get(key(page, embed));
    }

    void put(OutputFiles files) {
        for (MindMapDrawing drawing : all) {
            files.put(drawing.name() + SVG, drawing::svg);
            files.put(drawing.name() + PNG, drawing::png);
        }
    }
}
