package dev.colophon.check;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Anchors that are not in a page's HTML, since scripts make something of them: lines of code on a
 * forge, routes, the sheets of a table.
 */
final class ScriptedAnchors {
    private static final Pattern FORM = Pattern.compile("[!/].*|.*=.*|L[0-9]+.*", Pattern.DOTALL);
    private static final List<String> HOSTS =
            List.of(
                    "github.com",
                    "gitlab.com",
                    "bitbucket.org",
                    "docs.google.com",
                    "groups.google.com",
                    "drive.google.com",
                    "slack.com",
                    "miro.com",
                    "notion.so",
                    "figma.com",
                    "x.com",
                    "twitter.com");

    private ScriptedAnchors() {}

    /** Whether a page's HTML cannot tell if it has an anchor. */
    static boolean mayBe(URI page, String anchor) {
        String host = page.getHost().toLowerCase(Locale.ROOT);
        return FORM.matcher(anchor).matches()
                || HOSTS.stream().anyMatch(h -> host.equals(h) || host.endsWith("." + h));
    }
}
