package dev.colophon.check;

import dev.colophon.book.Book;
import dev.colophon.permalink.FormerAddress;
import dev.colophon.permalink.FormerAddress.Fate;
import dev.colophon.permalink.Ledger;
import dev.colophon.site.Addresses;
import dev.colophon.site.Destination;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.SourcePath;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds where a page is now that was once in a file or at an address. Only what the ledger knows
 * for sure counts: a page that was merged into another or deleted is not found.
 */
final class MovedPages {
    private final Site site;
    private final Ledger ledger;
    private final Map<String, Page> pages;
    private final Map<String, FormerAddress> former = new HashMap<>();

    MovedPages(Site site, Ledger ledger) {
        this.site = site;
        this.ledger = ledger;
        pages = site.pagesByAddress();
        for (FormerAddress each : ledger.former()) {
            if (each.fate() == Fate.MOVED || each.fate() == Fate.REDIRECTED) {
                former.put(Addresses.file(each.address()), each);
            }
        }
    }

    /**
     * A page that was found.
     *
     * @param page where it is now
     * @param file the file it was in, as the ledger knows it; empty when it was found by address
     * @param fragment where on the page; may be empty
     */
    record Found(Page page, String file, String fragment) {}

    /** The page that was in the file a path names. */
    Optional<Found> byFile(String path) {
        List<String> candidates = Destination.candidates(path);
        Stream<Found> renamed = candidates.stream().flatMap(file -> renamed(file).stream());
        // A page and the index of a folder of its name have the same address: the page goes first.
        Stream<Found> moved =
                candidates.stream()
                        .sorted(Comparator.comparing(MovedPages::isIndex))
                        .flatMap(file -> moved(file).stream());
        return Stream.concat(renamed, moved).findFirst();
    }

    private Optional<Found> renamed(String file) {
        return Optional.ofNullable(ledger.renamed().get(file))
                .flatMap(
                        now ->
                                site.pages().stream()
                                        .filter(page -> page.source().equals(now))
                                        .findFirst())
                .map(page -> new Found(page, file, ""));
    }

    private Optional<Found> moved(String file) {
        return addresses(file)
                .flatMap(address -> byAddress(address).stream())
                .map(found -> new Found(found.page(), file, found.fragment()))
                .findFirst();
    }

    private static boolean isIndex(String file) {
        return SourcePath.baseName(file).matches("(?i)readme|index");
    }

    /** The addresses at which today's config would publish a file. */
    private Stream<String> addresses(String file) {
        if (!SourcePath.isMarkdown(file)) {
            return Stream.empty();
        }
        return site.books().stream()
                .map(Book::config)
                .filter(book -> SourcePath.isBelow(book.source(), file))
                .flatMap(
                        book -> {
                            String within = SourcePath.within(book.source(), file);
                            String name = SourcePath.fileName(file);
                            int start = within.length() - name.length();
                            String above = book.path() + within.substring(0, start);
                            String stem = above + SourcePath.baseName(file);
                            return isIndex(file)
                                    ? Stream.of(above)
                                    : Stream.of(stem + "/", stem + ".html");
                        });
    }

    /** The page that was at an address, in whichever of its spellings. */
    Optional<Found> byAddress(String address) {
        return List.of(address, address + "/", address + ".html").stream()
                .map(Addresses::file)
                .filter(former::containsKey)
                .map(former::get)
                .flatMap(found -> present(found).stream())
                .findFirst();
    }

    private Optional<Found> present(FormerAddress moved) {
        String[] parts = moved.to().split("#", 2);
        return Optional.ofNullable(pages.get(parts[0]))
                .map(page -> new Found(page, "", parts.length > 1 ? parts[1] : ""));
    }
}
