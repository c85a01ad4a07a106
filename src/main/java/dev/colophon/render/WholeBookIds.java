package dev.colophon.render;

import dev.colophon.config.Urls;
import dev.colophon.markdown.Html;
import dev.colophon.markdown.Url;
import dev.colophon.site.Addresses;
import dev.colophon.site.Destination;
import dev.colophon.site.Page;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ids in a book on one page. That of a page is its address in the book; those in it are the
 * page's, two slashes, which no address has, and what they are on the page itself.
 */
final class WholeBookIds {
    private static final Pattern TEXT = Pattern.compile(":~:.*");
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Cntrl}]+");

    private final String from;
    private final Map<String, String> ids = new HashMap<>();

    /**
     * @param from the address of the page that has the whole book
     * @param folder the address below which the book's pages are
     */
    WholeBookIds(String from, String folder, List<Page> pages) {
        this.from = Url.encodePath(from);
        Set<String> taken = new HashSet<>();
        for (Page page : pages) {
            String id = id(page.address(), folder);
            String free = id;
            for (int n = 2; !taken.add(free); n++) {
                free = id + "-" + n;
            }
            ids.put(Url.encodePath(page.address()), free);
        }
    }

    private static String id(String address, String folder) {
        String within = address.startsWith(folder) ? address.substring(folder.length()) : address;
        String name = within.endsWith("/") ? within.substring(0, within.length() - 1) : within;
        return name.isEmpty() ? "/" : GAP.matcher(name).replaceAll("_");
    }

    String of(Page page) {
        return ids.get(Url.encodePath(page.address()));
    }

    /** The HTML of a page as it is in the whole book. */
    String adapt(Page page, String html) {
        String id = of(page);
        String prefix = Html.escape(id) + "//";
        String address = Url.encodePath(page.address());
        return new References(own -> prefix + own, url -> url(id, address, url)).in(html);
    }

    private String url(String id, String address, String escaped) {
        String url = escaped.replace("&amp;", "&");
        if (url.startsWith("#")) {
            return Html.escape(fragment(id, url));
        }
        if (Urls.isUrl(url)) {
            return escaped;
        }
        int end = Destination.suffixStart(url);
        String to = resolve(address, url.substring(0, end));
        String suffix = url.substring(end);
        String page = ids.get(to);
        return page != null && !suffix.startsWith("?")
                ? Html.escape(fragment(page, suffix))
                : Html.escape(Addresses.relativize(from, to) + suffix);
    }

    /** Where a place of a page is; the page itself without a place. */
    private static String fragment(String id, String suffix) {
        String anchor = TEXT.matcher(suffix).replaceFirst("").replaceFirst("^#", "");
        boolean whole = anchor.isEmpty() || anchor.equalsIgnoreCase("top");
        return href(whole ? id : id + "//" + Url.decode(anchor));
    }

    /** The way to a place of the page. */
    static String href(String id) {
        return "#" + Url.encodePath(id);
    }

    /** The address that a relative path means, seen from another one; all of them encoded. */
    private static String resolve(String from, String path) {
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        String rest = path;
        while (rest.startsWith("./") || rest.startsWith("../")) {
            if (rest.startsWith("../")) {
                int slash = folder.lastIndexOf('/', folder.length() - 2);
                folder = folder.substring(0, slash + 1);
            }
            rest = rest.substring(rest.indexOf('/') + 1);
        }
        return path.isEmpty() ? from : folder + rest;
    }
}
