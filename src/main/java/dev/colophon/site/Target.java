package dev.colophon.site;

import dev.colophon.diagnostic.Rule;
import java.util.Optional;

/** What a link means. */
public sealed interface Target {

    /** The address of the page it leads to, be it only meanwhile; empty where it leads to none. */
    default Optional<String> page() {
        if (this instanceof Broken broken) {
            return broken.instead().flatMap(Target::page);
        }
        return this instanceof ToPage to ? Optional.of(to.address()) : Optional.empty();
    }

    /**
     * A page of this site.
     *
     * @param address the page's address
     * @param fragment an anchor of the page, not encoded; empty for the page as a whole
     */
    record ToPage(String address, String fragment) implements Target {}

    /** Something else of this site, whose address is followed by what the author wrote after it. */
    sealed interface Published extends Target {
        String address();

        String suffix();
    }

    /**
     * A file that is published beside the pages.
     *
     * @param source its path from the repository's root
     * @param address its address in the site, not encoded
     * @param suffix the query and fragment of the link, as written
     */
    record ToAsset(String source, String address, String suffix) implements Published {}

    /**
     * A page or file that is made with the site and has no source: the search, a catalog.
     *
     * @param address its address, not encoded
     * @param suffix the query and fragment of the link, as written
     */
    record ToMade(String address, String suffix) implements Published {}

    /** Anything outside the site: another site, an email address, a file on the forge. */
    record External(String url) implements Target {}

    /**
     * A link that does not lead where its author meant.
     *
     * @param rule which rule it breaks
     * @param message what was found, then what was expected
     * @param hint what to do about it
     * @param instead where readers are sent meanwhile
     */
    record Broken(Rule rule, String message, String hint, Optional<Target> instead)
            implements Target {}
}
