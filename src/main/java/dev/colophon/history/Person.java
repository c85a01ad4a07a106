package dev.colophon.history;

import java.util.Optional;

/**
 * Somebody who made a change. Their email is never kept: it only served to tell people apart.
 *
 * @param number tells people apart who are alike in all else; the same within one {@link History}
 * @param name as the config or the mailmap has it, else as in their newest commit; {@link #UNNAMED}
 *     for somebody who is hidden
 * @param profile an http(s) URL: what the config says, else their page on the forge, where a {@code
 *     noreply} address gives it away
 * @param kind what sort of account this is
 * @param role what they do here, where the config says it
 * @param organization for whom they do it, where the config says it
 * @param hidden whether they asked not to be named: they are to be counted, but not shown
 */
public record Person(
        int number,
        String name,
        Optional<String> profile,
        Kind kind,
        Optional<String> role,
        Optional<String> organization,
        boolean hidden) {
    /** What somebody is called who asked not to be named. */
    public static final String UNNAMED = "somebody";

    /** The sorts of accounts. */
    public enum Kind {
        HUMAN,
        /** An automatic account, such as one that updates dependencies. */
        BOT,
        /** An AI assistant that people write with. */
        TOOL
    }

    /** Any text as a name that can be shown: one line, not too long, nothing that nobody sees. */
    public static String clean(String text) {
        return Identity.clean(text);
    }

    /** Whether this is no human. */
    public boolean bot() {
        return kind != Kind.HUMAN;
    }
}
