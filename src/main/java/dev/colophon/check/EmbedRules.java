package dev.colophon.check;

import dev.colophon.catalog.Catalog;
import dev.colophon.catalog.ExcerptReader;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.markdown.Embed;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.ArrayList;
import java.util.List;

/** Finds fences that ask for a part of a catalog that there is not. */
final class EmbedRules {
    private EmbedRules() {}

    static List<Diagnostic> check(Site site, List<Catalog> catalogs) {
        ExcerptReader reader = new ExcerptReader(catalogs);
        List<Diagnostic> found = new ArrayList<>();
        for (Page page : site.pages()) {
            for (Embed embed : page.document().embeds()) {
                if (embed instanceof Embed.Catalog fence) {
                    found.addAll(reader.read(page, fence).diagnostics());
                }
            }
        }
        return found;
    }
}
