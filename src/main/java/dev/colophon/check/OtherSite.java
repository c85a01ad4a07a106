package dev.colophon.check;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.colophon.markdown.Url;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Another site, as its {@code inventory.json} tells. Addresses are not encoded.
 *
 * @param pages by address
 * @param former by former address
 */
record OtherSite(Map<String, OtherPage> pages, Map<String, Former> former) {
    private static final int SCHEMA = 1;

    /**
     * A page of another site.
     *
     * @param address its address
     * @param anchors its anchors
     * @param aliases its former anchors, and what each is called now; empty for the page's top
     * @param isClosed whether it has no further anchors
     */
    record OtherPage(
            String address, Set<String> anchors, Map<String, String> aliases, boolean isClosed) {}

    /**
     * An address that another site had.
     *
     * @param fate what became of it
     * @param to where it leads, encoded; empty for the home page, or when the page is gone
     */
    record Former(String fate, String to) {
        boolean isGone() {
            return to.isEmpty() && (fate.isEmpty() || fate.matches("deleted|removed"));
        }
    }

    /** Reads an inventory; empty when it is none, or of a form that is not known. */
    static Optional<OtherSite> parse(String json) {
        try {
            if (JSON.std.anyFrom(json) instanceof Map<?, ?> root
                    && Integer.valueOf(SCHEMA).equals(root.get("schema"))
                    && root.get("pages") instanceof Collection<?>) {
                return Optional.of(new OtherSite(pages(root), former(root)));
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Map<String, OtherPage> pages(Map<?, ?> root) {
        Map<String, OtherPage> pages = new HashMap<>();
        // The front pages of site and books may be lists that are no pages of their own.
        for (String front : List.of("", "404.html")) {
            pages.put(front, open(front));
        }
        for (Map<?, ?> book : maps(root.get("books"))) {
            String address = address(book);
            pages.put(address, open(address));
        }
        for (Map<?, ?> page : maps(root.get("pages"))) {
            String address = address(page);
            pages.put(address, new OtherPage(address, anchors(page), aliases(page), true));
        }
        return pages;
    }

    private static OtherPage open(String address) {
        return new OtherPage(address, Set.of(), Map.of(), false);
    }

    private static Set<String> anchors(Map<?, ?> page) {
        return page.get("anchors") instanceof Collection<?> names
                ? names.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    private static Map<String, String> aliases(Map<?, ?> page) {
        Map<String, String> aliases = new HashMap<>();
        for (Map<?, ?> alias : maps(page.get("aliases"))) {
            aliases.put(text(alias, "old"), text(alias, "new"));
        }
        return aliases;
    }

    private static Map<String, Former> former(Map<?, ?> root) {
        Map<String, Former> former = new HashMap<>();
        for (Map<?, ?> each : maps(root.get("former"))) {
            former.put(address(each), new Former(text(each, "fate"), text(each, "to")));
        }
        return former;
    }

    private static List<Map<?, ?>> maps(Object list) {
        return list instanceof Collection<?> items
                ? items.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(item -> (Map<?, ?>) item)
                        .toList()
                : List.of();
    }

    private static String address(Map<?, ?> fields) {
        return Url.decode(text(fields, "address"));
    }

    private static String text(Map<?, ?> fields, String key) {
        return fields.get(key) instanceof String text ? text : "";
    }

    /** The page at an address, in whichever of the spellings that servers understand. */
    Optional<OtherPage> page(String address) {
        return find(pages, address);
    }

    /** What was at an address, in whichever of its spellings. */
    Optional<Former> former(String address) {
        return find(former, address);
    }

    private static <T> Optional<T> find(Map<String, T> map, String address) {
        String plain = address.replaceFirst("(^|/)index\\.html$", "$1");
        return List.of(address, plain, plain + "/", plain + ".html", plain + "index.html").stream()
                .filter(map::containsKey)
                .findFirst()
                .map(map::get);
    }
}
