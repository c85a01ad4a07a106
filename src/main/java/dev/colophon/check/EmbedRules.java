package dev.colophon.check;

import dev.colophon.catalog.Catalog;
import dev.colophon.catalog.ExcerptReader;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.markdown.Embed;
import dev.colophon.site.EventExcerpt;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.ArrayList;
import java.util.List;

/** Finds fences that ask for a part of a catalog, or for events, that there are not. */
final class EmbedRules {
    private EmbedRules() {}

    static List<Diagnostic> check(Site site, List<Catalog> catalogs) {
        ExcerptReader reader = new ExcerptReader(catalogs);
        List<Diagnostic> found = new ArrayList<>();
        for (Page page : site.pages()) {
            for (Embed embed : page.document().embeds()) {
                if (embed instanceof Embed.Catalog fence) {
                    found.addAll(reader.read(page, fence).diagnostics());
                } else if (embed instanceof Embed.Events fence) {
                    found.addAll(EventExcerpt.of(fence, site.config().events()).diagnostics());
                }
            }
        }
        return found;
    }
}
