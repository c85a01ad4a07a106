package dev.colophon.site;

import dev.colophon.book.Book;
import dev.colophon.config.RepositoryConfig;
import dev.colophon.config.SiteConfig;
import dev.colophon.config.Urls;
import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.Link;
import dev.colophon.markdown.Url;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out what links mean. Safe for several threads. */
final class LinkResolver {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern FORBIDDEN =
            Pattern.compile(
                    "^(javascript|vbscript|file|blob|data):.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern DATA_IMAGE =
            Pattern.compile(
                    "^data:image/(png|gif|jpeg|webp|avif)[;,].*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final SourceTree tree;
    private final SiteConfig config;
    private final Optional<RepositoryConfig> repository;
    private final PageIndex pages;
    private final MadePages made;
    private final OwnAddress ownAddress;
    private final Anchors anchors;
    private final MissingTarget missing;

    LinkResolver(
            SourceTree tree,
            SiteConfig config,
            Optional<RepositoryConfig> repository,
            PageIndex pages,
            MadePages made) {
        this.tree = tree;
        this.config = config;
        this.repository = repository;
        this.pages = pages;
        this.made = made;
        ownAddress = new OwnAddress(repository);
        anchors = new Anchors();
        missing = new MissingTarget(tree, pages);
    }

    List<Target> resolve(PageIndex.Entry page) {
        return page.document().links().stream().map(link -> resolve(page, link)).toList();
    }

    private Target resolve(PageIndex.Entry page, Link link) {
        // Browsers drop white space and control characters from URLs, so a scheme must not hide
        // behind them.
        String written = link.destination();
        boolean clean = written.chars().noneMatch(Character::isISOControl);
        String destination = (clean ? written : CONTROL.matcher(written).replaceAll("")).strip();
        if (destination.isEmpty()) {
            return new Target.Broken(
                    Rule.BROKEN_PAGE,
                    "link leads nowhere: its destination is empty",
                    "write the destination in the parentheses",
                    Optional.empty());
        }
        if (Urls.isUrl(destination)) {
            return resolveUrl(page, link, destination);
        }
        return resolvePath(page, link, destination);
    }

    private Target resolveUrl(PageIndex.Entry page, Link link, String url) {
        boolean image = link.kind() == Link.Kind.IMAGE || link.kind() == Link.Kind.LINKED_IMAGE;
        if (FORBIDDEN.matcher(url).matches() && !(image && DATA_IMAGE.matcher(url).matches())) {
            return new Target.Broken(
                    Rule.FORBIDDEN_LINK,
                    "links with `"
                            + url.substring(0, url.indexOf(':') + 1)
                            + "` are not allowed; the link was left out",
                    "link to a page or to an https address",
                    Optional.empty());
        }
        Optional<OwnAddress.Place> own = ownAddress.find(url);
        if (own.isPresent()) {
            return resolveOwn(page, link, url, own.get());
        }
        if (config.url().filter(site -> url.startsWith(site)).isPresent()) {
            return resolveSite(page, url.substring(config.url().get().length()));
        }
        return new Target.External(url);
    }

    /** What is no page and not shown on this one stays where the author linked to: on the forge. */
    private Target resolveOwn(PageIndex.Entry page, Link link, String url, OwnAddress.Place place) {
        boolean fetched = place.raw() || link.kind() != Link.Kind.LINK;
        Optional<Target> found =
                fetched
                        ? find(page, link, place.path(), "", place.fragment(), false)
                        : page(place.path(), page.book())
                                .map(to -> anchors.resolve(page, to, place.fragment()));
        if (found.isPresent()) {
            return place.tool() ? new Target.External(url) : found.get();
        }
        return tree.isFile(place.path()) || tree.isFolder(place.path())
                ? new Target.External(url)
                : missing.of(page, link, place.path());
    }

    /** A URL of this very site. */
    private Target resolveSite(PageIndex.Entry page, String rest) {
        String[] parts = rest.split("#", 2);
        String address = Url.decode(parts[0].split("\\?", 2)[0]);
        return pages.at(address)
                .map(entry -> anchors.resolve(page, entry, parts.length > 1 ? parts[1] : ""))
                .or(() -> made(address, rest.substring(Destination.suffixStart(rest))))
                .orElseGet(
                        () ->
                                new Target.Broken(
                                        Rule.BROKEN_PAGE,
                                        "no page of this site has the address `" + address + "`",
                                        "link to the page's source file with a relative path",
                                        Optional.empty()));
    }

    private Target resolvePath(PageIndex.Entry page, Link link, String destination) {
        int hash = destination.indexOf('#');
        String fragment = hash < 0 ? "" : destination.substring(hash + 1);
        String beforeHash = hash < 0 ? destination : destination.substring(0, hash);
        int question = beforeHash.indexOf('?');
        String suffix = question < 0 ? "" : beforeHash.substring(question);
        String path = Url.decode(question < 0 ? beforeHash : beforeHash.substring(0, question));
        if (path.isEmpty()) {
            return anchors.resolve(page, page, fragment);
        }
        Optional<String> source =
                SourcePath.resolve(SourcePath.parent(link.location().path()), path);
        if (source.isEmpty()) {
            return new Target.Broken(
                    Rule.OUTSIDE_REPOSITORY,
                    "link to `" + path + "` leaves the repository",
                    "link to its address on the web",
                    Optional.empty());
        }
        boolean rooted = path.startsWith("/");
        return find(page, link, source.get(), suffix, fragment, path.endsWith("/"))
                .or(
                        () ->
                                rooted
                                        ? findInBook(page, link, path, suffix, fragment)
                                        : Optional.empty())
                .or(() -> made(link, path, source.get(), suffix + hash(fragment)))
                .orElseGet(() -> missing.of(page, link, source.get()));
    }

    /**
     * A path that starts with a slash is meant from the repository's root, else from the book's
     * folder, else it is an address.
     */
    private Optional<Target> findInBook(
            PageIndex.Entry page, Link link, String path, String suffix, String fragment) {
        return SourcePath.resolve(page.book().config().source(), path.substring(1))
                .flatMap(source -> find(page, link, source, suffix, fragment, path.endsWith("/")))
                .or(
                        () ->
                                pages.at(path.substring(1))
                                        .map(entry -> anchors.resolve(page, entry, fragment)));
    }

    /** A path in the way of an address: from the site's root, or as if the page had a file. */
    private Optional<Target> made(Link link, String path, String source, String suffix) {
        if (link.kind() != Link.Kind.LINK) {
            return Optional.empty();
        }
        if (path.startsWith("/")) {
            return made(path.substring(1), suffix);
        }
        return made.addresses(path.endsWith("/") ? source + "/" : source)
                .flatMap(address -> made(address, suffix).stream())
                .findFirst();
    }

    private Optional<Target> made(String address, String suffix) {
        String plain = address.replaceFirst("(^|/)index\\.html$", "$1");
        return Optional.of(plain).filter(made::has).map(at -> new Target.ToMade(at, suffix));
    }

    private Optional<Target> find(
            PageIndex.Entry page,
            Link link,
            String path,
            String suffix,
            String fragment,
            boolean folder) {
        if (link.kind() == Link.Kind.LINK) {
            Optional<PageIndex.Entry> found = page(path, page.book());
            if (found.isPresent()) {
                return found.map(to -> anchors.resolve(page, to, fragment));
            }
        }
        if (!folder && tree.isFile(path)) {
            return Optional.of(file(page, link, path, suffix + hash(fragment)));
        }
        if (tree.isFolder(path)) {
            return repository.map(where -> new Target.External(where.tree(path) + hash(fragment)));
        }
        return Optional.empty();
    }

    /**
     * The page a path may mean: itself, its index, itself without {@code .md}, or with {@code
     * .html} in its place.
     */
    private Optional<PageIndex.Entry> page(String path, Book near) {
        Optional<PageIndex.Entry> exact = pages.page(path, near);
        return exact.isPresent() ? exact : likely(path, near);
    }

    private Optional<PageIndex.Entry> likely(String path, Book near) {
        String base = path.replaceFirst("\\.html?$", "");
        return pages.index(path, near)
                .or(() -> pages.page(path + ".md", near))
                .or(() -> pages.page(base + ".md", near))
                .or(
                        () ->
                                SourcePath.fileName(base).equals("index")
                                        ? pages.index(SourcePath.parent(base), near)
                                        : Optional.empty());
    }

    private Target file(PageIndex.Entry page, Link link, String path, String suffix) {
        boolean active = ActiveFile.is(path);
        boolean shown = active ? link.kind() == Link.Kind.LINK : SourcePath.isMarkdown(path);
        if (shown && repository.isPresent()) {
            return new Target.External(
                    repository.get().blob(path) + suffix.replaceAll("^[^#]+", ""));
        }
        return active
                ? ActiveFile.broken(path)
                : new Target.ToAsset(path, AssetAddresses.of(page.book().config(), path), suffix);
    }

    private static String hash(String fragment) {
        return fragment.isEmpty() ? "" : "#" + fragment;
    }
}
