package dev.colophon.render;

import dev.colophon.site.FileNames;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the preview pictures of pages are.
 *
 * @param files the address of each picture, by that of its page; none where the config does not
 *     want them, or the site's URL is not known: only full URLs are of use
 */
record PreviewPlaces(Map<String, String> files) {
    private static final String PNG = ".png";

    static PreviewPlaces of(Site site, FileNames names) {
        Map<String, String> files = new HashMap<>();
        if (site.config().sharing().previews() && site.config().url().isPresent()) {
            String folder = names.freeFolder("previews");
            FileNames inside = new FileNames();
            for (String address : addresses(site)) {
                String start = address.replaceFirst("(/|\\.html)$", "");
                String name = inside.freeName(start.isEmpty() ? "index" : start, PNG);
                files.put(address, folder + name + PNG);
            }
        }
        return new PreviewPlaces(files);
    }

    /** Of the pages, then of the front pages that are made. */
    private static List<String> addresses(Site site) {
        List<String> addresses = new ArrayList<>(site.pages().stream().map(Page::address).toList());
        addresses.addAll(FrontPages.of(site).made());
        return addresses;
    }

    Optional<String> of(Page page) {
        return at(page.address());
    }

    /** The same by the page's address. */
    Optional<String> at(String address) {
        return Optional.ofNullable(files.get(address));
    }
}
