package dev.colophon.catalog;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares what headings, columns and bold names say with what a kind's config calls them. */
final class Titles {
    private static final Pattern ENDING = Pattern.compile("\\s*(\\([^()]*\\)|:|#+)\\s*$");
    private static final Pattern START = Pattern.compile("^[\\s#]+");
    private static final Pattern GAP = Pattern.compile("[\\s_]+");

    private Titles() {}

    /**
     * The title in lower case, without a colon, a hash or a remark in brackets around it: {@code
     * Status (optional)} gives {@code status}, {@code Author(s)} stays.
     */
    static String key(String title) {
        String text = START.matcher(GAP.matcher(title).replaceAll(" ")).replaceAll("").strip();
        String remark = text.endsWith("(s)") || text.endsWith("(es)") ? text : without(text);
        return remark.toLowerCase(Locale.ROOT);
    }

    private static String without(String text) {
        String plain = ENDING.matcher(text).replaceAll("").strip();
        return plain.isEmpty() ? text : plain;
    }

    static Set<String> keys(Collection<String> titles) {
        return titles.stream().map(Titles::key).collect(Collectors.toUnmodifiableSet());
    }

    static boolean match(Collection<String> titles, String key) {
        return titles.stream().anyMatch(title -> key(title).equals(key));
    }
}
