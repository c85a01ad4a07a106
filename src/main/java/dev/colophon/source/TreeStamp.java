package dev.colophon.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Collects the size and time of each file below a folder. */
final class TreeStamp extends SimpleFileVisitor<Path> {
    private final int start;
    private final Map<String, String> files;

    /**
     * @param files what is found, by path
     */
    TreeStamp(Path folder, Map<String, String> files) {
        this.start = folder.toString().length();
        this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes found) throws IOException {
        long modified = found.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        files.put(file.toString().substring(start), found.size() + " " + modified);
        return FileVisitResult.CONTINUE;
    }
}
