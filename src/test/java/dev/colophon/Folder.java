package dev.colophon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder of files: the sources of a site, or a site.
 *
 * @param path where it is
 */
record Folder(Path path) {

    /** Writes a text file, and the folders above it. */
    Folder write(String file, String text) {
        return write(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Folder write(String file, byte[] bytes) {
        try {
            Path target = path.resolve(file);
            Files.createDirectories(target.getParent());
            Files.write(target, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        try {
            return Files.readString(path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path resolve(String file) {
        return path.resolve(file);
    }

    /** All files by their path from here, with {@code /}, sorted. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        if (!Files.exists(path)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        path.relativize(file).toString().replace('\\', '/'),
                        Files.readAllBytes(file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies those of its files that are wanted. */
    Folder copyTo(Path target, Predicate<String> wanted) {
        Folder copy = new Folder(target);
        files().forEach(
                        (file, bytes) -> {
                            if (wanted.test(file)) {
                                copy.write(file, bytes);
                            }
                        });
        return copy;
    }
}
