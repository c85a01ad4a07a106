package dev.colophon.check;

import dev.colophon.config.BookConfig;
import dev.colophon.diagnostic.Location;
import dev.colophon.markdown.Link;
import dev.colophon.markdown.Url;
import dev.colophon.site.Addresses;
import dev.colophon.site.Destination;
import dev.colophon.site.DestinationReader;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.MovedTree;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Rewrites links so that after a move they mean what they meant before. A worker for one move. */
final class MovedLinks {
    private final SourceTree tree;
    private final MovedTree moved;
    private final DestinationReader destinations;
    private final Edits edits;
    private final Set<String> pages = new HashSet<>();
    private final Map<String, Page> byFile = new HashMap<>();
    private final SortedSet<Location> unsure = new TreeSet<>();
    private final List<Addressed> addressed = new ArrayList<>();

    MovedLinks(SourceTree tree, MovedTree moved, Site site, Edits edits) {
        this.tree = tree;
        this.moved = moved;
        destinations = new DestinationReader(site);
        this.edits = edits;
        for (Page page : site.pages()) {
            pages.add(page.source());
            byFile.putIfAbsent(Addresses.file(page.address()), page);
        }
    }

    /** A link that says the address of a page that moves, where no path can stand. */
    private record Addressed(Link.Span span, Written written, Page page) {}

    /** The links that would have to change, and cannot. */
    SortedSet<Location> unsure() {
        return unsure;
    }

    /** Rewrites a link on a page of a book, or in a file that is in no book. */
    void rewrite(Link link, Optional<BookConfig> book) {
        Destination destination = destinations.read(link);
        Optional<String> raw = link.span().flatMap(edits::written);
        Link.Form form = link.span().map(Link.Span::form).orElse(Link.Form.PLAIN);
        Written written = new Written(raw.orElse(link.destination()), form, destination);
        if (form == Link.Form.URL && destination.kind() == Destination.Kind.SITE) {
            page(destination.named().orElse(""))
                    .filter(page -> !moved.after(page.source()).equals(page.source()))
                    .ifPresent(
                            page -> addressed.add(new Addressed(link.span().get(), written, page)));
            return;
        }
        String now = now(link, written, book);
        if (raw.isPresent()) {
            edits.want(link.span().get(), raw.get(), now, "moved");
        } else if (!now.equals(written.raw())) {
            unsure.add(link.location());
        }
    }

    private String now(Link link, Written written, Optional<BookConfig> book) {
        return switch (written.destination().kind()) {
            case HERE, OTHER -> written.raw();
            case RELATIVE -> relative(link, written);
            case ROOTED -> rooted(link, written, book);
            case REPOSITORY -> ofRepository(link, written);
            case SITE -> ofSite(link, written);
        };
    }

    private String folderAfter(Link link) {
        return SourcePath.parent(moved.after(link.location().path()));
    }

    private String relative(Link link, Written written) {
        Optional<String> named = written.destination().named();
        String path = Url.decode(written.destination().path());
        String folder = folderAfter(link);
        if (named.isEmpty()) {
            if (!moved.after(link.location().path()).equals(link.location().path())) {
                unsure.add(link.location());
            }
            return written.raw();
        }
        Optional<String> meant = before(named.get(), link);
        String meantNow = moved.after(meant.orElse(named.get()));
        Optional<String> namedNow = SourcePath.resolve(folder, path);
        boolean holds =
                meant.isPresent()
                        ? namedNow.flatMap(now -> after(now, link)).equals(Optional.of(meantNow))
                        : namedNow.equals(Optional.of(meantNow));
        return holds
                ? written.raw()
                : written.withPath(
                        Written.relative(folder, like(named.get(), meant, meantNow, link)));
    }

    /** A path in the manner of the former one, where it means the same. */
    private String like(String named, Optional<String> meant, String now, Link link) {
        return meant.map(before -> Destination.like(named, before, now))
                .filter(path -> after(path, link).equals(Optional.of(now)))
                .orElse(now);
    }

