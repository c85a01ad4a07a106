package dev.colophon.catalog;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what headings, columns and bold names say with what a kind's config calls them. */
final class Titles {

    private Titles() {}

    /**
     * The title in lower case, without a colon, a hash or a remark in brackets around it: {@code
     * Status (optional)} gives {@code status}, {@code Author(s)} stays.
     */
    static String key(String title) {
        int start = 0;
        int end = title.length();
        while (start < end && isEdge(title.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(title.charAt(end - 1))) {
            end--;
        }
        int bracket =
                end > start && title.charAt(end - 1) == ')' ? title.lastIndexOf('(', end) : -1;
        boolean remark = bracket > start && title.charAt(bracket - 1) == ' ';
        String text =
                remark ? title.substring(start, bracket).strip() : title.substring(start, end);
        return text.replace('\n', ' ').toLowerCase(Locale.ROOT);
    }

    private static boolean isEdge(char c) {
        return c == ':' || c == '#' || Character.isWhitespace(c);
    }

    static Set<String> keys(Collection<String> titles) {
        return titles.stream().map(Titles::key).collect(Collectors.toUnmodifiableSet());
    }

    static boolean match(Collection<String> titles, String key) {
        return titles.stream().anyMatch(title -> key(title).equals(key));
    }
}
