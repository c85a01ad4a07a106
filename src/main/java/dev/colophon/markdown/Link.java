package dev.colophon.markdown;

import dev.colophon.diagnostic.Location;
import java.util.Optional;

/**
 * A link as its author wrote it. What it means is for the site to find out.
 *
 * @param kind what the link is for
 * @param destination where it leads, with backslash escapes and entities worked out
 * @param text its plain text; of an image, its alternative text
 * @param attributes further HTML attributes, ready to be written, each with a space before it
 * @param location where the link starts
 * @param span where its destination is written; absent where it is not written in one piece
 */
public record Link(
        Kind kind,
        String destination,
        String text,
        String attributes,
        Location location,
        Optional<Span> span) {

    /** What a link is for. */
    public enum Kind {
        /** Leads the reader to a page or file. */
        LINK,
        /** Shows an image. */
        IMAGE,
        /** Shows an image that stands inside a link. */
        LINKED_IMAGE,
        /** Loads something else into the page: a video, a poster, a source of a picture. */
        MEDIA
    }

    /** How a destination is written, which says what has to be escaped in it. */
    public enum Form {
        /** In the parentheses of a link, or in a definition. */
        PLAIN,
        /** The same in angle brackets: {@code <a b.md>}. */
        ANGLED,
        /** A URL in angle brackets or in bare text, without a link around it. */
        URL,
        /** The value of an HTML attribute, with or without quotes. */
        ATTRIBUTE,
        /** One of the files in an HTML {@code srcset}. */
        CANDIDATE,
        /** Between the quotes of a diagram. */
        QUOTED
    }

    /**
     * The characters of a destination as the author wrote them, without brackets and quotes. Links
     * that use the same definition have the same span.
     *
     * @param path the file, from the repository's root
     * @param start its first character in the text of {@link dev.colophon.source.SourceFile}
     * @param length how many they are
     * @param form how it is written
     */
    public record Span(String path, int start, int length, Form form) {}

    Link with(Kind newKind, String newText, String newAttributes) {
        return new Link(newKind, destination, newText, newAttributes, location, span);
    }
}
