package dev.colophon.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Says in words what an {@link IOException} only names. */
final class Reason {

    private Reason() {}

    static String of(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "no permission for `" + denied.getFile() + "`";
        }
        if (e instanceof FileSystemException failed && failed.getReason() != null) {
            return "`" + failed.getFile() + "`: " + failed.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
