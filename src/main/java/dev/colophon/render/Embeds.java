package dev.colophon.render;

import dev.colophon.markdown.Embed;
import dev.colophon.markdown.Html;
import dev.colophon.site.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes what is drawn in pages, and knows what pages need for it. */
record Embeds(MindMapPlaces maps, Excerpts excerpts, EventViews events, Theme theme) {
    private static final List<String> CATALOG_STYLES =
            List.of("assets/catalog.css", "assets/entries.css");
    private static final List<String> CODE_SCRIPTS = List.of("assets/code.js");
    private static final List<String> CODE_STYLES = List.of("assets/code.css");
    private static final List<String> STYLES = List.of("assets/diagram.css", "assets/tints.css");
    private static final List<String> COLOPHON_STYLES = List.of("assets/colophon.css");
    private static final List<String> EMBED_STYLES = List.of("assets/embed.css");
    private static final List<String> EVENT_STYLES = List.of("assets/calendar.css");
    private static final List<String> EVENT_SCRIPTS = List.of("assets/calendar.js");
    private static final List<String> MATH_STYLES = List.of("assets/math.css");
    private static final List<String> TAB_STYLES = List.of("assets/tabs.css");
    private static final List<String> TAB_SCRIPTS = List.of("assets/tabs.js");
    private static final List<String> SCRIPTS = List.of("assets/diagram.js");
    private static final List<String> MAP_SCRIPTS = List.of("assets/mindmap.js");

    /** The stylesheets that a page needs; whether it is a catalog's, and whether it is drawn on. */
    List<String> styles(PageNeeds page, boolean catalog, boolean drawn) {
        List<String> styles = new ArrayList<>(page.colophon() ? COLOPHON_STYLES : List.of());
        styles.addAll(page.code() ? CODE_STYLES : List.of());
        styles.addAll(catalog || page.excerpt() ? CATALOG_STYLES : List.of());
        styles.addAll(drawn || page.excerpt() || page.maps() ? STYLES : List.of());
        styles.addAll(page.excerpt() || page.maps() ? EMBED_STYLES : List.of());
        styles.addAll(page.formulas() ? MATH_STYLES : List.of());
        styles.addAll(page.tabs() ? TAB_STYLES : List.of());
        styles.addAll(page.events() ? EVENT_STYLES : List.of());
        return styles;
    }

    /** The scripts that a page needs. */
    List<String> scripts(PageNeeds page) {
        List<String> scripts = new ArrayList<>(List.of("assets/share.js"));
        scripts.addAll(page.code() ? CODE_SCRIPTS : List.of());
        scripts.addAll(page.excerpt() || page.maps() ? SCRIPTS : List.of());
        scripts.addAll(page.maps() ? MAP_SCRIPTS : List.of());
        scripts.addAll(page.tabs() ? TAB_SCRIPTS : List.of());
        scripts.addAll(page.events() ? EVENT_SCRIPTS : List.of());
        scripts.addAll(page.mermaid() ? Mermaid.SCRIPTS : List.of());
        return scripts;
    }

    /** Those of them that draw, which a page has that is embedded elsewhere. */
    List<String> embeddedScripts(PageNeeds page) {
        List<String> drawing = new ArrayList<>(SCRIPTS);
        drawing.addAll(MAP_SCRIPTS);
        drawing.addAll(Mermaid.SCRIPTS);
        return scripts(page).stream().filter(drawing::contains).toList();
    }

    /** The HTML of something that is drawn in a page, by its number there. */
    String html(Page page, int number) {
        Embed embed = page.document().embeds().get(number);
        if (embed instanceof Embed.MindMap) {
            var view = maps.of(page, number).view(theme.words(page.language()));
            return new String(theme.render("parts/mindMap.jte", view), StandardCharsets.UTF_8);
        }
        if (embed instanceof Embed.Formula formula) {
            return formula.shown();
        }
        if (embed instanceof Embed.Events fence) {
            var view = events.block(page, fence);
            if (view.events().isEmpty()) {
                return source("events", fence.source());
            }
            return new String(theme.render("parts/events.jte", view), StandardCharsets.UTF_8);
        }
        Embed.Catalog fence = (Embed.Catalog) embed;
        return excerpts.excerpt(page, fence, number)
                .map(view -> theme.render("parts/excerpt.jte", view))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> source("catalog", fence.source()));
    }

    private static String source(String language, String source) {
        String start = "<pre><code class=\"language-" + language + "\">";
        return start + Html.escape(source) + "</code></pre>";
    }
}
