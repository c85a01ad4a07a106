package dev.colophon.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files of a site as they are put together. The first at a path stays, and nothing is both a
 * file and a folder: a page is never lost to a redirect.
 */
final class OutputFiles {
    private final Map<String, OutputFile> files = new LinkedHashMap<>();
    private final Set<String> folders = new HashSet<>();

    void put(String path, OutputFile.Content content) {
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
