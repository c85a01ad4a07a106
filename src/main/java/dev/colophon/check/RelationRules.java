package dev.colophon.check;

import dev.colophon.catalog.Catalog;
import dev.colophon.catalog.Entry;
import dev.colophon.catalog.IndexPage;
import dev.colophon.catalog.Lookup;
import dev.colophon.catalog.Part;
import dev.colophon.catalog.Relation;
import dev.colophon.config.KindConfig;
import dev.colophon.config.RelationConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.Link;
import dev.colophon.site.Addresses;
import dev.colophon.site.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The rules about how the entries of a catalog hang together. */
final class RelationRules {
    private final Catalog catalog;
    private final Lookup lookup;
    private final List<Diagnostic> found = new ArrayList<>();

    private RelationRules(Catalog catalog) {
        this.catalog = catalog;
        lookup = catalog.lookup();
    }

    static List<Diagnostic> check(Catalog catalog) {
        RelationRules rules = new RelationRules(catalog);
        for (KindConfig kind : catalog.config().kinds()) {
            kind.relations().forEach(relation -> rules.checkMissing(kind, relation));
        }
        catalog.relations().stream()
                .filter(relation -> relation.config().mutual() && !relation.mutual())
                .forEach(rules::checkOneWay);
        catalog.indexes().forEach(rules::checkIndex);
        return rules.found;
    }

    private void checkMissing(KindConfig kind, RelationConfig config) {
        if (config.required()) {
            lookup.of(kind).stream()
                    .filter(entry -> lookup.from(entry.id()).stream().noneMatch(is(config)))
                    .forEach(entry -> reportMissing(entry, kind, config));
        }
        if (config.inverseRequired()) {
            catalog.entries().stream()
                    .filter(entry -> entry.kind().id().equals(config.kind()))
                    .filter(entry -> lookup.to(entry.id()).stream().noneMatch(is(config)))
                    .forEach(entry -> reportUnused(entry, kind, config));
        }
    }

    private static Predicate<Relation> is(RelationConfig config) {
        return relation -> relation.config().equals(config);
    }

    private void reportMissing(Entry entry, KindConfig kind, RelationConfig config) {
        String message = "this " + kind.id() + " " + config.label() + " no " + config.kind();
        String hint =
                "link to one in a list or a table below a heading `"
                        + config.sections().get(0)
                        + "`";
        Location location = section(entry, config.sections()).orElse(entry.place());
        report(Rule.MISSING_RELATION, location, message + "; expected at least one", hint);
    }

    private void reportUnused(Entry entry, KindConfig kind, RelationConfig config) {
        String message =
                "this " + entry.kind().id() + " " + config.inverseLabel() + " no " + kind.id();
        String hint =
                "link to it from the page of a "
                        + kind.id()
                        + ", below `"
                        + config.sections().get(0)
                        + "`";
        Location location = section(entry, config.inverse()).orElse(entry.place());
        report(Rule.MISSING_RELATION, location, message + "; expected at least one", hint);
    }

    /** The place of the section in which an entry's page states a relation. */
    private static Optional<Location> section(Entry entry, List<String> titles) {
        return entry.parts().stream()
                .filter(part -> part.isNamed(titles))
                .map(Part::location)
                .findFirst();
    }

    /** Only a page that has the section, and leaves the other entry out of it, is at fault. */
    private void checkOneWay(Relation relation) {
        Entry from = lookup.entry(relation.from()).orElseThrow();
        Entry to = lookup.entry(relation.to()).orElseThrow();
        RelationConfig config = relation.config();
        boolean forward = !relation.stated().path().equals(to.page().source());
        Entry silent = forward ? to : from;
        Entry speaking = forward ? from : to;
        String label = forward ? config.label() : config.inverseLabel();
        section(silent, forward ? config.inverse() : config.sections())
                .ifPresent(place -> reportOneWay(relation, place, silent, speaking, label));
    }

    private void reportOneWay(
            Relation relation, Location place, Entry silent, Entry speaking, String label) {
        String message =
                "`"
                        + speaking.title()
                        + "` is not named here; expected it, as it says that it "
                        + label
                        + " this "
                        + silent.kind().id()
                        + " ("
                        + relation.stated()
                        + ")";
        report(Rule.ONE_WAY_RELATION, place, message, "add " + link(silent.page(), speaking));
    }

    private static String link(Page page, Entry entry) {
        String path = Addresses.relativize(page.source(), entry.page().source());
        return "`[" + entry.title() + "](" + path + ")`";
    }

    /** A page that lists some of the entries in its folder has to list them all. */
    private void checkIndex(IndexPage index) {
        Map<String, Location> listed = new HashMap<>();
        List<Link> links = index.page().document().links();
        for (int i = 0; i < links.size(); i++) {
            Location location = links.get(i).location();
            index.page().targets().get(i).page().ifPresent(to -> listed.putIfAbsent(to, location));
        }
        Optional<Location> first =
                index.entries().stream()
                        .map(entry -> listed.get(entry.page().address()))
                        .filter(location -> location != null)
                        .min(Location::compareTo);
        if (first.isPresent()) {
            index.entries().stream()
                    .filter(entry -> !listed.containsKey(entry.page().address()))
                    .forEach(entry -> reportUnlisted(index, entry, first.get()));
        }
    }

    private void reportUnlisted(IndexPage index, Entry entry, Location place) {
        String message =
                "`"
                        + entry.title()
                        + "` is not listed here; expected it, as other entries of this folder are";
        report(Rule.UNLISTED_ENTRY, place, message, "add " + link(index.page(), entry));
    }

    private void report(Rule rule, Location location, String message, String hint) {
        found.add(new Diagnostic(rule, location, message, hint));
    }
}
