package dev.colophon.check;

import dev.colophon.markdown.Link;
import dev.colophon.markdown.Url;
import dev.colophon.site.Destination;
import dev.colophon.source.SourcePath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A destination in its author's hand, to write another one in the same hand: with or without {@code
 * ./}, with {@code %20} or spaces, and each name that stays as it was written.
 *
 * @param raw the characters in the file
 * @param form what is around them
 * @param destination what they mean, taken apart
 */
record Written(String raw, Link.Form form, Destination destination) {
    private static final String PLAIN = "-_.~+,=@$!;:";
    private static final String RESERVED_IN_SUFFIX = " ()<>\\\"'|`{}";

    /** The same destination with another path, which is not encoded. */
    String withPath(String path) {
        String prefix = destination.prefix();
        String way = prefix.isEmpty() ? styled(path) : prefix + encodePath(path);
        return way + suffix(destination.suffix());
    }

    /** A path and a suffix in place of the whole destination; the path is not encoded. */
    String with(String path, String suffix) {
        boolean same = suffix.equals(destination.suffix());
        return styled(path) + (same ? suffix(suffix) : escapeSuffix(Url.encode(suffix)));
    }

    /** The same destination with another fragment, which is not encoded. */
    String withFragment(String fragment) {
        String suffix = destination.withFragment(encode(fragment).replace("%2F", "/"));
        int end = Destination.suffixStart(raw);
        return isVerbatim()
                ? raw.substring(0, end) + suffix
                : destination.prefix()
                        + encodePath(Url.decode(destination.path()))
                        + escapeSuffix(suffix);
    }

    /**
     * The way from a folder to a file or a folder: {@code ../b.md}; empty for the folder itself.
     */
    static String relative(String folder, String path) {
        List<String> from = names(folder);
        List<String> to = names(path);
        int shared = 0;
        while (shared < Math.min(from.size(), to.size())
                && from.get(shared).equals(to.get(shared))) {
            shared++;
        }
        String up = "../".repeat(from.size() - shared);
        String way = up + String.join("/", to.subList(shared, to.size()));
        return way.endsWith("/") ? way.substring(0, way.length() - 1) : way;
    }

    private static List<String> names(String path) {
        return path.isEmpty() ? List.of() : List.of(path.split("/"));
    }

    /** Whether no character stands for another: no backslash, no entity. */
    private boolean isVerbatim() {
        return raw.equals(destination.prefix() + destination.path() + destination.suffix());
    }

    private String suffix(String suffix) {
        return isVerbatim() ? suffix : escapeSuffix(suffix);
    }

    /** A relative path in place of what was written, be that a URL. */
    private String styled(String path) {
        boolean wasUrl = !destination.prefix().isEmpty();
        String old = wasUrl ? "" : destination.path();
        String way = path.isEmpty() ? "." : path;
        if (old.endsWith("/") && !way.endsWith(".md") && !way.endsWith("/")) {
            way += "/";
        }
        boolean plain = !way.startsWith("/") && !way.startsWith(".");
        boolean dotted = plain && (old.startsWith("./") || way.split("/", 2)[0].contains(":"));
        return (dotted ? "./" : "") + encodePath(way);
    }

    private String encodePath(String path) {
        Map<String, String> hand = new HashMap<>();
        if (isVerbatim()) {
            for (String name : destination.path().split("/")) {
                hand.putIfAbsent(Url.decode(name), name);
            }
        }
        StringBuilder encoded = new StringBuilder();
        for (String name : path.split("/", -1)) {
            encoded.append(encoded.length() == 0 && !path.startsWith("/") ? "" : "/");
            encoded.append(hand.containsKey(name) ? hand.get(name) : encode(name));
        }
        String all = encoded.toString();
        return path.startsWith("/") ? all.substring(1) : all;
    }

    /** Encodes a name so that it can stand here, and no more than that. */
    private String encode(String name) {
        StringBuilder encoded = new StringBuilder();
        name.codePoints()
                .forEach(
                        c -> {
                            if (isKept(c)) {
                                encoded.appendCodePoint(c);
                            } else {
                                percent(c, encoded);
                            }
                        });
        return encoded.toString();
    }

    private static void percent(int c, StringBuilder out) {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            out.append(String.format("%%%02X", b & 0xFF));
        }
    }

    private boolean isKept(int c) {
        boolean quoted = form == Link.Form.ATTRIBUTE || form == Link.Form.QUOTED;
        if (c == ' ') {
            return !raw.contains("%20")
                    && (form == Link.Form.ANGLED || quoted && raw.contains(" "));
        }
        if (c == '(' || c == ')') {
            return form == Link.Form.ANGLED || quoted;
        }
        if (c == ',') {
            return form != Link.Form.CANDIDATE;
        }
        if (c > 0x7F) {
            return form != Link.Form.URL
                    && !raw.matches("(?s).*%[89A-Fa-f].*")
                    && (Character.isLetterOrDigit(c)
                            || Character.getType(c) == Character.OTHER_SYMBOL
                            || isMark(c));
        }
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || PLAIN.indexOf(c) >= 0;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String escapeSuffix(String suffix) {
        StringBuilder escaped = new StringBuilder();
        for (char c : suffix.toCharArray()) {
            if (c == '&') {
                escaped.append("&amp;");
            } else if (RESERVED_IN_SUFFIX.indexOf(c) >= 0) {
                percent(c, escaped);
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** The folder that a link's path is seen from. */
    static String folder(Link link) {
        return SourcePath.parent(link.location().path());
    }
}
