package dev.colophon.output;

import dev.colophon.render.OutputFile;
import dev.colophon.source.Digest;
import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes the files that changed beside a site, which stays as it is. */
final class Staging {
    private static final int MOST_THREADS = 4;

    private final Path site;
    private final Path stage;
    private final Foreign foreign;

    /**
     * @param site the site that is there, or is not yet
     * @param stage an empty folder
     */
    Staging(Path site, Path stage, Foreign foreign) {
        this.site = site;
        this.stage = stage;
        this.foreign = foreign;
    }

    /**
     * A site that is ready to be moved into place.
     *
     * @param manifest all of its files
     * @param changed those that lie in the stage
     * @param unchanged those that only lie in the site that was
     */
    record Staged(Manifest manifest, List<String> changed, List<String> unchanged) {}

    private record Written(String path, String digest, boolean changed) {}

    Staged write(Collection<OutputFile> files) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        List<String> changed = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        for (Written written : writeAll(files)) {
            digests.put(written.path(), written.digest());
            (written.changed() ? changed : unchanged).add(written.path());
        }
        return new Staged(new Manifest(digests), changed, unchanged);
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
        if (file.content() instanceof OutputFile.Streamed content) {
            return write(file.path(), content);
        }
        byte[] bytes = file.content().bytes();
        boolean changed = write(file.path(), bytes);
        return new Written(file.path(), Digest.of(bytes), changed);
    }

    private boolean write(String path, byte[] bytes) throws IOException {
        if (isSame(site.resolve(path), bytes)) {
            return false;
        }
        Files.write(staged(path), bytes);
        return true;
    }

    /** What is streamed is compared when it is written. */
    private Written write(String path, OutputFile.Streamed content) throws IOException {
        Path old = site.resolve(path);
        Path file = stage.resolve(path);
        Files.createDirectories(file.getParent());
        String digest;
        try (DigestStream out = new DigestStream(Files.newOutputStream(file))) {
            content.writeTo(out);
            digest = out.digest();
        }
        boolean same =
                Files.isRegularFile(old, LinkOption.NOFOLLOW_LINKS)
                        && Files.mismatch(old, file) < 0;
        if (same) {
            Files.delete(file);
        } else if (foreign.files().contains(path)) {
            throw new NotOursException(path);
        }
        return new Written(path, digest, !same);
    }

    /** The place of a file in the stage; its folder is made. */
    private Path staged(String path) throws IOException {
        if (foreign.files().contains(path)) {
            throw new NotOursException(path);
        }
        Path file = stage.resolve(path);
        Files.createDirectories(file.getParent());
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
