package dev.colophon.site;

import dev.colophon.config.Urls;
import dev.colophon.markdown.Link;
import dev.colophon.markdown.Url;
import dev.colophon.site.Destination.Kind;
import dev.colophon.source.SourcePath;
import java.util.Optional;

/** Takes the destinations of links apart. Made once for the links of a site. */
public final class DestinationReader {
    private final OwnAddress ownAddress;
    private final Optional<String> siteUrl;

    public DestinationReader(Site site) {
        ownAddress = new OwnAddress(site.repository());
        siteUrl = site.config().url();
    }

    public Destination read(Link link) {
        String text = Destination.clean(link.destination());
        int end = Destination.suffixStart(text);
        String path = text.substring(0, end);
        String suffix = text.substring(end);
        if (Urls.isUrl(text)) {
            return ofUrl(text, path, suffix);
        }
        Kind kind =
                path.isEmpty()
                        ? Kind.HERE
                        : Url.decode(path).startsWith("/") ? Kind.ROOTED : Kind.RELATIVE;
        String folder = SourcePath.parent(link.location().path());
        return new Destination(
                kind, "", path, suffix, SourcePath.resolve(folder, Url.decode(path)));
    }

    private Destination ofUrl(String text, String url, String suffix) {
        Optional<OwnAddress.Place> own = ownAddress.find(text);
        if (own.isPresent()) {
            return ofRepository(url, suffix, own.get().path());
        }
        Optional<String> site = siteUrl.filter(url::startsWith);
        if (site.isPresent()) {
            String path = url.substring(site.get().length());
            return new Destination(
                    Kind.SITE, site.get(), path, suffix, Optional.of(Url.decode(path)));
        }
        return new Destination(Kind.OTHER, "", url, suffix, Optional.empty());
    }

    private static Destination ofRepository(String url, String suffix, String named) {
        for (int slash = url.indexOf('/'); slash >= 0; slash = url.indexOf('/', slash + 1)) {
            String path = url.substring(slash + 1);
            if (Url.decode(path).replaceFirst("/$", "").equals(named)) {
                String prefix = url.substring(0, slash + 1);
                return new Destination(Kind.REPOSITORY, prefix, path, suffix, Optional.of(named));
            }
        }
        return new Destination(Kind.OTHER, "", url, suffix, Optional.empty());
    }
}
