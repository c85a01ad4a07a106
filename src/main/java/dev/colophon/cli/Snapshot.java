package dev.colophon.cli;

import dev.colophon.render.OutputFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files of one build. The content of each is made when it is first asked for, and kept as long
 * as this is. Safe for several threads.
 */
final class Snapshot {
    private final String version;
    private final Map<String, OutputFile> files;
    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

    /** With a name that no other build has. */
    Snapshot(String version, List<OutputFile> files) {
        this.version = version;
        this.files =
                files.stream().collect(Collectors.toMap(OutputFile::path, Function.identity()));
    }

    String version() {
        return version;
    }

    /** Whether there was nothing to serve yet. */
    boolean isEmpty() {
        return files.isEmpty();
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    /** The bytes of a file; empty where the site has none of this path. */
    Optional<byte[]> content(String path) {
        return Optional.ofNullable(files.get(path))
                .map(file -> contents.computeIfAbsent(path, key -> file.content().bytes()));
    }
}
