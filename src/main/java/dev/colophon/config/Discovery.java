package dev.colophon.config;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the books in a folder that no config file tells of. */
public final class Discovery {
    static final String MDBOOK = "book.toml";

    /** The file in which a GitBook says where its pages are. */
    public static final String GITBOOK = ".gitbook.yaml";

    private static final List<String> SUMMARIES = List.of("SUMMARY.md", "toc.md");
    private static final int LEVELS = 3;

    private final SourceTree tree;
    private final List<Diagnostic> diagnostics;

    Discovery(SourceTree tree, List<Diagnostic> diagnostics) {
        this.tree = tree;
        this.diagnostics = diagnostics;
    }

    static boolean isBookFile(String path) {
        String name = SourcePath.fileName(path);
        return name.equals(MDBOOK) || name.equals(GITBOOK);
    }

    /**
     * The books of a folder, at least one.
     *
     * @param language the language of books that do not tell theirs
     */
    Found find(String folder, String language) {
        List<String> files = new ArrayList<>();
        search(folder, LEVELS, files);
        if (files.stream().noneMatch(file -> SourcePath.parent(file).equals(folder))) {
            reportPagesBeside(folder, files);
        }
        return slots(folder, files, language).stream()
                .map(this::read)
                .reduce(Found::and)
                .orElseGet(() -> withoutConfig(folder, language));
    }

    /** Once books are found in folders, what lies beside these is in none of them. */
    private void reportPagesBeside(String folder, List<String> files) {
        List<String> pages =
                tree.names(folder).stream()
                        .filter(name -> name.matches("(?i)[^._].*\\.(md|markdown)"))
                        .filter(name -> tree.isFile(SourcePath.join(folder, name)))
                        .toList();
        if (!files.isEmpty() && !pages.isEmpty()) {
            diagnostics.add(withoutBook(folder, pages));
        }
    }

    private static Diagnostic withoutBook(String folder, List<String> pages) {
        boolean one = pages.size() == 1;
        String names = "`" + String.join("`, `", pages) + (one ? "` is" : "` are");
        String end = one ? ", so it is not published" : ", so they are not published";
        return new Diagnostic(
                Rule.PAGE_WITHOUT_BOOK,
                Location.of(SourcePath.join(folder, pages.get(0))),
                names + " in none of the books that were found in folders" + end,
                "move what readers of the site should see into a book; or switch this rule off");
    }

    private Found read(BookSlot slot) {
        return slot.config().endsWith(MDBOOK)
                ? new MdBookReader(tree, diagnostics).read(slot)
                : new GitbookReader(tree, diagnostics).read(slot);
    }

    /** Collects the books' config files in a folder, or else in the folders below it. */
    private void search(String folder, int levels, List<String> files) {
        Optional<String> file =
                List.of(MDBOOK, GITBOOK).stream()
                        .map(name -> SourcePath.join(folder, name))
                        .filter(tree::isFile)
                        .findFirst();
        if (file.isPresent()) {
            files.add(file.get());
        } else if (levels > 0) {
            folders(folder).forEach(below -> search(below, levels - 1, files));
        }
    }

    private List<String> folders(String folder) {
        return tree.names(folder).stream()
                .filter(name -> !name.startsWith(".") && !name.startsWith("_"))
                .filter(name -> !name.equals("node_modules") && !name.endsWith(".md"))
                .map(name -> SourcePath.join(folder, name))
                .filter(tree::isFolder)
                .filter(path -> !tree.isLink(path))
                .filter(path -> !tree.isFile(SourcePath.join(path, SourceTree.MARKER)))
                .toList();
    }

    private static List<BookSlot> slots(String folder, List<String> files, String language) {
        if (files.size() < 2) {
            return files.stream()
                    .map(file -> BookSlot.single(file, SourcePath.parent(file), language))
                    .toList();
        }
        boolean variants = files.stream().allMatch(Discovery::isVariant);
        return variants ? variants(files) : sideBySide(folder, files, language);
    }

    private static boolean isVariant(String file) {
        return file.endsWith(GITBOOK) && Languages.ofFolder(folderName(file)).isPresent();
    }

    /** One book in several languages, as GitBook publishes it: one of them at the root. */
    private static List<BookSlot> variants(List<String> files) {
        String main = mainVariant(files);
        List<BookSlot> slots = new ArrayList<>();
        for (String file : files) {
            String name = folderName(file);
            String path = file.equals(main) ? "" : "v/" + name + "/";
            String language = Languages.ofFolder(name).orElse("en");
            slots.add(new BookSlot(file, BookSlot.slug(name), path, language));
        }
        slots.sort((a, b) -> Boolean.compare(b.path().isEmpty(), a.path().isEmpty()));
        return slots;
    }

    private static String mainVariant(List<String> files) {
        return files.stream()
                .filter(file -> folderName(file).equals("en"))
                .findFirst()
                .orElse(files.get(0));
    }

    private static List<BookSlot> sideBySide(String folder, List<String> files, String language) {
        Set<String> names = new HashSet<>();
        boolean unique =
                files.stream().allMatch(file -> names.add(BookSlot.slug(folderName(file))));
        return files.stream()
                .map(
                        file -> {
                            String below = SourcePath.within(folder, SourcePath.parent(file));
                            String name = unique ? SourcePath.fileName(below) : below;
                            return new BookSlot(file, BookSlot.slug(name), name + "/", language);
                        })
                .toList();
    }

    private static String folderName(String file) {
        return SourcePath.fileName(SourcePath.parent(file));
    }

    private Found withoutConfig(String folder, String language) {
        String src = SourcePath.join(folder, "src");
        boolean inSrc = summary(folder).isEmpty() && summary(src).isPresent();
        return Found.of(List.of(plainBook(BookSlot.id(folder), inSrc ? src : folder, language)));
    }

    private BookConfig plainBook(String id, String source, String language) {
        return new BookConfig(
                id,
                Optional.empty(),
                "",
                source,
                summary(source),
                Optional.empty(),
                "",
                language,
                "",
                AddressStyle.DIRECTORY);
    }

    /** The summary in a folder, in any letter case. */
    private Optional<String> summary(String folder) {
        List<String> names = tree.names(folder);
        return SUMMARIES.stream()
                .flatMap(
                        summary ->
                                names.contains(summary)
                                        ? Stream.of(summary)
                                        : names.stream().filter(summary::equalsIgnoreCase))
                .map(name -> SourcePath.join(folder, name))
                .filter(tree::isFile)
                .findFirst();
    }
}
