package dev.colophon.markdown;

import dev.colophon.source.AsciiSet;
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
    /** Its bounds are those of host names and mailboxes; of a longer URL, this many are tried. */
    private static final Pattern CANDIDATE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:(?:https?|ftp)://|www\\.)"
                            + "(?=[\\p{L}\\p{N}_-]{1,63}\\.|(?<=www\\.))[^\\s<]{1,4000}+"
                            + "|(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,9}");

    private static final Pattern DOMAIN =
            Pattern.compile(
                    "(?:[\\p{L}\\p{N}_-]{1,63}\\.){0,99}[\\p{L}\\p{N}-]{1,63}\\.[\\p{L}\\p{N}-]{1,63}(?=[/:?#]|$)");

    /** What may be more than itself in a text: in HTML, in Markdown, in one of these. */
    private static final AsciiSet MEANT = AsciiSet.of("<>&\"\\@./");

    private static final int LONGEST_ENTITY = 40;

    /**
     * Whether a text is the same in HTML: it has neither a part of one, nor what must be escaped or
     * looked up. Most texts are so, and need to be looked at only once.
     */
    static boolean isPlain(TextSequence text) {
        int at = text.indexOfAny(MEANT, 0);
        while (at < text.length() && isAlone(text, at)) {
            at = text.indexOfAny(MEANT, at + 1);
        }
        return at == text.length();
    }

    /** Whether looking for one is worth while. */
    static boolean isLikelyIn(CharSequence text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' || (c == '.' || c == '/') && !isAlone(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a dot or slash stands there that neither ends {@code www.} nor {@code //}. */
    private static boolean isAlone(CharSequence text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        return switch (text.charAt(at)) {
            case '.' -> before != 'w' && before != 'W';
            case '/' -> before != '/';
            default -> false;
        };
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
        long tooMany = count(url, ')') - count(url, '(');
        int end = url.length();
        while (end > 0) {
            char last = url.charAt(end - 1);
            int entity = last == ';' ? entityStart(url, end) : -1;
            if (entity >= 0) {
                end = entity;
            } else if (last == ')' && tooMany > 0) {
                tooMany--;
                end--;
            } else if ("?!.,:*_~'\"".indexOf(last) >= 0) {
                end--;
            } else {
                break;
            }
        }
        return url.substring(0, end);
    }

    /** Where an entity that ends there starts; -1 where there is none. */
    private static int entityStart(String url, int end) {
        int start = end - 2;
        while (start > 0 && end - start < LONGEST_ENTITY && isLetterOrDigit(url.charAt(start))) {
            start--;
        }
        return start >= 0 && start < end - 2 && url.charAt(start) == '&' ? start : -1;
    }

    private static boolean isLetterOrDigit(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
    }
}
