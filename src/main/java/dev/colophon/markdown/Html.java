package dev.colophon.markdown;

import java.util.Map;

/**
 * The HTML of a page with holes in it: what a link becomes is known only when the whole site is. A
 * hole is the number of a link, a heading, a drawing or a word between two control characters,
 * which no source can contain (they are replaced when it is read). They are such that Java keeps a
 * text with them at one byte for each character.
 *
 * @param text HTML with holes
 */
public record Html(String text) {
    static final char HOLE = '\u0081';
    static final char END = '\u008D';

    /** What goes into the holes. Each gets the number of a link or a heading of the page. */
    public interface Filling {
        /**
         * The attributes of the start tag of a link, each with a space before it; empty for a link
         * that leads nowhere.
         */
        String link(int number);

        /** The whole element of an image. */
        String image(int number);

        /** The address of a media file, escaped; empty where it must not be loaded. */
        String media(int number);

        /** The address a link leads to, escaped; {@code #} for nowhere. */
        String address(int number);

        /** The whole of something that is drawn. */
        String embed(int number);

        /** A word of the theme, by its key; not escaped. */
        String word(String key);

        /** What stands at the start of a heading, such as the anchors it had before. */
        String heading(int number);
    }

    static String link(int number) {
        return " href=\"" + HOLE + "L" + number + END + "\"";
    }

    static String image(int number) {
        return HOLE + "I" + number + END;
    }

    static String media(int number) {
        return HOLE + "M" + number + END;
    }

    static String address(int number) {
        return HOLE + "A" + number + END;
    }

    static String embed(int number) {
        return HOLE + "E" + number + END;
    }

    static String title(Alert kind) {
        return HOLE + "W" + kind.ordinal() + END;
    }

    static String heading(int number) {
        return HOLE + "H" + number + END;
    }

    /**
     * The HTML without media that must not be loaded. A video or sound becomes a link, or text
     * where it leads nowhere; a source, a poster or a track goes.
     *
     * @param hrefs where each of them is, by the number of its link; empty for nowhere
     */
    public Html withoutMedia(Map<Integer, String> hrefs) {
        return hrefs.isEmpty() ? this : new Html(new MediaFilter(hrefs).filter(text));
    }

    /** The HTML with all holes filled. */
    public String fill(Filling filling) {
        StringBuilder out = new StringBuilder(text.length() + text.length() / 8);
        int from = 0;
        for (int at = text.indexOf(HOLE); at >= 0; at = text.indexOf(HOLE, from)) {
            int end = text.indexOf(END, at);
            int number = Integer.parseInt(text, at + 2, end, 10);
            switch (text.charAt(at + 1)) {
                case 'L' -> {
                    // The hole of a link stands for its whole attribute: ` href="…"`.
                    out.append(text, from, at - " href=\"".length()).append(filling.link(number));
                    end++;
                }
                case 'I' -> out.append(text, from, at).append(filling.image(number));
                case 'M' -> out.append(text, from, at).append(filling.media(number));
                case 'A' -> out.append(text, from, at).append(filling.address(number));
                case 'E' -> out.append(text, from, at).append(filling.embed(number));
                case 'W' -> {
                    String word = filling.word(Alert.values()[number].word());
                    escape(word, out.append(text, from, at));
                }
                default -> out.append(text, from, at).append(filling.heading(number));
            }
            from = end + 1;
        }
        return out.append(text, from, text.length()).toString();
    }

    /**
     * Text for HTML: the four characters that mean something there are escaped. A character
     * reference such as {@code &#x81;} must not become a hole.
     */
    public static String escape(CharSequence text) {
        String plain = text.toString();
        int at = 0;
        while (at < plain.length() && !mayMean(plain.charAt(at))) {
            at++;
        }
        if (at == plain.length()) {
            return plain;
        }
        StringBuilder out = new StringBuilder(plain.length() + 16);
        escape(plain, out);
        return out.toString();
    }

    static void escape(CharSequence text, StringBuilder out) {
        String plain = text.toString();
        int from = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (mayMean(c)) {
                out.append(plain, from, i).append(escape(c));
                from = i + 1;
            }
        }
        out.append(plain, from, plain.length());
    }

    /** Whether a character is one of those few, which is told for letters first. */
    private static boolean mayMean(char c) {
        if (c > '>') {
            return c >= HOLE && (c == HOLE || c == END);
        }
        return c == '"' || c == '&' || c == '<' || c == '>';
    }

    /** What stands for one of those characters. */
    private static String escape(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "\uFFFD";
        };
    }

    /** Replaces what would be taken for a hole. */
    static String withoutHoles(String source) {
        if (source.indexOf(HOLE) < 0 && source.indexOf(END) < 0) {
            return source;
        }
        return source.replace(HOLE, '\uFFFD').replace(END, '\uFFFD');
    }
}
