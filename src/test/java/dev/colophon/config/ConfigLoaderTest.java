package dev.colophon.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigLoaderTest {
    private static final String EVERY_KEY =
            """
            title: Handbook
            description: How we work.
            url: https://example.org/handbook
            language: en-gb
            theme: commons
            repository:
              url: https://github.com/example/handbook.git
              branch: trunk
            books:
              - id: guide
                title: Guide
                description: The guide.
                source: docs
                path: /
                license: CC-BY-SA-4.0
                style: html
              - source: metrics
                summary: toc.md
                language: pt-br
            navigation:
              - {title: Chat, link: "https://example.org/chat"}
              - {title: Start, link: docs/README.md}
            redirects:
              old/page.html: new/page/#part
              /older: docs/README.md
              gone: https://example.org/
            rules:
              external-image: off
              broken-anchor: warning
            """;

    private Project project;

    @BeforeEach
    void makeProject(@TempDir Path folder) throws IOException {
        project =
                new Project(folder.resolve("handbook"))
                        .file("docs/SUMMARY.md", "# Summary\n")
                        .file("docs/README.md", "# Docs\n")
                        .file("metrics/toc.md", "# Summary\n");
    }

    private Project config(String text) throws IOException {
        return project.file("site-config.yml", text);
    }

    @Test
    void readsWhatIsSaidAboutTheSite() throws IOException {
        SiteConfig site = config(EVERY_KEY).config();
        assertThat(site.title()).isEqualTo("Handbook");
        assertThat(site.description()).isEqualTo("How we work.");
        assertThat(site.url()).contains("https://example.org/handbook/");
        assertThat(site.language()).isEqualTo("en-GB");
        assertThat(site.theme()).isEqualTo("commons");
        assertThat(site.folder()).isEmpty();
        String repository = "https://github.com/example/handbook";
        assertThat(site.repository())
                .contains(new RepositoryConfig(repository, "trunk", Forge.GITHUB));
    }

    @Test
    void readsBooks() throws IOException {
        assertThat(config(EVERY_KEY).config().books())
                .containsExactly(
                        new BookConfig(
                                "guide",
                                Optional.of("Guide"),
                                "The guide.",
                                "docs",
                                Optional.of("docs/SUMMARY.md"),
                                Optional.empty(),
                                "",
                                "en-GB",
                                "CC-BY-SA-4.0",
                                AddressStyle.HTML),
                        new BookConfig(
                                "metrics",
                                Optional.empty(),
                                "",
                                "metrics",
                                Optional.of("metrics/toc.md"),
                                Optional.empty(),
                                "metrics/",
                                "pt-BR",
                                "",
                                AddressStyle.DIRECTORY));
    }

    @Test
    void readsNavigationRedirectsAndRules() throws IOException {
        SiteConfig site = config(EVERY_KEY).config();
        assertThat(site.navigation())
                .containsExactly(
                        new NavigationLink("Chat", "https://example.org/chat"),
                        new NavigationLink("Start", "docs/README.md"));
        assertThat(site.redirects())
                .containsExactly(
                        new Redirect("old/page.html", "new/page/#part", at(24)),
                        new Redirect("older", "docs/README.md", at(25)),
                        new Redirect("gone", "https://example.org/", at(26)));
        assertThat(site.severity(Rule.EXTERNAL_IMAGE)).isEqualTo(Severity.OFF);
        assertThat(site.severity(Rule.BROKEN_ANCHOR)).isEqualTo(Severity.WARNING);
        assertThat(site.severity(Rule.BROKEN_PAGE)).isEqualTo(Severity.ERROR);
    }

    private static Location at(int line) {
        return new Location("site-config.yml", line, 3);
    }

    @Test
    void fillsInWhatIsLeftOut() throws IOException {
        config("books:\n  - source: docs\n");
        SiteConfig site = project.config();
        assertThat(site.title()).isEmpty();
        assertThat(site.language()).isEqualTo("en");
        assertThat(site.url()).isEmpty();
        assertThat(site.repository()).isEmpty();
        BookConfig book = site.books().get(0);
        assertThat(book.id()).isEqualTo("docs");
        assertThat(book.path()).isEqualTo("docs/");
        assertThat(book.summary()).contains("docs/SUMMARY.md");
    }

    @Test
    void leavesTheOrderToTheFolderWhenTheSummaryIsFalse() throws IOException {
        config("books:\n  - source: docs\n    summary: false\n");
        assertThat(project.config().books().get(0).summary()).isEmpty();
    }

    @Test
    void discoversBooksWhenTheConfigNamesNone() throws IOException {
        project.file("docs/book.toml", "[book]\ntitle = 'A'\nsrc = '.'\n");
        config("title: Ours\nurl: http://localhost/\n");
        SiteConfig site = project.config();
        assertThat(site.title()).isEqualTo("Ours");
        assertThat(site.url()).contains("http://localhost/");
        assertThat(site.books()).extracting(BookConfig::source).containsExactly("docs");
    }

    @Test
    void resolvesPathsFromTheConfigsFolder() throws IOException {
        project.file("docs/site-config.yml", "books:\n  - source: ../metrics\n  - source: .\n");
        SiteConfig site = project.load("docs").config().orElseThrow();
        assertThat(site.folder()).isEqualTo("docs");
        assertThat(site.books()).extracting(BookConfig::source).containsExactly("metrics", "docs");
        assertThat(project.load("", "docs/site-config.yml").config()).contains(site);
    }

    @Test
    void reportsAConfigFileThatIsNotThere() {
        Loaded loaded = project.load("", "other.yml");
        assertThat(loaded.config()).isEmpty();
        assertThat(loaded.diagnostics())
                .containsExactly(
                        Diagnostic.of(
                                Rule.INVALID_CONFIG,
                                Location.of("other.yml"),
                                "found no such file; expected a config file"));
    }

    @Test
    void reportsAConfigFileWithTheOtherExtension() throws IOException {
        project.file("site-config.yaml", "title: A\n");
        assertThat(project.problems())
                .containsExactly(
                        "site-config.yaml invalid-config: found site-config.yaml; expected"
                                + " site-config.yml (rename the file)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                  | the file is empty; expected a mapping
                    '# nothing'         | the file is empty; expected a mapping
                    '- a'               | :1:1 invalid-config: the file is a list; expected a mapping
                    'just text'         | :1:1 invalid-config: the file is text; expected a mapping
                    'a: [b'             | invalid-config: not YAML: while parsing a flow sequence
                    'a: b: c'           | :1:5 invalid-config: not YAML: mapping values
                    'title: [a]'        | :1:8 invalid-config: `title` is a list; expected text
                    'books: docs'       | :1:8 invalid-config: `books` is text; expected a list
                    'books:'            | `books` is empty; expected a list
                    'books: []'         | `books` has no books; expected at least one
                    'books: [docs]'     | :1:9 invalid-config: an item of `books` is text; expected a mapping
                    'repository: x'     | `repository` is text; expected a mapping
                    'url: example.org'  | :1:6 invalid-config: `url` is `example.org`; expected the site's
                    'url: "http://a b"' | expected the site's http(s) URL
                    'url: javascript:x' | expected the site's http(s) URL
                    'language: pt_BR'   | :1:11 invalid-config: `language` is `pt_BR`; expected a language tag (for example `pt-BR`)
                    'theme: ../x'       | there is no such theme
                    'title: a\\ntitle: b' | :2:1 invalid-config: found the key `title` twice
                    'boks: []'          | :1:1 invalid-config: found the key `boks`, which Colophon does not know here (did you mean `books`?)
                    'Title: A'          | (did you mean `title`?)
                    'zzzzzz: A'         | (known here: title, description, url
                    'rules: {broken-pages: off}'   | :1:9 invalid-config: there is no rule `broken-pages` (did you mean `broken-page`?)
                    'rules: {broken-page: fatal}'  | :1:22 invalid-config: the severity is `fatal`; expected `error`, `warning`, `info` or `off`
                    'rules: {broken-page: }'       | `broken-page` is empty; expected text
                    'repository: {url: "git@github.com:a/b.git"}' | expected the http(s) URL of the repository's page
                    'repository: {url: "https://git.example.org/a"}' | (add `kind:` with `github`, `gitlab` or `gitea`)
                    'repository: {url: "https://github.com/a", kind: svn}' | `kind` is `svn`; expected `github`, `gitlab` or `gitea`
                    'repository: {branch: main}'   | :1:13 invalid-config: found no `url`; expected the repository's page
                    'navigation: [{title: A}]'     | found no `link`; expected a URL
                    'navigation: [{title: A, link: gone.md}]' | broken-page: `link` is `gone.md`
                    'navigation: [{title: A, link: "javascript:x()"}]' | broken-page: `link` is
                    'redirects: {a: gone.md}'      | :1:16 invalid-redirect: the redirect leads to `gone.md`; expected a Markdown file
                    'redirects: {a: "javascript:x"}' | invalid-redirect: the redirect leads to `javascript:x`; expected an http(s) URL
                    'redirects: {"https://a/": b}' | :1:13 invalid-redirect: found `https://a/`; expected a former address
                    'redirects: {a: b, /a: c}'     | :1:19 invalid-redirect: `a` is redirected twice
                    """)
    void reportsWhatIsWrongWithItsPlace(String text, String expected) throws IOException {
        config(text.replace("\\n", "\n"));
        assertThat(project.problems()).singleElement().asString().contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title: [a]", "boks: 1", "books: [{}]", "a: b: c", ""})
    void givesNoConfigThatHasErrors(String text) throws IOException {
        config(text);
        assertThat(project.load("").config()).isEmpty();
    }

    @Test
    void keepsAConfigWhoseSummaryIsMissing() throws IOException {
        config("books: [{source: docs, summary: a.md}]");
        assertThat(project.load("").config()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/a/b/, GITHUB",
        "https://github.example.org/a/b.git, GITHUB",
        "https://gitlab.com/a/b, GITLAB",
        "https://codeberg.org/a/b, GITEA"
    })
    void guessesTheKindOfForge(String url, Forge forge) throws IOException {
        config("repository: {url: '" + url + "'}");
        RepositoryConfig repository = project.config().repository().orElseThrow();
        assertThat(repository.forge()).isEqualTo(forge);
        assertThat(repository.url()).endsWith("/a/b");
        assertThat(repository.branch()).isEqualTo("main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "\"off\"", "false"})
    void takesOffForARuleInAllItsSpellings(String off) throws IOException {
        config("rules: {external-image: " + off + "}\n");
        assertThat(project.config().severity(Rule.EXTERNAL_IMAGE)).isEqualTo(Severity.OFF);
    }
}
