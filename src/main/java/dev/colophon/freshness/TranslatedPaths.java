package dev.colophon.freshness;

import dev.colophon.book.Book;
import dev.colophon.source.SourcePath;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the translation of a page would lie: beside that of the page that lies nearest to it, and
 * called as that is.
 */
record TranslatedPaths(Book book, List<Translation> known) {
    String of(String source) {
        Optional<Translation> nearest =
                known.stream()
                        .max(
                                Comparator.comparing(
                                        one -> commonFolders(one.source().source(), source)));
        return nearest.map(like -> like(like.page().source(), like.source().source(), source))
                .orElseGet(
                        () -> SourcePath.join(book.config().source(), SourcePath.fileName(source)));
    }

    private static int commonFolders(String one, String other) {
        String[] left = SourcePath.parent(one).split("/");
        String[] right = SourcePath.parent(other).split("/");
        int common = 0;
        while (common < Math.min(left.length, right.length) && left[common].equals(right[common])) {
            common++;
        }
        return common;
    }

    /** Changes a path as another one was changed to become that of its translation. */
    private static String like(String translation, String original, String source) {
        String from = SourcePath.parent(original);
        String to = SourcePath.parent(translation);
        while (!from.isEmpty()
                && !to.isEmpty()
                && SourcePath.fileName(from).equals(SourcePath.fileName(to))) {
            from = SourcePath.parent(from);
            to = SourcePath.parent(to);
        }
        String name = SourcePath.baseName(source) + end(translation, original);
        String folder = SourcePath.parent(source);
        return SourcePath.isBelow(from, folder)
                ? SourcePath.join(to, SourcePath.join(SourcePath.within(from, folder), name))
                : SourcePath.join(SourcePath.parent(translation), name);
    }

    /** What a translation's name has instead of the extension: {@code .es.md}. */
    private static String end(String translation, String original) {
        String name = SourcePath.fileName(translation);
        String base = SourcePath.baseName(original);
        return name.startsWith(base) ? name.substring(base.length()) : extension(name);
    }

    private static String extension(String name) {
        return name.substring(SourcePath.baseName(name).length());
    }
}
