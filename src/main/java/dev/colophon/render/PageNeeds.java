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

    static PageNeeds of(Page page) {
        String html = page.document().body().text();
        List<Embed> embeds = page.document().embeds();
        boolean colophon = !page.history().counted().isEmpty();
        return new PageNeeds(
                colophon,
                colophon || CodeColours.areOn(html),
                has(Embed.Catalog.class, embeds),
                has(Embed.MindMap.class, embeds),
                has(Embed.Formula.class, embeds),
                html.contains("<div class=\"tab\">"),
                has(Embed.Events.class, embeds),
                Mermaid.isOn(page));
    }

    private static boolean has(Class<? extends Embed> kind, List<Embed> embeds) {
        return embeds.stream().anyMatch(kind::isInstance);
    }

    /** Those of the page where it is embedded elsewhere, without its colophon. */
    PageNeeds embedded(Page page) {
        boolean own = CodeColours.areOn(page.document().body().text());
        return new PageNeeds(false, own, excerpt, maps, formulas, tabs, events, mermaid);
    }
}
