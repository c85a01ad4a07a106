package dev.colophon.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** URLs and addresses as the config has them: one spelling for each. */
public final class Urls {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:|//");
    private static final Pattern SAFE = Pattern.compile("(?i)(https?://|mailto:).+");

    private Urls() {}

    /** Whether a text is a URL rather than an address of this site or a path. */
    public static boolean isUrl(String text) {
        return SCHEME.matcher(text).lookingAt();
    }

    /** Whether a text is a URL that a link may lead to. */
    static boolean isLinkable(String text) {
        return SAFE.matcher(text).matches();
    }

    /** A site's URL, with a slash at its end; empty when it is not one. */
    static Optional<String> site(String text) {
        return web(text)
                .filter(url -> url.getRawQuery() == null && url.getRawFragment() == null)
                .map(url -> text.endsWith("/") ? text : text + "/");
    }

    /** A repository's URL, without what Git allows at its end; empty when it is not one. */
    static Optional<String> repository(String text) {
        return web(text)
                .filter(url -> url.getRawQuery() == null && url.getRawFragment() == null)
                .map(url -> text.replaceAll("/+$", "").replaceAll("\\.git$", ""));
    }

    /** The host of a URL that is known to have one. */
    static String host(String url) {
        return URI.create(url).getHost();
    }

    /** Whether a text is an http(s) URL with a host. */
    public static boolean isWeb(String text) {
        return web(text).isPresent();
    }

    private static Optional<URI> web(String text) {
        try {
            URI url = new URI(text);
            boolean web = "https".equalsIgnoreCase(url.getScheme());
            web |= "http".equalsIgnoreCase(url.getScheme());
            return web && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** An address without the slash at its start. */
    static String address(String text) {
        return text.replaceAll("^/+", "");
    }
}
