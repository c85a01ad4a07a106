package dev.colophon.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL or email address that stands in text without any markup. Source of the rules: GitHub
 * Flavored Markdown, "Autolinks (extension)".
 *
 * @param start where it starts in the text
 * @param end where it ends
 * @param destination where it leads
 */
record BareUrl(int start, int end, String destination) {
    private static final Pattern CANDIDATE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:(?:https?|ftp)://|www\\.)[^\\s<]+"
                            + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "(?:[\\p{L}\\p{N}_-]+\\.)*[\\p{L}\\p{N}-]+\\.[\\p{L}\\p{N}-]+(?=[/:?#]|$)");
    private static final Pattern ENTITY_AT_END = Pattern.compile("&[A-Za-z0-9]+;$");

    /** Whether looking for one is worth while. */
    static boolean isLikelyIn(CharSequence text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' || c == '.' && isW(text, i - 1) || c == '/' && text.charAt(i - 1) == '/') {
                return true;
            }
        }
        return false;
    }

    private static boolean isW(CharSequence text, int at) {
        return text.charAt(at) == 'w' || text.charAt(at) == 'W';
    }

    static List<BareUrl> findIn(String text) {
        List<BareUrl> found = new ArrayList<>();
        Matcher candidate = CANDIDATE.matcher(text);
        int from = 0;
        while (candidate.find(from)) {
            String url = candidate.group();
            BareUrl one =
                    url.contains("://") || url.startsWith("www.")
                            ? url(candidate.start(), url)
                            : email(candidate.start(), url);
            if (one.end() > one.start()) {
                found.add(one);
            }
            from = Math.max(one.end(), candidate.start() + 1);
        }
        return found;
    }

    private static BareUrl url(int start, String candidate) {
        String url = withoutTrailing(candidate);
        String rest = url.startsWith("www.") ? url : url.substring(url.indexOf("://") + 3);
        Matcher domain = DOMAIN.matcher(rest);
        if (!domain.lookingAt() || domain.group().matches(".*_[^.]*\\.[^.]*|.*_[^.]*")) {
            return new BareUrl(start, start, "");
        }
        String destination = url.startsWith("www.") ? "http://" + url : url;
        return new BareUrl(start, start + url.length(), destination);
    }

    private static BareUrl email(int start, String candidate) {
        String address = candidate.replaceAll("\\.+$", "");
        if (address.endsWith("-") || address.endsWith("_")) {
            return new BareUrl(start, start, "");
        }
        return new BareUrl(start, start + address.length(), "mailto:" + address);
    }

    /**
     * Punctuation, a closing parenthesis too many, or an entity at the end is not part of a URL.
     */
    private static String withoutTrailing(String url) {
        String rest = url;
        while (true) {
            Matcher entity = ENTITY_AT_END.matcher(rest);
            if (rest.endsWith(")") && count(rest, ')') > count(rest, '(')) {
                rest = rest.substring(0, rest.length() - 1);
            } else if (entity.find()) {
                rest = rest.substring(0, entity.start());
            } else if (!rest.isEmpty()
                    && "?!.,:*_~'\"".indexOf(rest.charAt(rest.length() - 1)) >= 0) {
                rest = rest.substring(0, rest.length() - 1);
            } else {
                return rest;
            }
        }
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
    }
}
