package dev.colophon.render;

import dev.colophon.catalog.Catalog;
import dev.colophon.catalog.Entry;
import dev.colophon.permalink.Ledger;
import dev.colophon.site.Addresses;
import dev.colophon.site.FileNames;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where all catalogs of a site are, and the short addresses of their entries. Whatever else the
 * site has comes first: a catalog goes elsewhere, and an entry has no short address then.
 *
 * @param all the catalogs
 * @param shortAddresses short address to page
 * @param placed page to its entry and catalog, by address
 */
record CatalogPlaces(
        List<CatalogPlace> all, Map<String, Page> shortAddresses, Map<String, Placed> placed) {
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    /** An entry, and where its catalog is. */
    record Placed(Entry entry, CatalogPlace place) {}

    static CatalogPlaces of(Site site, Ledger ledger, FrontPages fronts, List<Catalog> catalogs) {
        CatalogPlaces places =
                new CatalogPlaces(new ArrayList<>(), new TreeMap<>(), new HashMap<>());
        if (!catalogs.isEmpty()) {
            FileNames names = taken(site, ledger, fronts);
            catalogs.stream()
                    .filter(catalog -> !catalog.entries().isEmpty())
                    .forEach(catalog -> places.add(catalog, names));
            places.all.forEach(place -> places.addShortAddresses(place, names));
        }
        return places;
    }

    private static FileNames taken(Site site, Ledger ledger, FrontPages fronts) {
        FileNames names = new FileNames();
        site.pages().forEach(page -> take(names, page.address()));
        fronts.fronts().values().forEach(front -> take(names, front.address()));
        take(names, fronts.home());
        take(names, "404.html");
        ledger.former().forEach(former -> take(names, former.address()));
        site.assets().keySet().forEach(address -> take(names, address));
        return names;
    }

    /** All files of the site, with those of the catalogs. */
    FileNames names(Site site, Ledger ledger, FrontPages fronts) {
        FileNames names = taken(site, ledger, fronts);
        all.forEach(place -> place.all().forEach(address -> take(names, address)));
        shortAddresses.keySet().forEach(address -> take(names, address));
        return names;
    }

    private static void take(FileNames names, String address) {
        names.take(Addresses.file(address), address);
    }

    private void add(Catalog catalog, FileNames names) {
        String path = catalog.book().config().path();
        CatalogPlace place = new CatalogPlace(catalog, path + "catalog/");
        for (int n = 1; !isFree(place, names); n++) {
            String name = "catalog-" + catalog.config().id() + (n == 1 ? "" : "-" + n);
            place = new CatalogPlace(catalog, path + name + "/");
        }
        CatalogPlace free = place;
        free.all().forEach(address -> take(names, address));
        all.add(free);
        catalog.entries()
                .forEach(
                        entry ->
                                placed.putIfAbsent(
                                        entry.page().address(), new Placed(entry, free)));
    }

    private static boolean isFree(CatalogPlace place, FileNames names) {
        return place.all().stream()
                .allMatch(address -> names.inTheWay(Addresses.file(address)).isEmpty());
    }

    private void addShortAddresses(CatalogPlace place, FileNames names) {
        for (Entry entry : place.catalog().entries()) {
            String address = place.catalog().book().config().path() + entry.id() + "/";
            boolean free =
                    ID.matcher(entry.id()).matches()
                            && names.inTheWay(Addresses.file(address)).isEmpty();
            if (free) {
                take(names, address);
                shortAddresses.put(address, entry.page());
            }
        }
    }

    /** The catalogs of a book, by the book's id. */
    List<CatalogPlace> of(String book) {
        return all.stream()
                .filter(place -> place.catalog().book().config().id().equals(book))
                .toList();
    }

    /** What the page at an address is an entry of. */
    Optional<Placed> at(String address) {
        return Optional.ofNullable(placed.get(address));
    }

    /** The shortest address of an entry that stays: its short one, else its page's. */
    String permalink(Entry entry, CatalogPlace place) {
        String address = place.catalog().book().config().path() + entry.id() + "/";
        Page page = shortAddresses.get(address);
        return page != null && page.address().equals(entry.page().address())
                ? address
                : entry.page().address();
    }
}