    /** A slash means the repository's root, else the book's folder, else the site. */
    private String rooted(Link link, Written written, Optional<BookConfig> book) {
        String named = written.destination().named().orElse("");
        Optional<String> meant = before(named, link);
        Optional<String> source = book.map(BookConfig::source);
        Optional<String> inBook = source.map(folder -> SourcePath.join(folder, named));
        Optional<String> meantInBook = inBook.flatMap(path -> before(path, link));
        if (meant.isPresent() || meantInBook.isEmpty() && page(named).isEmpty()) {
            String now = moved.after(meant.orElse(named));
            boolean holds = after(named, link).or(() -> Optional.of(named)).get().equals(now);
            return holds ? written.raw() : written.withPath("/" + like(named, meant, now, link));
        }
        String now = moved.after(meantInBook.orElseGet(() -> page(named).get().source()));
        String folder = source.map(moved::after).orElse("");
        boolean isHidden = after(named, link).isPresent();
        if (meantInBook.isEmpty()) {
            boolean stays = now.equals(page(named).get().source()) && !isHidden;
            return stays
                    ? written.raw()
                    : written.withPath(Written.relative(folderAfter(link), now));
        }
        if (!isHidden && after(SourcePath.join(folder, named), link).equals(Optional.of(now))) {
            return written.raw();
        }
        String styled = like(inBook.get(), meantInBook, now, link);
        boolean canBeRooted =
                SourcePath.isBelow(folder, styled)
                        && after(SourcePath.within(folder, styled), link).isEmpty();
        return written.withPath(
                canBeRooted
                        ? "/" + SourcePath.within(folder, styled)
                        : Written.relative(folderAfter(link), styled));
    }

    private String ofRepository(Link link, Written written) {
        String named = written.destination().named().orElse("");
        Optional<String> meant = before(named, link);
        String now = moved.after(meant.orElse(named));
        return now.equals(meant.orElse(named))
                ? written.raw()
                : written.withPath(like(named, meant, now, link));
    }

    /** Writes the new addresses, once the site is known as it will be. */
    void writeAddresses(Supplier<Site> after) {
        if (addressed.isEmpty()) {
            return;
        }
        List<Page> present = after.get().pages();
        for (Addressed each : addressed) {
            String source = moved.after(each.page().source());
            present.stream()
                    .filter(page -> page.source().equals(source))
                    .findFirst()
                    .ifPresent(
                            page ->
                                    edits.want(
                                            each.span(),
                                            each.written().raw(),
                                            each.written().withPath(page.address()),
                                            "moved"));
        }
    }

    /** The new address is not known, but the file is. */
    private String ofSite(Link link, Written written) {
        Optional<Page> page = page(written.destination().named().orElse(""));
        if (page.isEmpty() || moved.after(page.get().source()).equals(page.get().source())) {
            return written.raw();
        }
        String now = moved.after(page.get().source());
        return written.with(
                Written.relative(folderAfter(link), now), written.destination().suffix());
    }

    Optional<Page> page(String address) {
        return Stream.of(address, address + "/", address + ".html")
                .map(Addresses::file)
                .filter(byFile::containsKey)
                .map(byFile::get)
                .findFirst();
    }

    /** What a path means before the move: a page, else a file, else a folder. */
    private Optional<String> before(String path, Link link) {
        return meaning(path, link, pages::contains, tree);
    }

    /** What a path means after the move. */
    private Optional<String> after(String path, Link link) {
        Predicate<String> isPage = each -> moved.before(each).filter(pages::contains).isPresent();
        return meaning(path, link, isPage, moved);
    }

    private static Optional<String> meaning(
            String path, Link link, Predicate<String> isPage, SourceTree files) {
        List<String> candidates =
                link.kind() == Link.Kind.LINK ? Destination.candidates(path) : List.of(path);
        return candidates.stream()
                .filter(isPage)
                .findFirst()
                .or(() -> candidates.stream().filter(files::isFile).findFirst())
                .or(() -> Optional.of(path).filter(files::isFolder));
    }
}
