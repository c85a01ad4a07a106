package dev.colophon.render;

import dev.colophon.markdown.Html;
import dev.colophon.permalink.Ledger;
import dev.colophon.site.Page;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** The text of pages as HTML, with links as they are at the page's address. */
final class PageBodies {
    private final Ledger ledger;
    private final Theme theme;
    private final Translated translated;
    private final Embeds embeds;
    private final boolean twice;
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    /** With whether each is needed twice: then the second time it is taken from memory. */
    PageBodies(Ledger ledger, Theme theme, Translated translated, Embeds embeds, boolean twice) {
        this.ledger = ledger;
        this.theme = theme;
        this.translated = translated;
        this.embeds = embeds;
        this.twice = twice;
    }

    String of(Page page) {
        if (!twice) {
            return make(page);
        }
        AtomicReference<String> body = new AtomicReference<>();
        kept.compute(
                page.address(),
                (address, known) -> {
                    body.set(known == null ? make(page) : known);
                    return known == null ? body.get() : null;
                });
        return body.get();
    }

    /** Whether a page has a title in its text. */
    static boolean isNamed(Page page) {
        return page.document().headings().stream().anyMatch(heading -> heading.level() == 1)
                || page.document().body().text().contains("<h1");
    }

    /**
     * Makes one, which nothing is kept of. A page that does not name itself gets its title as
     * heading.
     */
    String make(Page page) {
        String body =
                BodyFilling.fill(
                        page,
                        translated.aliases(page, ledger.aliases(page.address())),
                        theme.words(page.language()),
                        number -> embeds.html(page, number));
        body = CodeColours.add(body);
        return isNamed(page) ? body : "<h1>" + Html.escape(page.title()) + "</h1>\n" + body;
    }
}
