package dev.colophon.source;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/**
 * Paths inside the repository: relative to its root, with {@code /}, never starting or ending with
 * one. The root itself is the empty string.
 */
public final class SourcePath {

    private SourcePath() {}

    /** A path of the file system as it is written here. */
    public static String of(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    /** The folder of a path: {@code a/b.md} gives {@code a}, {@code b.md} gives the root. */
    public static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The last name of a path. */
    public static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The last name without its extension: {@code a/b.md} gives {@code b}. */
    public static String baseName(String path) {
        String name = fileName(path);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** Whether a file is one of Markdown, as its ending tells in any letter case. */
    public static boolean isMarkdown(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }

    /** A folder and a name below it, which is taken as it is. */
    public static String join(String folder, String name) {
        return folder.isEmpty() ? name : name.isEmpty() ? folder : folder + "/" + name;
    }

    /**
     * A relative path seen from a folder, with {@code .} and {@code ..} worked out; a leading
     * {@code /} starts at the root. Empty when it leaves the repository.
     */
    public static Optional<String> resolve(String folder, String relative) {
        Deque<String> names = new ArrayDeque<>();
        String whole = relative.startsWith("/") ? relative : folder + "/" + relative;
        for (String name : whole.split("/")) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return Optional.of(String.join("/", names));
    }

    /** Whether a path is the folder or lies below it. */
    public static boolean isBelow(String folder, String path) {
        return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
    }

    /**
     * The path seen from a folder that it lies below: {@code a} and {@code a/b/c} give {@code b/c}.
     */
    public static String within(String folder, String path) {
        return folder.isEmpty()
                ? path
                : path.equals(folder) ? "" : path.substring(folder.length() + 1);
    }
}
