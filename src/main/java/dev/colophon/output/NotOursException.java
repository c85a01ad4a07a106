package dev.colophon.output;

import java.io.IOException;

/** A file of the site would lie where there is one that Colophon did not write. */
final class NotOursException extends IOException {
    private static final long serialVersionUID = 1;

    NotOursException(String path) {
        super(
                "`"
                        + path
                        + "` in it was not written by Colophon, and the site has such a file too;"
                        + " move it away, or choose another folder");
    }
}
