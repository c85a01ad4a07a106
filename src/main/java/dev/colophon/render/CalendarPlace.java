package dev.colophon.render;

import dev.colophon.site.FileNames;
import dev.colophon.site.Site;

/**
 * Where the page of events is, and the file to subscribe to.
 *
 * @param address the page's address; empty where there are no events
 */
record CalendarPlace(String address) {
    private static final String FILE = ".ics";

    static CalendarPlace of(Site site, FileNames names) {
        boolean none = site.config().events().isEmpty();
        return new CalendarPlace(none ? "" : names.freeName("calendar", "", FILE) + "/");
    }

    boolean isNone() {
        return address.isEmpty();
    }

    /** The address of the file: beside the page's folder. */
    String file() {
        return address.substring(0, address.length() - 1) + FILE;
    }
}
