package dev.colophon.render;

import dev.colophon.markdown.Url;
import dev.colophon.permalink.FormerAddress;
import dev.colophon.permalink.Ledger;
import dev.colophon.site.FileNames;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Where each page is once more, to be embedded in pages of other sites: below one folder, at the
 * address that it has on the site. So an address that leads on does so there too.
 *
 * @param folder the folder; empty where the config does not want it
 * @param data where each page is described as oEmbed has it, by the page's address; none where the
 *     site's URL is not known
 */
record EmbeddedPlaces(String folder, Map<String, String> data) {
    private static final String DATA = "oembed";

    static EmbeddedPlaces of(Site site, Ledger ledger, FileNames names) {
        if (!site.config().sharing().embedding()) {
            return new EmbeddedPlaces("", Map.of());
        }
        String folder = names.freeFolder("embed");
        FileNames inside = new FileNames();
        site.pages().forEach(page -> inside.takeAddress(page.address()));
        ledger.former().forEach(former -> inside.takeAddress(former.address()));
        Map<String, String> data = new HashMap<>();
        if (site.config().url().isPresent()) {
            for (Page page : site.pages()) {
                String name = inside.freeName(dataName(page.address()), ".json");
                data.put(page.address(), folder + name + ".json");
            }
        }
        return new EmbeddedPlaces(folder, data);
    }

    private static String dataName(String address) {
        return address.endsWith(".html")
                ? address.replaceFirst("html$", DATA)
                : address.isEmpty() || address.endsWith("/")
                        ? address + DATA
                        : address + "." + DATA;
    }

    boolean isOff() {
        return folder.isEmpty();
    }

    /** Where the page at an address is embedded from. */
    String page(String address) {
        return folder + address;
    }

    /**
     * Where what is at a place is embedded from, encoded: a page, or a section of one. Empty where
     * no page is.
     *
     * @param to an address of the site, which may have a fragment, or a URL
     */
    String at(String to, Views views) {
        String[] parts = to.split("#", 2);
        if (FormerAddress.isUrl(to) || views.at(parts[0]).isEmpty()) {
            return "";
        }
        String section = parts.length > 1 ? section(parts[1]) : "";
        return Url.encodePath(page(parts[0])) + section;
    }

    /** What asks a page for a section by its anchor. */
    static String section(String anchor) {
        String encoded = URLEncoder.encode(anchor, StandardCharsets.UTF_8).replace("+", "%20");
        return anchor.isEmpty() ? "" : "?section=" + encoded;
    }
}
