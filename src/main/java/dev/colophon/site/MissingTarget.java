package dev.colophon.site;

import dev.colophon.book.Book;
import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.Link;
import dev.colophon.source.FolderIndex;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says what is wrong with a link to something that is not there, and what may have been meant. Safe
 * for several threads.
 */
final class MissingTarget {
    /** A name with an extension that no page has. */
    private static final Pattern FILE =
            Pattern.compile(
                    ".*\\.(?!(?:md|markdown|html?)$)[a-z][a-z0-9]{1,4}", Pattern.CASE_INSENSITIVE);

    private final SourceTree tree;
    private final PageIndex pages;

    MissingTarget(SourceTree tree, PageIndex pages) {
        this.tree = tree;
        this.pages = pages;
    }

    Target.Broken of(PageIndex.Entry page, Link link, String path) {
        boolean isLink = link.kind() == Link.Kind.LINK;
        Optional<String> other = inOtherCase(path);
        if (other.isPresent()) {
            return letterCase(page, isLink, path, other.get());
        }
        if (tree.isFolder(path)) {
            return isLink ? folder(path) : noFile(path);
        }
        return !isLink || FILE.matcher(path).matches()
                ? broken(Rule.BROKEN_ASSET, "file `", path, "add the file, or correct the path")
                : broken(Rule.BROKEN_PAGE, "page `", path, pageHint(page, path));
    }

    private static Target.Broken noFile(String path) {
        return new Target.Broken(
                Rule.BROKEN_ASSET,
                "`" + path + "` is a folder; expected a file",
                "name a file in it",
                Optional.empty());
    }

    private static Target.Broken broken(Rule rule, String what, String path, String hint) {
        return new Target.Broken(rule, what + path + "` does not exist", hint, Optional.empty());
    }

    private String pageHint(PageIndex.Entry page, String path) {
        return pages.similar(path)
                .map(similar -> "did you mean `" + relative(page, similar) + "`?")
                .orElse("create the page, or correct the path");
    }

    private Target.Broken letterCase(
            PageIndex.Entry page, boolean isLink, String path, String other) {
        return new Target.Broken(
                Rule.LETTER_CASE,
                "`" + path + "` differs from `" + other + "` in letter case",
                "write `" + relative(page, other) + "`",
                Optional.of(other)
                        .filter(any -> isLink)
                        .flatMap(source -> page(source, page.book()))
                        .map(meant -> new Target.ToPage(meant.address(), "")));
    }

    private Optional<PageIndex.Entry> page(String source, Book near) {
        return pages.page(source, near).or(() -> pages.index(source, near));
    }

    /** What there is at a path if letter case does not matter. */
    private Optional<String> inOtherCase(String path) {
        return pages.inOtherCase(path).filter(other -> !other.equals(path)).or(() -> onDisk(path));
    }

    private Optional<String> onDisk(String path) {
        String found = "";
        for (String name : path.split("/")) {
            List<String> names = tree.names(found);
            Optional<String> next =
                    names.contains(name)
                            ? Optional.of(name)
                            : names.stream().filter(name::equalsIgnoreCase).findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            found = SourcePath.join(found, next.get());
        }
        return Optional.of(found).filter(other -> !other.equals(path));
    }

    private Target.Broken folder(String path) {
        Optional<String> index = FolderIndex.in(tree, path).map(SourcePath::fileName);
        String name = path.isEmpty() ? "the repository's root" : "folder `" + path + "`";
        return new Target.Broken(
                Rule.BROKEN_PAGE,
                index.map(file -> name + " has no page: its `" + file + "` is in no book")
                        .orElse(name + " has no page: it has no README.md or index.md"),
                index.map(file -> "add the file to a book, or link to a page in the folder")
                        .orElse("add one of them, or link to a page in the folder"),
                Optional.empty());
    }

    private static String relative(PageIndex.Entry page, String source) {
        return Addresses.relativize(page.source(), source);
    }
}
