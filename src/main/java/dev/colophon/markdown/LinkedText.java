package dev.colophon.markdown;

import java.util.List;

/**
 * Plain text with the links in it.
 *
 * @param lines the text; the lines of the source are lines of it
 * @param mentions its links and images in order
 */
public record LinkedText(String lines, List<Mention> mentions) {
    /** No text at all. */
    public static final LinkedText NONE = new LinkedText("", List.of());

    public LinkedText {
        mentions = List.copyOf(mentions);
    }

    /**
     * A link or an image in the text.
     *
     * @param link its number among the links of its page
     * @param start where its text starts
     * @param end where its text ends
     */
    public record Mention(int link, int start, int end) {}

    /** The text on one line. */
    public String text() {
        return lines.strip().replace('\n', ' ');
    }

    /** Whether there is neither text nor a link or an image. */
    public boolean isEmpty() {
        return mentions.isEmpty() && lines.isBlank();
    }

    /** What stands after a link or an image, without the colon or dash that joins them. */
    public String after(Mention mention) {
        return lines.substring(mention.end())
                .replace('\n', ' ')
                .replaceFirst("^[\\s:;,.\u2013\u2014-]+", "")
                .strip();
    }
}
