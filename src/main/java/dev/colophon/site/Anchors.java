package dev.colophon.site;

import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.Heading;
import dev.colophon.markdown.Url;
import java.util.Locale;
import java.util.Optional;

/** Checks the fragment of a link against the anchors of the page it leads to. */
final class Anchors {
    /** What GitHub puts before the ids of a page. */
    private static final String GITHUB = "user-content-";

    /** The target of a link to a page; broken when the page has no such anchor. */
    Target resolve(PageIndex.Entry from, PageIndex.Entry to, String rawFragment) {
        String decoded = Url.decode(rawFragment);
        String fragment = decoded.startsWith(GITHUB) ? decoded.substring(GITHUB.length()) : decoded;
        int directive = fragment.indexOf(":~:");
        String anchor = directive < 0 ? fragment : fragment.substring(0, directive);
        if (anchor.isEmpty() || anchor.equals("top")) {
            return new Target.ToPage(to.address(), fragment);
        }
        if (to.document().anchors().contains(anchor)) {
            return new Target.ToPage(
                    to.address(), spelling(to, anchor) + fragment.substring(anchor.length()));
        }
        String where = from == to ? "this page" : "`" + to.source() + "`";
        return new Target.Broken(
                Rule.BROKEN_ANCHOR,
                where + " has no heading or anchor `#" + anchor + "`",
                hint(to, anchor),
                Optional.of(new Target.ToPage(to.address(), "")));
    }

    /** Another tool's spelling of an anchor leads to the heading's own. */
    private static String spelling(PageIndex.Entry page, String anchor) {
        for (Heading heading : page.document().headings()) {
            if (heading.aliases().contains(anchor)) {
                return heading.id();
            }
        }
        return anchor;
    }

    private static String hint(PageIndex.Entry page, String anchor) {
        Optional<String> other =
                page.document().anchors().stream()
                        .filter(each -> each.equalsIgnoreCase(anchor))
                        .findFirst();
        return other.or(
                        () ->
                                Similar.to(
                                        anchor.toLowerCase(Locale.ROOT),
                                        page.document().anchors(),
                                        2 + anchor.length() / 3))
                .map(similar -> "did you mean `#" + similar + "`?")
                .orElse("link to a heading the page has, or add `{#" + anchor + "}` to one");
    }
}
