package dev.colophon.site;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of paths as in {@code CODEOWNERS}. Takes time in proportion to pattern times path,
 * whatever the pattern is.
 *
 * @param names what stands between the slashes; {@code **} is any number of names
 * @param folder whether it means all that is in a folder
 */
record OwnedPattern(List<String> names, boolean folder) {

    /**
     * Reads a pattern.
     *
     * @param anywhere whether it may start in any folder, unless it starts with a slash
     */
    static OwnedPattern parse(String written, boolean anywhere) {
        String inner = written.replaceAll("^/+|/+$", "");
        boolean free = !written.startsWith("/") && (anywhere || !inner.contains("/"));
        List<String> names = new ArrayList<>(free ? List.of("**") : List.of());
        for (String name : inner.split("/+")) {
            boolean again = name.equals("**") && !names.isEmpty();
            if (!again || !names.get(names.size() - 1).equals("**")) {
                names.add(name);
            }
        }
        // What ends with a star means files of one folder, not those further down.
        boolean deep = !inner.endsWith("*");
        return new OwnedPattern(names, deep);
    }

    boolean matches(String path) {
        String[] parts = path.split("/");
        boolean[] reached = new boolean[parts.length + 1];
        reached[0] = true;
        for (String name : names) {
            reached = step(name, parts, reached);
        }
        boolean above = false;
        for (int i = 1; i < parts.length; i++) {
            above |= reached[i];
        }
        return reached[parts.length] || folder && above;
    }

    private static boolean[] step(String name, String[] parts, boolean[] before) {
        boolean[] after = new boolean[before.length];
        boolean any = false;
        for (int i = 0; i < before.length; i++) {
            any |= before[i];
            if (name.equals("**")) {
                after[i] = any;
            } else if (i > 0) {
                after[i] = before[i - 1] && matches(name, parts[i - 1]);
            }
        }
        return after;
    }

    /** A name against a pattern with {@code *} and {@code ?}, where a backslash takes both away. */
    private static boolean matches(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int from = 0;
        while (n < name.length()) {
            boolean escaped = p + 1 < pattern.length() && pattern.charAt(p) == '\\';
            int at = escaped ? p + 1 : p;
            if (!escaped && p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                from = n;
            } else if (at < pattern.length()
                    && (pattern.charAt(at) == name.charAt(n)
                            || !escaped && pattern.charAt(at) == '?')) {
                p = at + 1;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++from;
            } else {
                return false;
            }
        }
        return pattern.substring(p).replace("*", "").isEmpty();
    }
}
