package dev.colophon.markdown;

import dev.colophon.diagnostic.Location;

/**
 * A link as its author wrote it. What it means is for the site to find out.
 *
 * @param kind what the link is for
 * @param destination where it leads, with backslash escapes and entities worked out
 * @param text its plain text; of an image, its alternative text
 * @param attributes further HTML attributes, ready to be written, each with a space before it
 * @param location where the link starts
 */
public record Link(
        Kind kind, String destination, String text, String attributes, Location location) {

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

    Link with(Kind newKind, String newText, String newAttributes) {
        return new Link(newKind, destination, newText, newAttributes, location);
    }
}
