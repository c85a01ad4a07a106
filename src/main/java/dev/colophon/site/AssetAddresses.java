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
 */
final class AssetAddresses {
    private static final String OUTSIDE = "files/";
    private static final Comparator<Target.ToAsset> BY_ADDRESS =
            Comparator.comparing(Target.ToAsset::address).thenComparing(Target.ToAsset::source);

    private AssetAddresses() {}

    /** Where a file is to be, if nothing is in its way. */
    static String of(BookConfig book, String source) {
        return SourcePath.isBelow(book.source(), source)
                ? book.path() + SourcePath.within(book.source(), source)
                : OUTSIDE + source;
    }

    /** The pages with the addresses of files changed where something is in their way. */
    static List<Page> settle(List<Page> pages, List<Book> books, FileNames names) {
        takeFrontPages(books, names);
        Map<Target.ToAsset, String> moved = new TreeMap<>(BY_ADDRESS);
        pages.stream().flatMap(page -> assets(page)).forEach(asset -> moved.put(asset, ""));
        moved.replaceAll((asset, none) -> free(asset, names));
        boolean none =
                moved.entrySet().stream().allMatch(e -> e.getKey().address().equals(e.getValue()));
        return none ? pages : pages.stream().map(page -> withMoved(page, moved)).toList();
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
    static Stream<Target.ToAsset> assets(Page page) {
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
            address = OUTSIDE + (n == 1 ? "" : n + "/") + asset.source();
        }
        names.take(address, asset.source());
        return address;
    }

    private static Page withMoved(Page page, Map<Target.ToAsset, String> moved) {
        return page.withTargets(
                page.targets().stream().map(target -> moved(target, moved)).toList());
    }

    private static Target moved(Target target, Map<Target.ToAsset, String> moved) {
        return target instanceof Target.ToAsset asset
                ? new Target.ToAsset(asset.source(), moved.get(asset), asset.suffix())
                : target;
    }
}
