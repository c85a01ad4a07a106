package dev.colophon;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Judges a finished site by its files alone, as a browser would: every link inside it is relative
 * and leads to a file and an anchor that are there, nothing is loaded from elsewhere, and no id
 * stands twice on a page. {@code 404.html} is served at any address, so its links are not judged.
 */
final class LinkOracle {
    private static final String LOADS =
            "[src], [srcset], [poster], link[rel=stylesheet], link[rel=icon], link[rel=preload]";

    private final Folder site;
    private final Set<String> files;
    private final Map<String, Document> pages = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private int links;

    LinkOracle(Folder site) {
        this.site = site;
        files = site.files().keySet();
    }

    /** How many links inside the site were judged. */
    int links() {
        return links;
    }

    /** What is wrong, each with its file. */
    List<String> problems() {
        for (String file : files) {
            if (file.endsWith(".html")) {
                judge(file, page(file));
            }
        }
        return problems;
    }

    private Document page(String file) {
        return pages.computeIfAbsent(file, path -> Jsoup.parse(site.text(path)));
    }

    private void judge(String file, Document page) {
        Set<String> ids = new HashSet<>();
        page.select("[id]").stream()
                .map(Element::id)
                .filter(id -> !ids.add(id))
                .forEach(id -> problems.add(file + ": id twice: " + id));
        page.select(LOADS).stream()
                .map(each -> each.attr("src") + each.attr("srcset") + each.attr("poster"))
                .filter(address -> address.matches("(?i)(https?:)?//.*"))
                .forEach(address -> problems.add(file + ": loads " + address));
        if (!file.equals("404.html")) {
            String base = page.select("base[href]").attr("href");
            page.select("base[href], a[href], link[href]:not([rel=canonical])")
                    .forEach(link -> follow(file, link.is("base") ? "" : base, link.attr("href")));
            page.select("[src]").forEach(media -> follow(file, base, media.attr("src")));
        }
    }

    /** With where the links of the page start; empty where it is the page itself. */
    private void follow(String file, String base, String href) {
        if (href.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) {
            return;
        }
        links++;
        if (href.startsWith("/")) {
            problems.add(file + ": not relative: " + href);
            return;
        }
        URI target;
        try {
            target =
                    URI.create("site:/")
                            .resolve(encoded(file))
                            .resolve(base.isEmpty() ? "#" : base)
                            .resolve(URI.create(href.isEmpty() ? "#" : href));
        } catch (IllegalArgumentException e) {
            problems.add(file + ": no URL: " + href);
            return;
        }
        arrive(file, href, decode(target.getRawPath().substring(1)), target.getRawFragment());
    }

    private void arrive(
            String file,
            String href,
            String path,
            @org.jspecify.annotations.Nullable String fragment) {
        String found = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        if (!files.contains(found)) {
            problems.add(file + ": dead link: " + href);
        } else if (fragment != null && found.endsWith(".html")) {
            String anchor = decode(fragment.replaceFirst(":~:.*", ""));
            boolean there =
                    anchor.isEmpty()
                            || anchor.equals("top")
                            || page(found).getElementById(anchor) != null
                            || !page(found).getElementsByAttributeValue("name", anchor).isEmpty();
            if (!there) {
                problems.add(file + ": dead anchor: " + href);
            }
        }
    }

    private static String encoded(String path) {
        return java.net.URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
