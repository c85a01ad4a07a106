package dev.colophon.render;

import dev.colophon.config.Format;
import dev.colophon.site.Addresses;
import dev.colophon.site.FileNames;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where each page is as Markdown: its own file with {@code .md} at the end, which is where readers
 * of {@code llms.txt} look for it.
 *
 * @param addresses by the address of the page
 */
record MarkdownPlaces(Map<String, String> addresses) {
    static final String ENDING = ".md";

    static MarkdownPlaces of(Site site, FileNames names) {
        Map<String, String> addresses = new HashMap<>();
        boolean wanted = site.config().asksFor(Format.MARKDOWN);
        for (Page page : wanted ? site.pages() : List.<Page>of()) {
            addresses.put(page.address(), names.free(Addresses.file(page.address()), ENDING));
        }
        return new MarkdownPlaces(addresses);
    }

    Optional<String> of(Page page) {
        return Optional.ofNullable(addresses.get(page.address()));
    }
}
