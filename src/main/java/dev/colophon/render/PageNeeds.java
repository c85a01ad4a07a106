package dev.colophon.render;

import dev.colophon.markdown.Embed;
import dev.colophon.site.Page;
import java.util.List;

/**
 * What a page has that needs a stylesheet or a script: its text is searched once for all of them.
 *
 * @param colophon whether it says who made it
 * @param code its own or, in the colophon, to cite the page by
 * @param excerpt a part of a catalog
 */
record PageNeeds(
        boolean colophon,
        boolean code,
        boolean excerpt,
        boolean maps,
        boolean formulas,
        boolean tabs,
        boolean events,
        boolean mermaid) {

    /** What the start tags of a text tell, in one pass. */
    private record Tags(boolean code, boolean tabs, boolean mermaid) {
        static Tags of(String html) {
            boolean code = false;
            boolean tabs = false;
            boolean mermaid = false;
            for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
                code = code || CodeColours.isOn(html, at);
                tabs = tabs || html.startsWith("<div class=\"tab\">", at);
                mermaid = mermaid || Mermaid.isOn(html, at);
            }
            return new Tags(code, tabs, mermaid);
        }
    }

    static PageNeeds of(Page page) {
        Tags tags = Tags.of(page.document().body().text());
        List<Embed> embeds = page.document().embeds();
        boolean colophon = !page.history().counted().isEmpty();
        return new PageNeeds(
                colophon,
                colophon || tags.code(),
                has(Embed.Catalog.class, embeds),
                has(Embed.MindMap.class, embeds),
                has(Embed.Formula.class, embeds),
                tags.tabs(),
                has(Embed.Events.class, embeds),
                tags.mermaid());
    }

    private static boolean has(Class<? extends Embed> kind, List<Embed> embeds) {
        return embeds.stream().anyMatch(kind::isInstance);
    }

    /** Those of the page where it is embedded elsewhere, without its colophon. */
    PageNeeds embedded(Page page) {
        boolean own = Tags.of(page.document().body().text()).code();
        return new PageNeeds(false, own, excerpt, maps, formulas, tabs, events, mermaid);
    }
}
