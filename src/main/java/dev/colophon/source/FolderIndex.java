package dev.colophon.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The file that stands for its folder: {@code README.md} or {@code index.md}, in any letter case,
 * also with {@code .markdown} at its end.
 */
public final class FolderIndex {
    private static final Pattern NAME =
            Pattern.compile("(readme|index)\\.(md|markdown)", Pattern.CASE_INSENSITIVE);

    /** A readme wins over an index, {@code .md} over {@code .markdown}, capitals over others. */
    private static final Comparator<String> ORDER =
            Comparator.comparing((String name) -> !lower(name).startsWith("readme"))
                    .thenComparing(name -> name.length())
                    .thenComparing(Comparator.naturalOrder());

    private FolderIndex() {}

    /** Whether a file's name is one that stands for its folder. */
    public static boolean is(String path) {
        return NAME.matcher(SourcePath.fileName(path)).matches();
    }

    /** The first of several names or paths that stands for its folder. */
    public static Optional<String> first(Collection<String> paths) {
        return paths.stream()
                .filter(FolderIndex::is)
                .min(Comparator.comparing(SourcePath::fileName, ORDER).thenComparing(path -> path));
    }

    /** What a folder's index is usually called, the likeliest first. */
    public static List<String> usual(String folder) {
        return Stream.of("README.md", "readme.md", "Readme.md", "index.md", "README.markdown")
                .map(name -> SourcePath.join(folder, name))
                .toList();
    }

    /** The path of a folder's index, if it has one. */
    public static Optional<String> in(SourceTree tree, String folder) {
        return first(
                tree.names(folder).stream()
                        .filter(FolderIndex::is)
                        .map(name -> SourcePath.join(folder, name))
                        .filter(tree::isFile)
                        .toList());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
