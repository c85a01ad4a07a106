package dev.colophon.render;

import dev.colophon.markdown.Embed;
import dev.colophon.markdown.Html;
import dev.colophon.site.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes what is drawn in pages, and knows what pages need for it. */
record Embeds(MindMaps maps, Theme theme) {
    private static final List<String> STYLES = List.of("assets/diagram.css", "assets/embed.css");
    private static final List<String> SCRIPTS = List.of("assets/diagram.js", "assets/mindmap.js");

    /** The stylesheets that a page needs. */
    List<String> styles(Page page) {
        return maps.areOn(page) ? STYLES : List.of();
    }

    /** The scripts that a page needs. */
    List<String> scripts(Page page) {
        List<String> scripts = new ArrayList<>(maps.areOn(page) ? SCRIPTS : List.of());
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
        String source = ((Embed.Catalog) embed).source();
        return "<pre><code class=\"language-catalog\">" + Html.escape(source) + "</code></pre>";
    }
}
