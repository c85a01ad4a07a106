package dev.colophon.output;

import dev.colophon.render.OutputFile;
import dev.colophon.source.SourceTree;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes files beside a site, which stays as it is: all of them, or those that changed. */
final class Staging {
    private static final int MOST_THREADS = 4;

    private final Path site;
    private final Path stage;
    private final Foreign foreign;
    private final boolean replaces;
    private final boolean whole;
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    /**
     * @param site the site that is there, or is not yet
     * @param stage an empty folder
     * @param whole whether files that did not change are to lie there too
     */
    Staging(Path site, Path stage, Foreign foreign, boolean whole) {
        this.site = site;
        this.stage = stage;
        this.foreign = foreign;
        this.whole = whole;
        replaces = Files.exists(site);
    }

    /**
     * A site that is ready to be moved into place.
     *
     * @param manifest all of its files
     * @param changed those that are new or not what they were
     * @param unchanged those that lie in the site that was too
     */
    record Staged(Manifest manifest, List<String> changed, List<String> unchanged) {}

    private record Written(String path, boolean changed) {}

    Staged write(Collection<OutputFile> files) throws IOException {
        List<String> changed = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        for (Written written : writeAll(files)) {
            (written.changed() ? changed : unchanged).add(written.path());
        }
        Manifest manifest = Manifest.of(files.stream().map(OutputFile::path).toList());
        return new Staged(manifest, changed, unchanged);
    }

    /** Works on few files at a time, so that only their bytes are in memory. */
    private List<Written> writeAll(Collection<OutputFile> files) throws IOException {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Written>> tasks = new ArrayList<>();
            files.forEach(file -> tasks.add(() -> write(file)));
            List<Written> all = new ArrayList<>();
            for (Future<Written> done : pool.invokeAll(tasks)) {
                all.add(done.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            pool.shutdownNow();
        }
    }

    private static IOException unwrapped(Throwable cause) {
        if (cause instanceof RuntimeException failure) {
            throw failure;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException failure ? failure : new IOException(cause);
    }

    private Written write(OutputFile file) throws IOException {
        boolean changed =
                file.content() instanceof OutputFile.Streamed content
                        ? write(file.path(), content)
                        : write(file.path(), file.content().bytes());
        return new Written(file.path(), changed);
    }

    private boolean write(String path, byte[] bytes) throws IOException {
        Path old = site.resolve(path);
        if (replaces && isSame(old, bytes)) {
            keep(old, path);
            return false;
        }
        refuseForeign(path);
        Files.write(staged(path), bytes);
        return true;
    }

    /** What is streamed is compared when it is written. */
    private boolean write(String path, OutputFile.Streamed content) throws IOException {
        Path old = site.resolve(path);
        Path file = staged(path);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        }
        if (Files.isRegularFile(old, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(old, file) < 0) {
            Files.delete(file);
            keep(old, path);
            return false;
        }
        refuseForeign(path);
        return true;
    }

    private void keep(Path old, String path) throws IOException {
        if (whole) {
            Foreign.link(old, staged(path));
        }
    }

    private void refuseForeign(String path) throws NotOursException {
        if (foreign.files().contains(path)) {
            throw new NotOursException(path);
        }
    }

    /** The place of a file in the stage; its folder is made. */
    private Path staged(String path) throws IOException {
        Path file = stage.resolve(path);
        Path folder = file.getParent();
        if (!folders.contains(folder)) {
            Files.createDirectories(folder);
            folders.add(folder);
        }
        return file;
    }

    /** Writes the marker, which lists the files of a site. */
    void mark(Manifest manifest) throws IOException {
        byte[] bytes = manifest.bytes();
        Path marker = site.resolve(SourceTree.MARKER);
        Path staged = stage.resolve(SourceTree.MARKER);
        Files.deleteIfExists(staged);
        if (isSame(marker, bytes)) {
            Foreign.link(marker, staged);
        } else {
            Files.write(staged, bytes);
        }
    }

    private static boolean isSame(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }
}
