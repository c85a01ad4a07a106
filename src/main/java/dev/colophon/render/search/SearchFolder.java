package dev.colophon.render.search;

import dev.colophon.permalink.FormerAddress;
import dev.colophon.permalink.Ledger;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where search is on a site: at {@code search/}, unless a page or another file is or was there.
 *
 * @param address of the search page; the index is beside it
 */
public record SearchFolder(String address) {

    /** The first free one of {@code search/}, {@code search-2/} and so on. */
    public static SearchFolder of(Site site, Ledger ledger) {
        return new SearchFolder(free("search", site, ledger));
    }

    /**
     * The first free folder of this name, of this name with {@code -2} and so on: one where neither
     * a page nor another file is or was.
     */
    public static String free(String name, Site site, Ledger ledger) {
        List<String> taken =
                Stream.of(
                                site.pages().stream().map(Page::address),
                                site.books().stream().map(book -> book.config().path()),
                                site.assets().keySet().stream(),
                                ledger.former().stream().map(FormerAddress::address))
                        .flatMap(addresses -> addresses)
                        .map(address -> address.toLowerCase(Locale.ROOT) + "/")
                        .filter(address -> address.startsWith(name))
                        .toList();
        String folder = name + "/";
        for (int n = 2; isTaken(folder, taken); n++) {
            folder = name + "-" + n + "/";
        }
        return folder;
    }

    private static boolean isTaken(String folder, List<String> taken) {
        return taken.stream().anyMatch(address -> address.startsWith(folder));
    }
}
