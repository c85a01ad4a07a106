package dev.colophon.check;

import dev.colophon.catalog.Catalog;
import dev.colophon.catalog.ExcerptReader;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.Embed;
import dev.colophon.markdown.Link;
import dev.colophon.site.EventExcerpt;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.site.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds fences and links that ask for a catalog, or for events, that there are not. */
final class EmbedRules {
    private static final Pattern CATALOG = Pattern.compile("(?:^|/)catalog/");

    private EmbedRules() {}

    static List<Diagnostic> check(Site site, List<Catalog> catalogs) {
        ExcerptReader reader = new ExcerptReader(catalogs);
        List<Diagnostic> found = new ArrayList<>();
        Set<String> books = new HashSet<>();
        catalogs.stream()
                .filter(catalog -> !catalog.entries().isEmpty())
                .forEach(catalog -> books.add(catalog.book().config().path() + "catalog/"));
        for (Page page : site.pages()) {
            checkLinks(page, books, found);
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

    private static void checkLinks(Page page, Set<String> catalogs, List<Diagnostic> found) {
        for (int i = 0; i < page.targets().size(); i++) {
            if (page.targets().get(i) instanceof Target.ToMade to
                    && CATALOG.matcher(to.address()).find()
                    && catalogs.stream().noneMatch(to.address()::startsWith)) {
                found.add(noCatalog(page.document().links().get(i), to.address()));
            }
        }
    }

    private static Diagnostic noCatalog(Link link, String address) {
        return new Diagnostic(
                Rule.BROKEN_PAGE,
                link.location(),
                "page `" + address + "` does not exist: no catalog is there",
                "link to a book with entries of a catalog, or correct the path");
    }
}
