package dev.colophon.credit;

import dev.colophon.history.Contributor;
import dev.colophon.site.Page;

/**
 * What somebody did for a page.
 *
 * @param page the page
 * @param part as what they did it
 * @param contributor who, how often, and when
 */
public record PageCredit(Page page, Part part, Contributor contributor) {

    /** As what somebody takes part. */
    public enum Part {
        WROTE,
        TRANSLATED,
        REVIEWED
    }
}
