package dev.colophon.render;

import dev.colophon.credit.Citation;
import dev.colophon.history.Contributor;
import dev.colophon.markdown.Heading;
import dev.colophon.markdown.Html;
import dev.colophon.markdown.Url;
import dev.colophon.permalink.Ledger;
import dev.colophon.site.Page;
import dev.colophon.site.Similar;
import dev.colophon.site.Site;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What to paste into a wiki so that it shows a page, or a section of one. */
public final class EmbedSnippets {
    private static final int HEIGHT = 600;

    private final String url;
    private final Site site;
    private final Ledger ledger;
    private final EmbeddedPlaces places;
    private final FrontPages fronts;

    /** For a site whose config wants pages to be embedded, and whose URL is known. */
    public EmbedSnippets(Site site, Ledger ledger, Theme theme) {
        this.site = site;
        this.ledger = ledger;
        url = site.config().url().orElseThrow();
        fronts = FrontPages.of(site);
        places =
                EmbeddedPlaces.of(
                        site,
                        ledger,
                        MadePlaces.taken(site, ledger, fronts, theme.assets().keySet()));
    }

    /** Why there is nothing to paste, and what to do; empty where there is. */
    public static Optional<String> missing(Site site) {
        if (!site.config().sharing().embedding()) {
            return Optional.of(
                    "this site has no pages to embed; expected `embedding: true` in its config");
        }
        return site.config().url().isPresent()
                ? Optional.empty()
                : Optional.of(
                        "the site's URL is not known; expected `url` in its config, or"
                                + " `--base-url URL`");
    }

    /** The present anchor for one of a page, or a former one of it; empty where it has neither. */
    public Optional<String> anchor(Page page, String anchor) {
        String former = ledger.aliases(page.address()).get(anchor);
        if (page.document().anchors().contains(anchor) || anchor.isEmpty() || former == null) {
            return Optional.of(anchor)
                    .filter(it -> it.isEmpty() || page.document().anchors().contains(it));
        }
        return Optional.of(former);
    }

    /** The anchor that was meant. */
    public Optional<String> similar(Page page, String anchor) {
        return Similar.to(
                anchor, new TreeSet<>(page.document().anchors()), 2 + anchor.length() / 4);
    }

    /** All of them, each below its name. */
    public String text(Page page, String anchor) {
        String link = url + Url.encodePath(page.address());
        String section = EmbeddedPlaces.section(anchor);
        String frame = url + Url.encodePath(places.page(page.address())) + section;
        String hash = anchor.isEmpty() ? "" : "#" + Url.encode(anchor).replace("#", "%23");
        String title = title(page, anchor);
        Citation citation = citation(page, title, link + hash);
        StringBuilder out = new StringBuilder();
        out.append(title).append('\n');
        part(out, "Page", link + hash);
        part(out, "Frame", frame);
        part(out, "HTML", EmbeddedData.frame(frame, title));
        part(out, "Confluence (storage format)", confluence(frame, title));
        part(out, "Confluence and Jira (a line with a link)", citation.confluence());
        part(out, "Markdown", citation.markdown());
        part(out, "MediaWiki", citation.mediaWiki());
        part(out, "oEmbed", url + Url.encodePath(places.data().get(page.address())));
        return out.toString();
    }

    private static void part(StringBuilder out, String name, String text) {
        out.append('\n').append(name).append(":\n").append(text).append('\n');
    }

    private static String title(Page page, String anchor) {
        return page.document().headings().stream()
                .filter(heading -> heading.id().equals(anchor))
                .map(Heading::text)
                .filter(text -> !text.equals(page.title()))
                .findFirst()
                .map(text -> page.title() + ": " + text)
                .orElse(page.title());
    }

    private Citation citation(Page page, String title, String link) {
        return new Citation(
                page.history().contributors().stream()
                        .map(Contributor::person)
                        .map(person -> person.name())
                        .toList(),
                title,
                List.of(fronts.of(page.book()).title(), site.config().title()),
                page.history().updated().map(Views::date).orElse(""),
                link);
    }

    private static String confluence(String frame, String title) {
        return "<ac:structured-macro ac:name=\"iframe\">"
                + "<ac:parameter ac:name=\"src\"><ri:url ri:value=\""
                + Html.escape(frame)
                + "\" /></ac:parameter>"
                + parameter("title", title)
                + parameter("width", "100%")
                + parameter("height", HEIGHT + "px")
                + parameter("frameborder", "hide")
                + "</ac:structured-macro>";
    }

    private static String parameter(String name, String value) {
        return "<ac:parameter ac:name=\"" + name + "\">" + Html.escape(value) + "</ac:parameter>";
    }
}
