package dev.colophon.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Says in words what an {@link IOException} only names. */
final class Reason {

    private Reason() {}

    static String of(IOException e) {
        if (e instanceof FileSystemException failed && failed.getFile() != null) {
            return of(failed, Path.of(failed.getFile()));
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static String of(FileSystemException e, Path file) {
        Path place = outsideOfWorkshop(file);
        if (e instanceof AccessDeniedException) {
            return "no permission for `" + place + "`";
        }
        if (e.getReason() != null) {
            return "`" + place + "`: " + e.getReason();
        }
        return place.equals(file)
                ? e.getMessage()
                : "no file or folder can be made in `" + place + "`";
    }

    /** Users have not heard of a workshop; what they know is the folder that it is in. */
    private static Path outsideOfWorkshop(Path file) {
        for (Path at = file; at != null && at.getFileName() != null; at = at.getParent()) {
            if (Workshop.isName(at.getFileName().toString())) {
                return at.getParent() == null ? Path.of(".") : at.getParent();
            }
        }
        return file;
    }
}
