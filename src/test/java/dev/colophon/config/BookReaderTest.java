package dev.colophon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookReaderTest {
    private Project project;

    @BeforeEach
    void makeProject(@TempDir Path folder) throws IOException {
        project =
                new Project(folder.resolve("handbook"))
                        .file("docs/README.md", "# Docs\n")
                        .file("metrics/README.md", "# Metrics\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '{title: A}'                    | :1:9 invalid-config: found no `source`; expected the folder
                    '{suorce: docs}'                | found the key `suorce`, which Colophon does not know here (did you mean `source`?)
                    '{source: }'                    | found no `source`
                    '{source: dosc}'                | :1:18 invalid-config: `source` is `dosc`; there is no such folder (did you mean the folder `docs`?)
                    '{source: ../docs}'             | it lies outside the repository
                    '{source: docs/README.md}'      | there is no such folder
                    '{source: docs, scource: x}'    | (did you mean `source`?)
                    '{source: docs, summary: a.md}' | :1:33 missing-summary: `summary` is `a.md`; there is no such file
                    '{source: docs, id: My Book}'   | `id` is `My Book`; expected lower-case letters, digits and hyphens (for example `my-book`)
                    '{source: docs, path: ../up}'   | `path` is `../up`; expected an address
                    '{source: docs, path: a b}'     | `path` is `a b`; expected an address
                    '{source: docs, style: wiki}'   | `style` is `wiki`; expected `directory`, `html` or `gitbook`
                    '{source: docs, language: engl1shlanguage}' | expected a language tag
                    """)
    void reportsWhatIsWrongWithABook(String book, String expected) throws IOException {
        project.file("site-config.yml", "books: [" + book + "]");
        assertThat(project.problems()).singleElement().asString().contains(expected);
    }

    @Test
    void reportsEqualIdsAndPaths() throws IOException {
        project.file(
                "site-config.yml",
                """
                books:
                  - {source: docs, id: a}
                  - {source: metrics, id: a, path: B/}
                  - {source: metrics, path: b}
                """);
        assertThat(project.problems())
                .containsExactly(
                        "site-config.yml:3:27 invalid-config: the book on line 2 has the id `a`"
                                + " too; expected another (give one of the books another `id`)",
                        "site-config.yml:4:29 invalid-config: the book on line 3 has the path"
                                + " `b/` too; expected another (give one of the books another"
                                + " `path`)");
    }
}
