package dev.colophon.cli;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Is told of changes by the operating system. For one thread. */
final class EventWatcher implements Watcher {
    /** A change that does not end, such as a checkout, is told in parts: after so many ns. */
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(500);

    private final WatchScope scope;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private final Set<Path> git = new HashSet<>();
    private boolean missedSome;

    private EventWatcher(WatchScope scope, WatchService service) {
        this.scope = scope;
        this.service = service;
    }

    static EventWatcher open(WatchScope scope) throws IOException {
        WatchService service = scope.root().getFileSystem().newWatchService();
        EventWatcher watcher = new EventWatcher(scope, service);
        try {
            watcher.registerAll();
        } catch (IOException e) {
            watcher.close();
            throw e;
        }
        return watcher;
    }

    private void registerAll() throws IOException {
        registerBelow(scope.root(), scope::hasFolder);
        registerGit();
    }

    private void registerGit() throws IOException {
        for (Path place : scope.gitPlaces()) {
            git.add(place);
            register(place.getParent());
            if (Files.isDirectory(place)) {
                registerBelow(place, folder -> true);
            }
        }
    }

    private void registerBelow(Path top, Predicate<Path> wanted) throws IOException {
        Files.walkFileTree(
                top,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes is)
                            throws IOException {
                        if (!wanted.test(at)) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        register(at);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException problem) {
                        // It has gone, or is not for us; the build will tell if it needs it.
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private void register(Path folder) throws IOException {
        try {
            folders.put(folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE), folder);
        } catch (NoSuchFileException | NotDirectoryException e) {
            // It went as fast as it came.
        }
    }

    @Override
    public Changes next() throws InterruptedException {
        try {
            return await();
        } catch (ClosedWatchServiceException e) {
            // The server stops; who waits is to stop too.
            throw new InterruptedException("closed");
        }
    }

    private Changes await() throws InterruptedException {
        while (true) {
            Changes changes = Changes.NONE;
            @Nullable WatchKey key = service.take();
            long start = System.nanoTime();
            while (key != null) {
                Changes some = read(key);
                changes = changes.and(some);
                long left = LONGEST - (System.nanoTime() - start);
                int patience = Watcher.patience(scope, some);
                key = left < 0 ? null : service.poll(patience, TimeUnit.MILLISECONDS);
            }
            lookAgain();
            if (!changes.isEmpty()) {
                return changes;
            }
        }
    }

    /** The system tells of so many changes at once only; folders may be among the others. */
    private void lookAgain() {
        if (missedSome) {
            missedSome = false;
            try {
                registerAll();
            } catch (IOException e) {
                // The next time that some are missed, it is tried again.
            }
        }
    }

    private Changes read(WatchKey key) {
        Path folder = folders.get(key);
        Changes changes = Changes.NONE;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == OVERFLOW) {
                missedSome = true;
                changes = changes.and(Changes.UNKNOWN);
            } else if (folder != null) {
                changes = changes.and(read(event.kind(), folder.resolve((Path) event.context())));
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
        return changes;
    }

    private Changes read(WatchEvent.Kind<?> kind, Path file) {
        boolean folder = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
        if (git.stream().anyMatch(file::startsWith)) {
            return folder && kind == ENTRY_CREATE ? arrived(file, at -> true) : Changes.GIT;
        }
        if (!scope.has(scope.path(file)) || folder && !scope.hasFolder(file)) {
            return Changes.NONE;
        }
        if (kind == ENTRY_MODIFY) {
            return folder ? Changes.NONE : Changes.edited(scope.path(file));
        }
        Changes change = Changes.cameOrWent(scope.path(file));
        return folder && kind == ENTRY_CREATE
                ? change.and(arrived(file, scope::hasFolder))
                : change;
    }

    /** Watches a new folder; whatever came into it before that is new as well. */
    private Changes arrived(Path folder, Predicate<Path> wanted) {
        try {
            registerBelow(folder, wanted);
            return Changes.NONE;
        } catch (IOException e) {
            return Changes.UNKNOWN;
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
