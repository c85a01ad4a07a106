package dev.colophon.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Changes what HTML refers to: its ids and what points to them, and its URLs. Knows tags and quoted
 * attributes as we write them; all else stays as it is.
 *
 * @param ids what becomes of an id, escaped
 * @param urls what becomes of a URL, escaped
 */
record References(UnaryOperator<String> ids, UnaryOperator<String> urls) {
    private static final Pattern TAG =
            Pattern.compile(
                    "<!--.*?-->|<(script|style)\\b[^>]*+>.*?</\\1>|<[A-Za-z][^\\s/>]*+"
                            + "(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>",
                    Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?<=\\s)([A-Za-z][\\w:-]*+)=\"([^\"]*+)\"");
    private static final Pattern LOCAL = Pattern.compile("url\\(#([^()\\s]++)\\)");
    private static final Pattern REFRESH = Pattern.compile("(?i)(\\d+; *+url=)(.*)");
    private static final Set<String> IDS =
            Set.of(
                    "id",
                    "name",
                    "for",
                    "headers",
                    "aria-labelledby",
                    "aria-describedby",
                    "aria-controls",
                    "aria-owns");
    private static final Set<String> URLS = Set.of("href", "src", "poster", "xlink:href");

    String in(String html) {
        Matcher tag = TAG.matcher(html);
        StringBuilder out = new StringBuilder(html.length() + html.length() / 16);
        int at = 0;
        while (tag.find()) {
            out.append(html, at, tag.start()).append(inTag(tag.group()));
            at = tag.end();
        }
        return out.append(html, at, html.length()).toString();
    }

    private String inTag(String tag) {
        if (tag.indexOf('=') < 0 || tag.startsWith("<!")) {
            return tag;
        }
        // What is in a script or a style is no HTML; only its start is.
        boolean raw = tag.startsWith("<script") || tag.startsWith("<style");
        int end = raw ? tag.indexOf('>') : tag.length();
        return ATTRIBUTE
                        .matcher(tag.substring(0, end))
                        .replaceAll(
                                found ->
                                        Matcher.quoteReplacement(
                                                found.group(1)
                                                        + "=\""
                                                        + value(found.group(1), found.group(2))
                                                        + "\""))
                + tag.substring(end);
    }

    private String value(String attribute, String value) {
        String name = attribute.toLowerCase(Locale.ROOT);
        if (URLS.contains(name)) {
            return urls.apply(value);
        }
        if (IDS.contains(name)) {
            return Arrays.stream(value.strip().split("\\s+"))
                    .map(ids)
                    .collect(Collectors.joining(" "));
        }
        if (name.equals("srcset")) {
            return Arrays.stream(value.split(",\\s+"))
                    .map(this::candidate)
                    .collect(Collectors.joining(", "));
        }
        Matcher refresh = REFRESH.matcher(value);
        if (name.equals("content") && refresh.matches()) {
            return refresh.group(1) + urls.apply(refresh.group(2));
        }
        return value.contains("url(#")
                ? LOCAL.matcher(value)
                        .replaceAll(
                                id ->
                                        Matcher.quoteReplacement(
                                                "url(#" + ids.apply(id.group(1)) + ")"))
                : value;
    }

    /** A file of a list, with its width. */
    private String candidate(String candidate) {
        String[] parts = candidate.strip().split("\\s+", 2);
        return urls.apply(parts[0]) + (parts.length > 1 ? " " + parts[1] : "");
    }
}
