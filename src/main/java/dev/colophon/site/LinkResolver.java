package dev.colophon.site;

import dev.colophon.config.RepositoryConfig;
import dev.colophon.config.SiteConfig;
import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.Link;
import dev.colophon.markdown.Url;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out what links mean. Safe for several threads. */
final class LinkResolver {
    private static final Pattern SCHEME =
            Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:.*|^//.*", Pattern.DOTALL);
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
    private final AssetAddresses assets;
    private final OwnAddress ownAddress;
    private final Anchors anchors;

    LinkResolver(
            SourceTree tree,
            SiteConfig config,
            Optional<RepositoryConfig> repository,
            PageIndex pages,
            AssetAddresses assets) {
        this.tree = tree;
        this.config = config;
        this.repository = repository;
        this.pages = pages;
        this.assets = assets;
        ownAddress = new OwnAddress(repository);
        anchors = new Anchors();
    }

    List<Target> resolve(PageIndex.Entry page) {
        return page.document().links().stream().map(link -> resolve(page, link)).toList();
    }

    private Target resolve(PageIndex.Entry page, Link link) {
        // Browsers drop white space and control characters from URLs, so a scheme must not hide
        // behind them.
        String destination = link.destination().replaceAll("[\\p{Cntrl}]", "").strip();
        if (destination.isEmpty()) {
            return new Target.Broken(
                    Rule.BROKEN_PAGE,
                    "link leads nowhere: its destination is empty",
                    "write the destination in the parentheses",
                    Optional.empty());
        }
        if (SCHEME.matcher(destination).matches()) {
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

    private Target resolveOwn(PageIndex.Entry page, Link link, String url, OwnAddress.Place place) {
        Optional<Target> found = find(page, link, place.path(), "", place.fragment(), false);
        if (found.isPresent()) {
            return found.get();
        }
        return tree.isFile(place.path()) || tree.isFolder(place.path())
                ? new Target.External(url)
                : missing(page, link, place.path());
    }

    /** A URL of this very site. */
    private Target resolveSite(PageIndex.Entry page, String rest) {
        String[] parts = rest.split("#", 2);
        String address = Url.decode(parts[0].split("\\?", 2)[0]);
        return pages.at(address)
                .map(entry -> anchors.resolve(page, entry, parts.length > 1 ? parts[1] : ""))
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
                .orElseGet(() -> missing(page, link, source.get()));
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

    private Optional<Target> find(
            PageIndex.Entry page,
            Link link,
            String path,
            String suffix,
            String fragment,
            boolean folder) {
        if (link.kind() == Link.Kind.LINK) {
            for (String candidate : candidates(path)) {
                Optional<PageIndex.Entry> found = pages.page(candidate, page.book());
                if (found.isPresent()) {
                    return Optional.of(anchors.resolve(page, found.get(), fragment));
                }
            }
        }
        if (!folder && tree.isFile(path)) {
            return Optional.of(file(page, path, suffix, fragment));
        }
        if (tree.isFolder(path)) {
            return repository.map(where -> new Target.External(where.tree(path) + hash(fragment)));
        }
        return Optional.empty();
    }

    /**
     * The files a path may mean: itself, its index, itself without {@code .md}, or with {@code
     * .html} in its place.
     */
    static List<String> candidates(String path) {
        String base = path.replaceFirst("\\.html?$", "");
        return List.of(
                path,
                SourcePath.join(path, "README.md"),
                SourcePath.join(path, "index.md"),
                path + ".md",
                base + ".md",
                base.replaceFirst("(^|/)index$", "$1README.md"));
    }

    private Target file(PageIndex.Entry page, String path, String suffix, String fragment) {
        String lower = path.toLowerCase(Locale.ROOT);
        boolean markdown = lower.endsWith(".md") || lower.endsWith(".markdown");
        if (markdown && repository.isPresent()) {
            return new Target.External(repository.get().blob(path) + hash(fragment));
        }
        return new Target.ToAsset(
                path, assets.of(page.book().config(), path), suffix + hash(fragment));
    }

    private static String hash(String fragment) {
        return fragment.isEmpty() ? "" : "#" + fragment;
    }

    private Target missing(PageIndex.Entry page, Link link, String path) {
        Optional<String> other = pages.inOtherCase(path);
        if (other.isPresent() && link.kind() == Link.Kind.LINK) {
            Target.ToPage meant =
                    new Target.ToPage(
                            pages.page(other.get(), page.book()).orElseThrow().address(), "");
            return new Target.Broken(
                    Rule.LETTER_CASE,
                    "`" + path + "` differs from `" + other.get() + "` in letter case",
                    "write `" + relative(page, other.get()) + "`",
                    Optional.of(meant));
        }
        boolean image =
                link.kind() != Link.Kind.LINK
                        || path.matches("(?i).*\\.(png|jpe?g|gif|svg|webp|pdf|zip|mp4)");
        String hint =
                image
                        ? "add the file, or correct the path"
                        : pages.similar(path)
                                .map(similar -> "did you mean `" + relative(page, similar) + "`?")
                                .orElse("create the page, or correct the path");
        return new Target.Broken(
                image ? Rule.BROKEN_ASSET : Rule.BROKEN_PAGE,
                (image ? "file `" : "page `") + path + "` does not exist",
                hint,
                Optional.empty());
    }

    private static String relative(PageIndex.Entry page, String source) {
        return Addresses.relativize(page.source(), source);
    }
}
