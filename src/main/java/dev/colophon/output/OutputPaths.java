package dev.colophon.output;

import dev.colophon.render.OutputFile;
import dev.colophon.site.Addresses;
import dev.colophon.source.SourceTree;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Paths inside a site: what they may be, and how they lie to each other. */
final class OutputPaths {
    private OutputPaths() {}

    /** Whether a path names a file below the site's root, and not the marker. */
    static boolean isInside(String path) {
        return Addresses.isInside(path) && !path.equals(SourceTree.MARKER);
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
