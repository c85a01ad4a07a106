package dev.colophon.output;

import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Colophon wrote into a folder: the text of its marker file. After a line with the version
 * come the digests and paths as {@code sha256sum} writes them, sorted by path.
 *
 * @param digests the SHA-256 of each file, by path
 */
record Manifest(SortedMap<String, String> digests) {
    private static final String VERSION = "colophon-site 1";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    Manifest {
        digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    }

    static Manifest empty() {
        return new Manifest(new TreeMap<>());
    }

    /** What the marker of a folder says; absent when it is not one that this version wrote. */
    static Optional<Manifest> read(Path folder) throws IOException {
        Path marker = folder.resolve(SourceTree.MARKER);
        try {
            return Files.exists(marker)
                    ? parse(Files.readAllLines(marker, StandardCharsets.UTF_8))
                    : Optional.of(empty());
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    private static Optional<Manifest> parse(List<String> lines) {
        SortedMap<String, String> digests = new TreeMap<>();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || !OutputPaths.isInside(matcher.group(2))) {
                return Optional.empty();
            }
            digests.put(matcher.group(2), matcher.group(1));
        }
        boolean known = lines.isEmpty() || lines.get(0).equals(VERSION);
        return known ? Optional.of(new Manifest(digests)) : Optional.empty();
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(VERSION).append('\n');
        for (Map.Entry<String, String> file : digests.entrySet()) {
            text.append(file.getValue()).append("  ").append(file.getKey()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    boolean has(String path) {
        return digests.containsKey(path);
    }

    /** The files of both. */
    Manifest and(Manifest other) {
        SortedMap<String, String> both = new TreeMap<>(other.digests);
        both.putAll(digests);
        return new Manifest(both);
    }

    /** The files that the other has no more. */
    List<String> without(Manifest other) {
        return digests.keySet().stream().filter(path -> !other.has(path)).toList();
    }
}
