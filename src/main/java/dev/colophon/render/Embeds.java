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
    List<String> styles(Page page, boolean catalog, boolean drawn) {
        boolean excerpt = excerptIsOn(page);
        boolean colophon = hasColophon(page);
        List<String> styles = new ArrayList<>(colophon ? COLOPHON_STYLES : List.of());
        styles.addAll(hasCode(page) ? CODE_STYLES : List.of());
        styles.addAll(catalog || excerpt ? CATALOG_STYLES : List.of());
        styles.addAll(drawn || excerpt || maps.areOn(page) ? STYLES : List.of());
        styles.addAll(excerpt || maps.areOn(page) ? EMBED_STYLES : List.of());
        styles.addAll(hasFormulas(page) ? MATH_STYLES : List.of());
        styles.addAll(hasTabs(page) ? TAB_STYLES : List.of());
        styles.addAll(eventsAreOn(page) ? EVENT_STYLES : List.of());
        return styles;
    }

    /** The same for a page that is embedded elsewhere. */
    List<String> embeddedStyles(Page page) {
        boolean code = CodeColours.areOn(page.document().body().text());
        return styles(page, false, false).stream()
                .filter(style -> !COLOPHON_STYLES.contains(style))
                .filter(style -> code || !CODE_STYLES.contains(style))
                .toList();
    }

    /** The scripts of such a page: those that draw. */
    List<String> embeddedScripts(Page page) {
        List<String> drawing = new ArrayList<>(SCRIPTS);
        drawing.addAll(MAP_SCRIPTS);
        drawing.addAll(Mermaid.SCRIPTS);
        return scripts(page).stream().filter(drawing::contains).toList();
    }

    private static boolean hasColophon(Page page) {
        return !page.history().counted().isEmpty();
    }

    /** A colophon has some too, to cite the page by. */
    private static boolean hasCode(Page page) {
        return hasColophon(page) || CodeColours.areOn(page.document().body().text());
    }

    private static boolean excerptIsOn(Page page) {
        return page.document().embeds().stream().anyMatch(Embed.Catalog.class::isInstance);
    }

    private static boolean hasFormulas(Page page) {
        return page.document().embeds().stream().anyMatch(Embed.Formula.class::isInstance);
    }

    private static boolean hasTabs(Page page) {
        return page.document().body().text().contains("<div class=\"tab\">");
    }

    private static boolean eventsAreOn(Page page) {
        return page.document().embeds().stream().anyMatch(Embed.Events.class::isInstance);
    }

    /** The scripts that a page needs. */
    List<String> scripts(Page page) {
        boolean drawing = excerptIsOn(page) || maps.areOn(page);
        List<String> scripts = new ArrayList<>(List.of("assets/share.js"));
        scripts.addAll(hasCode(page) ? CODE_SCRIPTS : List.of());
        scripts.addAll(drawing ? SCRIPTS : List.of());
        scripts.addAll(maps.areOn(page) ? MAP_SCRIPTS : List.of());
        scripts.addAll(hasTabs(page) ? TAB_SCRIPTS : List.of());
        scripts.addAll(eventsAreOn(page) ? EVENT_SCRIPTS : List.of());
        scripts.addAll(Mermaid.isOn(page) ? Mermaid.SCRIPTS : List.of());
        return scripts;
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
