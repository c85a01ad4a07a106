package dev.colophon.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder where one process makes a site before anyone sees it. Its name ends with the process's
 * id, so that what a killed process left is found and removed by the next.
 *
 * @param folder where it is
 * @param site the site it is for
 */
record Workshop(Path folder, Path site) {
    private static final Pattern NAME = Pattern.compile("\\.(.+\\.)?colophon-(\\d{1,10})");

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** A workshop beside a site, where whole folders can be swapped. */
    static Workshop beside(Path site) throws IOException {
        return open(site.resolveSibling("." + site.getFileName() + suffix()), site);
    }

    /** A workshop inside a site, where single files can be swapped. */
    static Workshop inside(Path site) throws IOException {
        return open(site.resolve(suffix()), site);
    }

    private static String suffix() {
        return ".colophon-" + ProcessHandle.current().pid();
    }

    private static Workshop open(Path folder, Path site) throws IOException {
        Files.createDirectories(folder.resolve("new"));
        return new Workshop(folder, site);
    }

    /** The site to be. */
    Path after() {
        return folder.resolve("new");
    }

    /** Where the site that was is put away. */
    Path before() {
        return folder.resolve("old");
    }

    /**
     * Removes it; what cannot be removed now, or is all there is of the site, stays for the next
     * run.
     */
    void close() {
        if (Files.exists(before()) && !Files.exists(site)) {
            return;
        }
        try {
            remove(folder);
        } catch (IOException e) {
            return; // The site is written, or as it was; only this folder stays behind.
        }
    }

    /**
     * Removes the workshops of processes that were killed. A site that one of them had already put
     * away, and not yet replaced, is put back.
     */
    static void clearStale(Path site) throws IOException {
        for (Path stale : stale(site.getParent(), "." + site.getFileName() + ".")) {
            Path before = new Workshop(stale, site).before();
            if (!Files.exists(site) && Files.exists(before)) {
                Files.move(before, site);
            }
            remove(stale);
        }
        for (Path stale : stale(site, ".")) {
            remove(stale);
        }
    }

    private static List<Path> stale(@Nullable Path folder, String prefix) throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> isStale(entry.getFileName().toString(), prefix))
                    .toList();
        }
    }

    private static boolean isStale(String name, String prefix) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches() || !name.equals(prefix + "colophon-" + matcher.group(2))) {
            return false;
        }
        long own = ProcessHandle.current().pid();
        Optional<ProcessHandle> owner = ProcessHandle.of(Long.parseLong(matcher.group(2)));
        return owner.filter(process -> process.isAlive() && process.pid() != own).isEmpty();
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new Removal());
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
                throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
        }
    }
}
