package dev.colophon.site;

import dev.colophon.config.AddressStyle;
import dev.colophon.config.BookConfig;
import dev.colophon.config.RepositoryConfig;
import dev.colophon.config.SiteConfig;
import dev.colophon.markdown.MarkdownParser;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.util.List;
import java.util.Optional;

/**
 * Names a site whose config does not: by the heading of its front page, else by its folder, else by
 * its repository. Of several books, the front page is only that of one, so a README that is on none
 * of them has the first word. The name of the folder that a repository was cloned to does not
 * count, as it is another on each machine.
 */
record SiteTitle(SourceTree tree, SiteConfig config, Optional<RepositoryConfig> repository) {
    private static final String LAST_RESORT = "Books";

    String of(List<PageIndex.Entry> pages) {
        if (!config.title().isEmpty()) {
            return config.title();
        }
        Optional<String> readme = config.books().size() > 1 ? readme(pages) : Optional.empty();
        return readme.or(() -> frontPage(pages))
                .or(this::folder)
                .or(this::repositoryName)
                .orElseGet(this::root);
    }

    private Optional<String> readme(List<PageIndex.Entry> pages) {
        String path = SourcePath.join(config.folder(), "README.md");
        return tree.read(path)
                .filter(file -> pages.stream().noneMatch(page -> page.source().equals(path)))
                .map(file -> new MarkdownParser(tree).parse(file).title())
                .filter(title -> !title.isBlank());
    }

    /** The heading of the page where the site starts: in its only book, or the one at its root. */
    private Optional<String> frontPage(List<PageIndex.Entry> pages) {
        boolean single = config.books().size() == 1;
        return config.books().stream()
                .filter(book -> single || book.path().isEmpty())
                .findFirst()
                .flatMap(
                        book ->
                                pages.stream()
                                        .filter(page -> page.book().config() == book)
                                        .filter(page -> isFront(page, book))
                                        .map(page -> page.document().title())
                                        .findFirst())
                .filter(title -> !title.isBlank());
    }

    private static boolean isFront(PageIndex.Entry page, BookConfig book) {
        String front = book.path() + (book.style() == AddressStyle.HTML ? "index.html" : "");
        return Addresses.file(page.address()).equals(Addresses.file(front));
    }

    private Optional<String> folder() {
        return Optional.of(SourcePath.fileName(config.folder())).filter(name -> !name.isEmpty());
    }

    private Optional<String> repositoryName() {
        return repository
                .map(where -> SourcePath.fileName(where.url().replaceFirst("/+$", "")))
                .filter(name -> !name.isEmpty());
    }

    private String root() {
        boolean isClone = tree.names("").contains(".git");
        return isClone || tree.name().isEmpty() ? LAST_RESORT : tree.name();
    }
}
