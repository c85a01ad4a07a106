package dev.colophon.site;

import dev.colophon.book.Book;
import dev.colophon.config.BookConfig;
import dev.colophon.source.SourcePath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Gives each file that is linked to its address: its place in the book's folder, as mdBook does it.
 * A file outside of the book's folder, or in the way of something else, is below {@code files/} by
 * its path in the repository.
 *
 * @param given the address of each
 */
record AssetAddresses(Map<Target.ToAsset, String> given) {
    private static final String OUTSIDE = "files/";
    private static final Comparator<Target.ToAsset> BY_ADDRESS =
            Comparator.comparing(Target.ToAsset::address).thenComparing(Target.ToAsset::source);

    /** Where a file is to be, if nothing is in its way. */
    static String of(BookConfig book, String source) {
        return Addresses.safe(
                SourcePath.isBelow(book.source(), source)
                        ? book.path() + SourcePath.within(book.source(), source)
                        : OUTSIDE + source);
    }

    /** Of the files that pages link to, beside the names that are taken. */
    static AssetAddresses of(List<Page> pages, List<Book> books, FileNames names) {
        takeFrontPages(books, names);
        Map<Target.ToAsset, String> given = new TreeMap<>(BY_ADDRESS);
        pages.stream().flatMap(page -> assets(page)).forEach(asset -> given.put(asset, ""));
        given.replaceAll((asset, none) -> free(asset, names));
        return new AssetAddresses(given);
    }

    /** The pages with the addresses of files changed where something is in their way. */
    List<Page> settle(List<Page> pages) {
        return given.keySet().stream().anyMatch(this::isMoved)
                ? pages.stream().map(this::settle).toList()
                : pages;
    }

    private Page settle(Page page) {
        return assets(page).anyMatch(this::isMoved)
                ? page.withTargets(page.targets().stream().map(this::settle).toList())
                : page;
    }

    private Target settle(Target target) {
        return target instanceof Target.ToAsset asset
                ? new Target.ToAsset(asset.source(), given.get(asset), asset.suffix())
                : target;
    }

    private boolean isMoved(Target.ToAsset asset) {
        return !given.get(asset).equals(asset.address());
    }

    /** The files' paths in the repository, by address. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        given.forEach((asset, address) -> files.put(address, asset.source()));
        return files;
    }

    private static void takeFrontPages(List<Book> books, FileNames names) {
        names.take("index.html", "index.html");
        names.take("404.html", "404.html");
        for (Book book : books) {
            String front = book.config().path() + "index.html";
            names.take(front, front);
        }
    }

    /** The files that a page links to. */
    private static Stream<Target.ToAsset> assets(Page page) {
        return page.targets().stream()
                .flatMap(
                        target ->
                                target instanceof Target.ToAsset asset
                                        ? Stream.of(asset)
                                        : Stream.empty());
    }

    private static String free(Target.ToAsset asset, FileNames names) {
        String address = asset.address();
        for (int n = 1; names.inTheWay(address).isPresent(); n++) {
            address = OUTSIDE + (n == 1 ? "" : n + "/") + Addresses.safe(asset.source());
        }
        names.take(address, asset.source());
        return address;
    }
}
