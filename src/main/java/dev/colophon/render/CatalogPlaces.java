package dev.colophon.render;

import dev.colophon.catalog.Catalog;
import dev.colophon.catalog.Entry;
import dev.colophon.site.Addresses;
import dev.colophon.site.FileNames;
import dev.colophon.site.Page;
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

    static CatalogPlaces of(FileNames names, List<Catalog> catalogs) {
        CatalogPlaces places =
                new CatalogPlaces(new ArrayList<>(), new TreeMap<>(), new HashMap<>());
        catalogs.stream()
                .filter(catalog -> !catalog.entries().isEmpty())
                .forEach(catalog -> places.add(catalog, names));
        places.all.forEach(place -> places.addShortAddresses(place, names));
        return places;
    }

    private void add(Catalog catalog, FileNames names) {
        String path = catalog.book().config().path();
        CatalogPlace place = new CatalogPlace(catalog, path + "catalog/");
        for (int n = 1; !isFree(place, names); n++) {
            String name = "catalog-" + catalog.config().id() + (n == 1 ? "" : "-" + n);
            place = new CatalogPlace(catalog, path + name + "/");
        }
        place.all().forEach(names::takeAddress);
        all.add(place);
        for (Entry entry : catalog.entries()) {
            placed.putIfAbsent(entry.page().address(), new Placed(entry, place));
        }
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
                names.takeAddress(address);
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
