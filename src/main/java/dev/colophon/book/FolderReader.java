package dev.colophon.book;

import dev.colophon.config.BookConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.source.FolderIndex;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes a book of a plain folder: each folder's {@code README.md} or {@code index.md} first, then
 * by numeric prefix, then by name with numbers in it compared as numbers.
 */
final class FolderReader {
    private final SourceTree tree;

    FolderReader(SourceTree tree) {
        this.tree = tree;
    }

    Book read(BookConfig config, List<Diagnostic> diagnostics) {
        Folder root = new Folder();
        for (String path : tree.filesBelow(config.source())) {
            if (SourcePath.isMarkdown(path) && !config.summary().equals(Optional.of(path))) {
                root.add(SourcePath.within(config.source(), path), path);
            }
        }
        List<BookItem> items = new ArrayList<>();
        root.index().ifPresent(path -> items.add(chapter(path, List.of())));
        items.addAll(root.chapters());
        return new Book(config, config.title().orElse(""), items, diagnostics);
    }

    private static BookItem.Chapter chapter(String path, List<BookItem.Chapter> children) {
        return new BookItem.Chapter(
                "", Optional.of(path), Optional.empty(), "", "", children, Location.of(path));
    }

    /** The files and folders of a folder, by name. */
    private static final class Folder {
        private final Map<String, String> files = new TreeMap<>(NaturalOrder.INSTANCE);
        private final Map<String, Folder> folders = new TreeMap<>(NaturalOrder.INSTANCE);

        void add(String relative, String path) {
            int slash = relative.indexOf('/');
            if (slash < 0) {
                files.put(relative, path);
            } else {
                folders.computeIfAbsent(relative.substring(0, slash), name -> new Folder())
                        .add(relative.substring(slash + 1), path);
            }
        }

        Optional<String> index() {
            return FolderIndex.first(files.values());
        }

        List<BookItem.Chapter> chapters() {
            Map<String, BookItem.Chapter> chapters = new TreeMap<>(NaturalOrder.INSTANCE);
            Optional<String> index = index();
            files.forEach(
                    (name, path) -> {
                        if (!index.equals(Optional.of(path))) {
                            chapters.put(name, chapter(path, List.of()));
                        }
                    });
            folders.forEach((name, folder) -> chapters.put(name + "/", folder.asChapter(name)));
            return List.copyOf(chapters.values());
        }

        private BookItem.Chapter asChapter(String name) {
            Optional<String> index = index();
            if (index.isPresent()) {
                return chapter(index.get(), chapters());
            }
            return new BookItem.Chapter(
                    title(name),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    "",
                    chapters(),
                    Location.of(name));
        }

        private static String title(String name) {
            String words =
                    name.replaceFirst("^\\d+[-_. ]*(?=.)", "").replaceAll("[-_]+", " ").strip();
            return words.isEmpty()
                    ? name
                    : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
    }

    /**
     * Names as people sort them: {@code 2-b} before {@code 10-a}, letters without regard to case.
     */
    private enum NaturalOrder implements Comparator<String> {
        INSTANCE;

        @Override
        public int compare(String one, String other) {
            int i = 0;
            int j = 0;
            while (i < one.length() && j < other.length()) {
                int endOne = digits(one, i);
                int endOther = digits(other, j);
                int order;
                if (endOne > i && endOther > j) {
                    order = numbers(one.substring(i, endOne), other.substring(j, endOther));
                    i = endOne;
                    j = endOther;
                } else {
                    order = Character.compare(lower(one.charAt(i++)), lower(other.charAt(j++)));
                }
                if (order != 0) {
                    return order;
                }
            }
            int byLength = Integer.compare(one.length() - i, other.length() - j);
            return byLength != 0 ? byLength : one.compareTo(other);
        }

        private static char lower(char c) {
            return Character.toLowerCase(c);
        }

        private static int digits(String text, int from) {
            int end = from;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            return end;
        }

        private static int numbers(String one, String other) {
            String a = one.replaceFirst("^0+(?=.)", "");
            String b = other.replaceFirst("^0+(?=.)", "");
            int byLength = Integer.compare(a.length(), b.length());
            return byLength != 0 ? byLength : a.compareTo(b);
        }
    }
}
