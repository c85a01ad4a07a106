package dev.colophon.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {
    private static final String SPACE =
            "root : ./\n\nstructure:\n  readme: introduction.md\n  summary: toc.md\n";

    private static final String BOOK_TOML =
            """
            [book]
            title = "A Book" # comment
            description = 'About it.'
            authors = ["A", "B"]
            language = "pt-br"

            [preprocessor.mermaid]
            command = "mdbook-mermaid"
            giscus."repo-id" = "x"

            [output.html]
            site-url = "/handbook/"
            cname = "docs.example.org"
            git-repository-url = "https://gitlab.com/example/handbook.git"

            [output.html.redirect]
            "/old/a.html" = "../new/b.html#c"
            "/out.html" = "https://example.org/x"
            """;

    private Project project;

    @BeforeEach
    void makeProject(@TempDir Path folder) throws IOException {
        project = new Project(folder.resolve("handbook"));
    }

    private BookConfig book() {
        List<BookConfig> books = project.config().books();
        assertThat(books).hasSize(1);
        return books.get(0);
    }

    private void space(String folder) throws IOException {
        project.file(folder + "/.gitbook.yaml", SPACE)
                .file(folder + "/introduction.md", "# Hi\n")
                .file(folder + "/toc.md", "# Contents\n");
    }

    @Test
    void readsAnMdBook() throws IOException {
        project.file("book.toml", BOOK_TOML).file("src/SUMMARY.md", "# Summary\n");
        assertThat(book())
                .isEqualTo(
                        new BookConfig(
                                "book",
                                Optional.of("A Book"),
                                "About it.",
                                "src",
                                Optional.of("src/SUMMARY.md"),
                                Optional.empty(),
                                "",
                                "pt-BR",
                                "",
                                AddressStyle.HTML));
    }

    @Test
    void takesFromAnMdBookWhatItSaysAboutTheSite() throws IOException {
        project.file("book.toml", BOOK_TOML).file("src/SUMMARY.md", "# Summary\n");
        SiteConfig site = project.config();
        assertThat(site.title()).isEqualTo("A Book");
        assertThat(site.description()).isEqualTo("About it.");
        assertThat(site.language()).isEqualTo("pt-BR");
        assertThat(site.url()).contains("https://docs.example.org/handbook/");
        String repository = "https://gitlab.com/example/handbook";
        assertThat(site.repository())
                .contains(new RepositoryConfig(repository, "main", Forge.GITLAB));
        assertThat(site.redirects())
                .extracting(Redirect::from, Redirect::to, r -> r.location().line())
                .containsExactly(
                        tuple("old/a.html", "new/b.html#c", 17),
                        tuple("out.html", "https://example.org/x", 18));
    }

    @Test
    void readsAnMdBookWhoseSourceIsItsFolder() throws IOException {
        project.file("guide/book.toml", "[book]\nsrc = \".\"\n")
                .file("guide/SUMMARY.md", "# Summary\n");
        SiteConfig site = project.load("guide").config().orElseThrow();
        assertThat(site.title()).isEmpty();
        assertThat(site.books().get(0).id()).isEqualTo("guide");
        assertThat(site.books().get(0).source()).isEqualTo("guide");
        assertThat(site.books().get(0).summary()).contains("guide/SUMMARY.md");
    }

    @Test
    void reportsBrokenTomlWithItsLine() throws IOException {
        project.file("book.toml", "[book]\ntitle = \"A\"\nsrc = \n\nlanguage = \"en\"\n")
                .file("src/SUMMARY.md", "");
        assertThat(project.problems())
                .singleElement()
                .asString()
                .startsWith("book.toml:3 invalid-config: not TOML: ");
        assertThat(project.load("").config()).isEmpty();
    }

    @Test
    void reportsDeeplyNestedToml() throws IOException {
        project.file("book.toml", "a = " + "[".repeat(100_000)).file("src/SUMMARY.md", "");
        assertThat(project.problems()).singleElement().asString().contains("nested too deeply");
    }

    @Test
    void reportsValuesOfAnMdBookThatCannotBeUsed() throws IOException {
        project.file("book.toml", "[book]\ntitle = 3\nsrc = \"text\"\nlanguage = \"e\"\n");
        assertThat(project.problems())
                .containsExactly(
                        "book.toml missing-summary: found no `text/SUMMARY.md`; expected the"
                                + " book's summary there",
                        "book.toml:2:1 invalid-config: `title` is not text; expected text in"
                                + " quotes",
                        "book.toml:3:1 invalid-config: the book's source folder is `text`; there"
                                + " is none (set `src` below `[book]`)",
                        "book.toml:4:1 invalid-config: found the language `e`; expected a"
                                + " language tag (for example `en` or `pt-BR`)");
    }

    @Test
    void readsAGitbookSpace() throws IOException {
        project.file(
                        ".gitbook.yaml",
                        """
                        root: ./docs/
                        structure:
                          readme: start.md
                        redirects:
                          old/page: new/page.md
                          other: new/place
                        """)
                .file("docs/start.md", "# Hi\n")
                .file("docs/SUMMARY.md", "# Contents\n")
                .file("docs/new/page.md", "# Page\n");
        assertThat(project.config().redirects())
                .extracting(Redirect::from, Redirect::to)
                .containsExactly(
                        tuple("old/page", "docs/new/page.md"), tuple("other", "new/place"));
        BookConfig book = book();
        assertThat(book.style()).isEqualTo(AddressStyle.GITBOOK);
        assertThat(book.source()).isEqualTo("docs");
        assertThat(book.readme()).contains("docs/start.md");
        assertThat(book.summary()).contains("docs/SUMMARY.md");
        assertThat(project.config().title()).isEmpty();
    }

    @Test
    void takesTheUsualFilesOfAnEmptyGitbookConfig() throws IOException {
        project.file(".gitbook.yaml", "").file("README.md", "# Hi\n");
        assertThat(book().readme()).contains("README.md");
        assertThat(book().summary()).isEmpty();
    }

    @Test
    void reportsFilesThatAGitbookConfigNamesInVain() throws IOException {
        project.file(".gitbook.yaml", SPACE);
        assertThat(project.problems())
                .containsExactly(
                        ".gitbook.yaml:4:11 missing-chapter: `readme` is `introduction.md`; there"
                                + " is no such file",
                        ".gitbook.yaml:5:12 missing-summary: `summary` is `toc.md`; there is no"
                                + " such file");
        assertThat(project.load("").config()).isPresent();
    }

    @Test
    void publishesLanguagesAsGitbookDoes() throws IOException {
        space("book/pt-br");
        space("book/en");
        space("book/ja");
        SiteConfig site = project.config();
        assertThat(site.language()).isEqualTo("en");
        assertThat(site.title()).isEmpty();
        assertThat(site.books())
                .extracting(BookConfig::id, BookConfig::path, BookConfig::language)
                .containsExactly(
                        tuple("en", "", "en"),
                        tuple("ja", "v/ja/", "ja"),
                        tuple("pt-br", "v/pt-br/", "pt-BR"));
    }

    @Test
    void putsTheFirstLanguageAtTheRootWithoutEnglish() throws IOException {
        space("pt-br");
        space("ja");
        assertThat(project.config().books())
                .extracting(BookConfig::path)
                .containsExactly("", "v/pt-br/");
    }

    @Test
    void putsOtherBooksSideBySide() throws IOException {
        project.file("a/guide/book.toml", "[book]\ntitle = 'A'\n")
                .file("a/guide/src/SUMMARY.md", "");
        space("metrics");
        SiteConfig site = project.config();
        assertThat(site.title()).isEmpty();
        assertThat(site.books())
                .extracting(BookConfig::id, BookConfig::path, BookConfig::style)
                .containsExactly(
                        tuple("guide", "guide/", AddressStyle.HTML),
                        tuple("metrics", "metrics/", AddressStyle.GITBOOK));
    }

    @Test
    void tellsBooksApartWhoseFoldersHaveOneName() throws IOException {
        space("a/docs");
        space("b/docs");
        assertThat(project.config().books())
                .extracting(BookConfig::id, BookConfig::path)
                .containsExactly(tuple("a-docs", "a/docs/"), tuple("b-docs", "b/docs/"));
    }

    @Test
    void doesNotSearchWhereNoSourcesAre() throws IOException {
        space("node_modules/x");
        space("_drafts");
        space(".hidden");
        space("1/2/3/4");
        space("public");
        project.file("public/" + SourceTree.MARKER, "").file("page.md", "# Page\n");
        assertThat(book().source()).isEmpty();
    }

    @Test
    void findsASummaryInAnyLetterCase() throws IOException {
        project.file("Summary.md", "# S\n");
        assertThat(book().summary()).contains("Summary.md");
        assertThat(book().style()).isEqualTo(AddressStyle.DIRECTORY);
        assertThat(book().id()).isEqualTo("book");
    }

    @Test
    void findsASummaryInTheSourceFolder() throws IOException {
        project.file("src/SUMMARY.md", "# S\n").file("README.md", "# R\n");
        assertThat(book().source()).isEqualTo("src");
    }

    @Test
    void takesAPlainFolder() throws IOException {
        project.file("Our Notes/page.md", "# Page\n");
        SiteConfig site = project.load("Our Notes").config().orElseThrow();
        assertThat(site.title()).isEmpty();
        assertThat(site.books().get(0).id()).isEqualTo("our-notes");
        assertThat(site.books().get(0).path()).isEmpty();
        assertThat(site.books().get(0).summary()).isEmpty();
    }

    @Test
    void reportsAFolderThatIsNotThere() {
        assertThat(project.load("gone").diagnostics())
                .singleElement()
                .extracting(Object::toString)
                .asString()
                .contains("found no such folder");
    }

    @Test
    void namesThePagesBesideTheBooksItFound() throws IOException {
        project.file("README.md", "# Hi\n")
                .file("CONTRIBUTING.md", "")
                .file("_draft.md", "")
                .file("a/book.toml", "")
                .file("a/src/SUMMARY.md", "");
        assertThat(project.problems())
                .containsExactly(
                        "CONTRIBUTING.md page-without-book: `CONTRIBUTING.md`, `README.md` are in"
                                + " none of the books that were found in folders, so they are not"
                                + " published (move what readers of the site should see into a"
                                + " book; or switch this rule off)");
        assertThat(project.load("").config()).isPresent();
        assertThat(project.load("a").diagnostics()).isEmpty();
    }
}
