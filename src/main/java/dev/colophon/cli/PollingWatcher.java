package dev.colophon.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Looks for changes again and again, by the time and size of files: for network drives and whatever
 * else the operating system does not tell of. For one thread.
 */
final class PollingWatcher implements Watcher {
    private static final long SHORTEST = 200;

    /** At most this share of the time is spent on looking. */
    private static final long SHARE = 10;

    private final WatchScope scope;
    private final List<Path> git;
    private Map<Path, Stamp> known;

    private static final Stamp FOLDER = new Stamp(FileTime.fromMillis(0), 0, "");

    /** How a file was; one that was put in its place is another, even if it is as old. */
    private record Stamp(FileTime time, long size, Object key) {
        static Stamp of(BasicFileAttributes is) {
            Object key = is.fileKey();
            return new Stamp(is.lastModifiedTime(), is.size(), key == null ? "" : key);
        }
    }

    PollingWatcher(WatchScope scope) {
        this.scope = scope;
        git = scope.gitPlaces();
        known = look();
    }

    @Override
    public Changes next() throws InterruptedException {
        long pause = SHORTEST;
        while (true) {
            TimeUnit.MILLISECONDS.sleep(pause);
            long start = System.nanoTime();
            Changes changes = changes();
            pause = Math.max(SHORTEST, (System.nanoTime() - start) / 1_000_000 * SHARE);
            if (!changes.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(Watcher.patience(scope, changes));
                return changes.and(changes());
            }
        }
    }

    private Changes changes() {
        Map<Path, Stamp> before = known;
        known = look();
        Changes changes = Changes.NONE;
        for (Map.Entry<Path, Stamp> entry : known.entrySet()) {
            Stamp old = before.get(entry.getKey());
            if (!entry.getValue().equals(old)) {
                changes = changes.and(change(entry.getKey(), old == null));
            }
        }
        for (Path path : before.keySet()) {
            if (!known.containsKey(path)) {
                changes = changes.and(change(path, true));
            }
        }
        return changes;
    }

    private Changes change(Path file, boolean cameOrWent) {
        if (git.stream().anyMatch(file::startsWith)) {
            return Changes.GIT;
        }
        String path = scope.path(file);
        return cameOrWent ? Changes.cameOrWent(path) : Changes.edited(path);
    }

    private Map<Path, Stamp> look() {
        Map<Path, Stamp> found = new HashMap<>();
        Visitor visitor = new Visitor(found);
        try {
            Files.walkFileTree(scope.root(), visitor);
            for (Path place : git) {
                if (Files.exists(place)) {
                    Files.walkFileTree(place, visitor);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Map<Path, Stamp> found;

        Visitor(Map<Path, Stamp> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
            boolean isGit = git.stream().anyMatch(folder::startsWith);
            if (!isGit && !scope.hasFolder(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            found.put(folder, FOLDER);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            if (scope.hasFile(file)) {
                found.put(file, Stamp.of(is));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            return FileVisitResult.CONTINUE;
        }
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
