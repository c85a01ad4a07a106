package dev.colophon.check;

import dev.colophon.markdown.Url;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL on the web, taken apart.
 *
 * @param page the URL without its fragment, encoded
 * @param fragment what stands after {@code #}, as written; may be empty
 */
record WebUrl(URI page, String fragment) {
    private static final Pattern PARTS =
            Pattern.compile("(?i)(https?:)?//([^/?#]*)([^#]*)(?:#(.*))?", Pattern.DOTALL);
    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern PORT = Pattern.compile(":[0-9]*$");

    /** Whether a text is meant as the URL of something on the web. */
    static boolean isWeb(String text) {
        return PARTS.matcher(text).matches();
    }

    /** The URL that a text is; empty when nobody can be asked for it. */
    static Optional<WebUrl> of(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1) == null ? "https:" : parts.group(1).toLowerCase(Locale.ROOT);
        String rest = Url.encode(STRAY_PERCENT.matcher(parts.group(3)).replaceAll("%25"));
        String path = rest.startsWith("/") ? rest : "/" + rest;
        try {
            URI page = new URI(scheme + "//" + authority(parts.group(2)) + path);
            String fragment = parts.group(4) == null ? "" : parts.group(4);
            return page.getHost() == null
                    ? Optional.empty()
                    : Optional.of(new WebUrl(page, fragment));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String authority(String written) {
        if (written.contains("[")) {
            return written;
        }
        Matcher port = PORT.matcher(written);
        int end = port.find() ? port.start() : written.length();
        return IDN.toASCII(written.substring(0, end)).toLowerCase(Locale.ROOT)
                + written.substring(end);
    }

    /** The anchor that a browser looks for; empty for the page as a whole. */
    String anchor() {
        String decoded = Url.decode(fragment);
        int directive = decoded.indexOf(":~:");
        String anchor = directive < 0 ? decoded : decoded.substring(0, directive);
        return anchor.equalsIgnoreCase("top") ? "" : anchor;
    }

    /** Host and port, for what is counted by server. */
    static String server(URI url) {
        return url.getHost() + ":" + url.getPort();
    }
}
