package dev.colophon.catalog;

import dev.colophon.config.KindConfig;
import dev.colophon.config.Spelling;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.Embed;
import dev.colophon.site.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds out what a fence {@code catalog} asks for: {@code show}, {@code book} and {@code catalog},
 * and {@code kind} or a field for the entries that are wanted, with commas between several values.
 */
public final class ExcerptReader {
    private static final List<String> SHOWS =
            Arrays.stream(Excerpt.Show.values())
                    .map(show -> show.name().toLowerCase(Locale.ROOT))
                    .toList();
    private static final Set<String> PLACES = Set.of("show", "book", "catalog");

    private final List<Catalog> catalogs;

    public ExcerptReader(List<Catalog> catalogs) {
        this.catalogs = catalogs;
    }

    public Excerpt read(Page page, Embed.Catalog fence) {
        return new Reading(page, fence).read();
    }

    private final class Reading {
        private final Page page;
        private final Embed.Catalog fence;
        private final Map<String, Embed.Option> options = new TreeMap<>();
        private final List<Diagnostic> diagnostics = new ArrayList<>();

        Reading(Page page, Embed.Catalog fence) {
            this.page = page;
            this.fence = fence;
            fence.options().forEach(option -> options.putIfAbsent(option.key(), option));
        }

        Excerpt read() {
            Excerpt.Show show = show();
            Optional<Catalog> whole = catalog();
            Optional<Catalog> part = whole.map(this::part);
            part.filter(catalog -> diagnostics.isEmpty() && catalog.entries().isEmpty())
                    .ifPresent(none -> report(fence.location(), "no entry is like this", ""));
            return new Excerpt(show, whole, part, diagnostics);
        }

        private Excerpt.Show show() {
            Embed.Option option = options.get("show");
            if (option == null) {
                return Excerpt.Show.LIST;
            }
            String value = option.value().toLowerCase(Locale.ROOT);
            if (SHOWS.contains(value)) {
                return Excerpt.Show.valueOf(value.toUpperCase(Locale.ROOT));
            }
            String message = "a catalog is not shown as `" + option.value() + "`";
            unknown(option.location(), message, value, SHOWS);
            return Excerpt.Show.LIST;
        }

        /** That of the page's book, else the first of the site, as far as nothing else is said. */
        private Optional<Catalog> catalog() {
            String book = value("book");
            String id = value("catalog");
            List<Catalog> found =
                    catalogs.stream()
                            .filter(c -> book.isEmpty() || c.book().config().id().equals(book))
                            .filter(c -> id.isEmpty() || c.config().id().equals(id))
                            .toList();
            if (found.isEmpty()) {
                noCatalog(book, id);
            }
            return found.stream()
                    .filter(catalog -> catalog.book() == page.book())
                    .findFirst()
                    .or(() -> found.stream().findFirst());
        }

        private void noCatalog(String book, String id) {
            String named = id.isEmpty() ? "" : " `" + id + "`";
            String message =
                    book.isEmpty()
                            ? "there is no catalog" + named
                            : "the book `" + book + "` has no catalog" + named;
            Set<String> known = new TreeSet<>();
            for (Catalog catalog : catalogs) {
                known.add(catalog.config().id() + " of the book " + catalog.book().config().id());
            }
            String hint = known.isEmpty() ? "" : "there is: " + String.join(", ", known);
            Embed.Option option = options.getOrDefault("catalog", options.get("book"));
            report(option == null ? fence.location() : option.location(), message, hint);
        }

        private String value(String key) {
            return options.containsKey(key) ? options.get(key).value() : "";
        }

        private Catalog part(Catalog catalog) {
            List<Entry> entries = catalog.entries();
            for (Embed.Option option : fence.options()) {
                if (!PLACES.contains(option.key())) {
                    entries = chosen(catalog, option, entries);
                }
            }
            Set<String> ids = entries.stream().map(Entry::id).collect(Collectors.toSet());
            List<Relation> relations =
                    catalog.relations().stream()
                            .filter(each -> ids.contains(each.from()) && ids.contains(each.to()))
                            .toList();
            return new Catalog(
                    catalog.config(),
                    catalog.book(),
                    entries,
                    relations,
                    catalog.indexes(),
                    catalog.templates(),
                    List.of());
        }

        private List<Entry> chosen(Catalog catalog, Embed.Option option, List<Entry> entries) {
            String key = option.key();
            Set<String> keys = keys(catalog);
            if (!keys.contains(key)) {
                String message = "`" + key + "` is nothing to choose entries by";
                unknown(option.location(), message, key, all(keys));
                return entries;
            }
            Set<String> said = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            catalog.entries().forEach(entry -> said.add(said(entry, key)));
            said.remove("");
            Set<String> wanted = wanted(option, said);
            return entries.stream().filter(entry -> wanted.contains(said(entry, key))).toList();
        }

        private static Set<String> keys(Catalog catalog) {
            Set<String> keys = new TreeSet<>(Set.of("kind"));
            for (KindConfig kind : catalog.config().kinds()) {
                kind.fields().forEach(field -> keys.add(field.id()));
            }
            return keys;
        }

        private static Set<String> all(Set<String> keys) {
            Set<String> all = new TreeSet<>(PLACES);
            all.addAll(keys);
            return all;
        }

        private static String said(Entry entry, String key) {
            return key.equals("kind") ? entry.kind().id() : entry.fields().getOrDefault(key, "");
        }

        /** A value as a whole, since it may have a comma in it; else each of several. */
        private Set<String> wanted(Embed.Option option, Set<String> said) {
            Set<String> wanted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            wanted.add(option.value());
            if (!said.contains(option.value())) {
                for (String value : option.value().split(",")) {
                    wanted.add(value.strip());
                    if (!said.contains(value.strip())) {
                        String message = "no entry has `" + value.strip() + "` as " + option.key();
                        unknown(option.location(), message, value.strip(), said);
                    }
                }
            }
            return wanted;
        }

        private void unknown(Location place, String message, String value, Collection<String> all) {
            String known = all.size() > 12 ? "" : "expected one of: " + String.join(", ", all);
            report(place, message, Spelling.hint(value, all, known));
        }

        private void report(Location place, String message, String hint) {
            diagnostics.add(new Diagnostic(Rule.INVALID_EMBED, place, message, hint));
        }
    }
}
