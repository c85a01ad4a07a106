package dev.colophon.output;

import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which files in a folder Colophon wrote: the text of its marker file. After a line with the
 * version comes the path of each, in order. What is in them is not noted, since it is compared with
 * the files themselves.
 *
 * @param paths the files
 */
record Manifest(SortedSet<String> paths) {
    private static final String VERSION = "colophon-site 2";

    /** It had a digest before each path. */
    private static final String OLDER = "colophon-site 1";

    private static final Pattern OLDER_LINE = Pattern.compile("[0-9a-f]{64}  (.+)");

    Manifest {
        paths = Collections.unmodifiableSortedSet(new TreeSet<>(paths));
    }

    static Manifest of(Collection<String> paths) {
        return new Manifest(new TreeSet<>(paths));
    }

    /** What the marker of a folder says; absent when it is not one that this version can read. */
    static Optional<Manifest> read(Path folder) throws IOException {
        Path marker = folder.resolve(SourceTree.MARKER);
        try {
            return Files.exists(marker)
                    ? parse(Files.readAllLines(marker, StandardCharsets.UTF_8))
                    : Optional.of(of(List.of()));
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    private static Optional<Manifest> parse(List<String> lines) {
        if (lines.isEmpty()) {
            return Optional.of(of(List.of()));
        }
        List<String> files = lines.subList(1, lines.size());
        List<String> paths =
                lines.get(0).equals(OLDER)
                        ? files.stream().map(Manifest::withoutDigest).toList()
                        : files;
        boolean known = List.of(VERSION, OLDER).contains(lines.get(0));
        return known && paths.stream().allMatch(OutputPaths::isInside)
                ? Optional.of(of(paths))
                : Optional.empty();
    }

    private static String withoutDigest(String line) {
        Matcher matcher = OLDER_LINE.matcher(line);
        return matcher.matches() ? matcher.group(1) : "";
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(VERSION).append('\n');
        paths.forEach(path -> text.append(path).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    boolean has(String path) {
        return paths.contains(path);
    }

    /** The files of both. */
    Manifest and(Manifest other) {
        SortedSet<String> both = new TreeSet<>(other.paths);
        both.addAll(paths);
        return new Manifest(both);
    }

    /** The files that the other has no more. */
    List<String> without(Manifest other) {
        return paths.stream().filter(path -> !other.has(path)).toList();
    }
}
