package dev.colophon.book;

import dev.colophon.markdown.GitBookSlugs;
import dev.colophon.source.FolderIndex;
import dev.colophon.source.SourcePath;
import java.util.Locale;
import java.util.Optional;

/** The names in a GitBook address. */
final class Slugs {
    private Slugs() {}

    /**
     * A chapter's name: its file's, or its folder's where the file is the folder's index; empty for
     * the front page.
     */
    static String of(
            GitBookSlugs slugs, String title, Optional<String> source, Optional<String> readme) {
        if (source.isEmpty()) {
            return slugs.of(title);
        }
        String path = source.get();
        if (readme.isPresent() && readme.get().equals(path)) {
            return "";
        }
        String name = SourcePath.baseName(path);
        String folder = SourcePath.fileName(SourcePath.parent(path));
        return FolderIndex.is(path) && !folder.isEmpty() ? slugs.of(folder) : fileName(name);
    }

    private static String fileName(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
