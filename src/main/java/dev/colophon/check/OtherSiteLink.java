package dev.colophon.check;

import dev.colophon.config.InventoryConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.Url;
import dev.colophon.site.Similar;
import dev.colophon.source.SourcePath;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A link to another site whose pages are known.
 *
 * @param link the link
 * @param config where the other site is
 * @param site its pages
 * @param address the address it leads to, not encoded
 * @param anchor the anchor it leads to; may be empty
 */
record OtherSiteLink(
        ExternalLink link, InventoryConfig config, OtherSite site, String address, String anchor) {

    static OtherSiteLink of(ExternalLink link, InventoryConfig config, OtherSite site) {
        String anchor = link.url().map(WebUrl::anchor).orElse("");
        return new OtherSiteLink(link, config, site, address(config, link), anchor);
    }

    /** Whether a URL leads to the site at another, however its scheme and host are written. */
    static boolean isBelow(String site, String url) {
        String start = comparable(site);
        String plain = comparable(url);
        return plain.startsWith(start) || (plain.replaceFirst("[?#].*", "") + "/").equals(start);
    }

    /** Whether a link leads to what is a page of a site, or would be if it were there. */
    static boolean isPage(InventoryConfig config, ExternalLink link) {
        return isBelow(config.url(), link.written()) && !isFile(address(config, link));
    }

    /** Whether an address is one of an image or another file; inventories have none of these. */
    private static boolean isFile(String address) {
        String extension = SourcePath.fileName(address).replaceFirst("^[^.]*\\.?", "");
        return !extension.isEmpty() && !extension.matches("(?i)html?");
    }

    private static String address(InventoryConfig config, ExternalLink link) {
        return Url.decode(rest(config.url(), link.written()).replaceFirst("(?s)[?#].*", ""));
    }

    private static String comparable(String url) {
        String plain = url.replaceFirst("(?i)^(https?:)?//", "");
        int path = plain.indexOf('/') < 0 ? plain.length() : plain.indexOf('/');
        return plain.substring(0, path).toLowerCase(Locale.ROOT) + plain.substring(path);
    }

    private static String rest(String site, String url) {
        int start = comparable(site).length();
        String plain = comparable(url);
        return plain.length() < start || !plain.startsWith(comparable(site))
                ? ""
                : plain.substring(start);
    }

    Optional<Diagnostic> diagnose() {
        Optional<OtherSite.OtherPage> page = site.page(address);
        if (page.isPresent()) {
            return diagnose(page.get(), false);
        }
        if (site.former(address).isPresent()) {
            return follow();
        }
        return isFile(address) ? Optional.empty() : noPage();
    }

    private Optional<Diagnostic> noPage() {
        String hint =
                Similar.to(address, site.pages().keySet(), 2 + address.length() / 10)
                        .map(similar -> "did you mean `" + url(similar, "") + "`?")
                        .orElse("correct the link, or remove it");
        return broken("`" + link.written() + "` is no page of " + config.name(), hint);
    }

    private Optional<Diagnostic> diagnose(OtherSite.OtherPage page, boolean hasMoved) {
        boolean isThere = !page.isClosed() || page.anchors().contains(anchor);
        if (anchor.isEmpty() || isThere) {
            return hasMoved ? moved(url(page.address(), anchor)) : Optional.empty();
        }
        if (page.aliases().containsKey(anchor)) {
            return moved(url(page.address(), page.aliases().get(anchor)));
        }
        String hint =
                Similar.to(anchor, page.anchors(), 2 + anchor.length() / 3)
                        .map(similar -> "did you mean `" + url(page.address(), similar) + "`?")
                        .orElse("");
        String where = "`" + url(page.address(), "") + "` of " + config.name();
        return broken(where + " has no anchor `#" + anchor + "`", hint);
    }

    /** Follows where a former address leads, however many times that moved on. */
    private Optional<Diagnostic> follow() {
        Set<String> seen = new HashSet<>();
        String at = address;
        while (seen.add(at)) {
            Optional<OtherSite.Former> former = site.former(at);
            if (former.isEmpty() || former.get().isGone()) {
                break;
            }
            String to = former.get().to();
            if (WebUrl.isWeb(to)) {
                return moved(to.contains("#") || anchor.isEmpty() ? to : to + "#" + anchor);
            }
            String[] parts = to.split("#", 2);
            at = Url.decode(parts[0]);
            Optional<OtherSite.OtherPage> page = site.page(at);
            if (page.isPresent()) {
                return parts.length == 2 && !page.get().anchors().contains(anchor)
                        ? moved(url(page.get().address(), Url.decode(parts[1])))
                        : diagnose(page.get(), true);
            }
        }
        String fate = site.former(address).map(OtherSite.Former::fate).orElse("");
        String gone = fate.isEmpty() ? "is gone" : "was " + fate;
        return broken("`" + link.written() + "` " + gone + " from " + config.name(), "");
    }

    private String url(String to, String fragment) {
        String hash = fragment.isEmpty() ? "" : "#" + Url.encode(fragment);
        return config.url() + Url.encodePath(to) + hash;
    }

    private Optional<Diagnostic> moved(String to) {
        String message = "`" + link.written() + "` has moved for good to `" + to + "`";
        return finding(Rule.MOVED_LINK, message, "write `" + to + "`");
    }

    private Optional<Diagnostic> broken(String message, String hint) {
        return finding(Rule.BROKEN_LINK, message, hint);
    }

    private Optional<Diagnostic> finding(Rule rule, String message, String hint) {
        return Optional.of(new Diagnostic(rule, link.place(), message, hint));
    }
}
