package dev.colophon.permalink;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An address at which a page once was.
 *
 * @param address the former address, not encoded
 * @param fate what became of the page
 * @param to where it leads now: an address of the site, which may have a fragment and is empty for
 *     the home page, or a URL; empty too when the page is gone
 * @param source the page's file, as it was called last; empty when nobody knows
 * @param gone how it went; absent when only the config or front matter tells of it
 * @param successors for a page that is gone, the addresses of those most like it
 * @param anchors what each of its anchors leads to, as {@link #to} is written; empty for the
 *     tombstone itself
 */
public record FormerAddress(
        String address,
        Fate fate,
        String to,
        String source,
        Optional<Gone> gone,
        List<String> successors,
        Map<String, String> anchors) {
    public FormerAddress {
        successors = List.copyOf(successors);
    }

    /** Whether a place is on another site, or is given as if it were. */
    public static boolean isUrl(String place) {
        return place.matches("(?i)https?://.*");
    }

    /** Whether it leads nowhere: the page is gone, and no other says what it said. */
    public boolean isGone() {
        return fate == Fate.DELETED || fate == Fate.REMOVED;
    }

    /** The same, gone on purpose. */
    FormerAddress removed() {
        Fate on = fate == Fate.DELETED ? Fate.REMOVED : fate;
        return new FormerAddress(address, on, to, source, gone, successors, anchors);
    }

    /** The same, with further anchors that another page had at this address. */
    FormerAddress withAnchorsOf(FormerAddress other) {
        Map<String, String> all = new TreeMap<>(other.anchors);
        all.putAll(anchors);
        return withAnchors(all);
    }

    FormerAddress withAnchors(Map<String, String> others) {
        return new FormerAddress(address, fate, to, source, gone, successors, others);
    }

    /** What became of a page. */
    public enum Fate {
        /** The config or the page's front matter says where it is now. */
        REDIRECTED,
        /** The page is still there, at another address. */
        MOVED,
        /** The page is gone, but another says what it said. */
        MERGED,
        /** The page is gone, and the config says that this is meant. */
        REMOVED,
        /** The page is gone. */
        DELETED
    }

    /**
     * How a page went from its address.
     *
     * @param commit the commit that took it away; empty when that is not committed yet
     * @param before the last commit that had it
     * @param time when
     * @param subject the first line of the commit's message
     */
    public record Gone(String commit, String before, Instant time, String subject) {}
}
