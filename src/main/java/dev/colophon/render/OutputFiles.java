package dev.colophon.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The files of a site as they are put together. The first at a path stays, and nothing is both a
 * file and a folder: a page is never lost to a redirect.
 */
final class OutputFiles {
    private final Map<String, OutputFile> files = new LinkedHashMap<>();
    private final Set<String> folders = new HashSet<>();

    /** The paths of the files in lower case, but for what stands at former addresses. */
    private final Set<String> alike = new HashSet<>();

    void put(String path, OutputFile.Content content) {
        add(path, content);
        alike.add(path.toLowerCase(Locale.ROOT));
    }

    /**
     * Puts what stands at a former address; not where another file differs in letter case only,
     * since on many disks the two are one.
     */
    void putFormer(String path, OutputFile.Content content) {
        if (!alike.contains(path.toLowerCase(Locale.ROOT))) {
            add(path, content);
        }
    }

    private void add(String path, OutputFile.Content content) {
        List<String> above = new ArrayList<>();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            above.add(path.substring(0, slash));
        }
        boolean free =
                !files.containsKey(path)
                        && !folders.contains(path)
                        && above.stream().noneMatch(files::containsKey);
        if (free) {
            files.put(path, new OutputFile(path, content));
            folders.addAll(above);
        }
    }

    List<OutputFile> all() {
        return List.copyOf(files.values());
    }
}
