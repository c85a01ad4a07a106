package dev.colophon.output;

import dev.colophon.render.OutputFile;
import dev.colophon.source.SourceTree;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Paths inside a site: what they may be, and how they lie to each other. */
final class OutputPaths {
    private static final String PARENT = "..";
    private static final char DELETE = 0x7f;

    private OutputPaths() {}

    /** Whether a path names a file below the site's root, and not the marker. */
    static boolean isInside(String path) {
        return !path.equals(SourceTree.MARKER)
                && !hasDrive(path)
                && path.chars().noneMatch(OutputPaths::isForbidden)
                && hasOnlyNames(path);
    }

    private static boolean hasDrive(String path) {
        return path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
    }

    private static boolean isForbidden(int c) {
        return c == '\\' || c < ' ' || c == DELETE;
    }

    /** Whether no part of a path is empty, {@code .} or {@code ..}. */
    private static boolean hasOnlyNames(String path) {
        int start = 0;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            if (end - start <= PARENT.length() && PARENT.startsWith(path.substring(start, end))) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    /** Throws when the files cannot lie in one folder: that would be the renderer's mistake. */
    static void check(Collection<OutputFile> files) {
        Set<String> paths = new HashSet<>();
        for (OutputFile file : files) {
            if (!isInside(file.path())) {
                throw new IllegalStateException("`" + file.path() + "` is no path inside a site");
            }
            if (!paths.add(file.path())) {
                throw new IllegalStateException("two files of the site are `" + file.path() + "`");
            }
        }
        checkFolders(paths);
    }

    private static void checkFolders(Set<String> paths) {
        for (String folder : folders(paths)) {
            if (paths.contains(folder)) {
                throw new IllegalStateException("`" + folder + "` is both a file and a folder");
            }
        }
    }

    /** The folders that the files lie in, without the root. */
    static Set<String> folders(Collection<String> paths) {
        Set<String> folders = new HashSet<>();
        for (String path : paths) {
            int slash = path.lastIndexOf('/');
            while (slash > 0 && folders.add(path.substring(0, slash))) {
                slash = path.lastIndexOf('/', slash - 1);
            }
        }
        return folders;
    }
}
