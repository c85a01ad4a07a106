package dev.colophon.check;

import dev.colophon.catalog.Catalog;
import dev.colophon.config.CatalogConfig;
import dev.colophon.config.KindConfig;
import dev.colophon.config.Spelling;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.FrontMatter;
import dev.colophon.markdown.MindMaps;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rules about catalogs: their entries, what these must say, and how they relate. */
final class CatalogRules {
    private CatalogRules() {}

    static List<Diagnostic> check(Site site, List<Catalog> catalogs) {
        List<Diagnostic> found = new ArrayList<>();
        for (Catalog catalog : catalogs) {
            found.addAll(catalog.diagnostics());
            found.addAll(EntryRules.check(catalog));
            found.addAll(RelationRules.check(catalog));
            found.addAll(TemplateRules.check(catalog));
        }
        found.addAll(unknownKinds(site, catalogs));
        return found;
    }

    /**
     * Where a book has a catalog, any other kind is one too many; elsewhere only what is spelt
     * nearly like one, since {@code kind} may be there for another tool.
     */
    private static List<Diagnostic> unknownKinds(Site site, List<Catalog> catalogs) {
        Set<String> known = new TreeSet<>(Set.of(MindMaps.KIND));
        for (CatalogConfig config : site.config().catalogs()) {
            config.kinds().stream().map(KindConfig::id).forEach(known::add);
        }
        List<Diagnostic> found = new ArrayList<>();
        for (Page page : known.size() > 1 ? site.pages() : List.<Page>of()) {
            boolean strict = catalogs.stream().anyMatch(c -> c.book() == page.book());
            page.document()
                    .frontMatter()
                    .kind()
                    .map(String::strip)
                    .filter(kind -> known.stream().noneMatch(kind::equalsIgnoreCase))
                    .flatMap(kind -> unknown(page, kind, known, strict))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Diagnostic> unknown(
            Page page, String kind, Set<String> known, boolean strict) {
        if (!strict && Spelling.nearest(kind, known).isEmpty()) {
            return Optional.empty();
        }
        FrontMatter.Field field = page.document().frontMatter().fields().get("kind");
        Location location = field == null ? Location.of(page.source()) : field.location();
        String hint = Spelling.hint(kind, known, "kinds are: " + String.join(", ", known));
        String message = "there is no kind `" + kind + "`";
        return Optional.of(new Diagnostic(Rule.UNKNOWN_KIND, location, message, hint));
    }
}
