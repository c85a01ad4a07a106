package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.cli.Colophon;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A config for a repository that is not one's own. */
class OutsideConfigTest {
    @TempDir private Path temporary;
    private BookTrial trial;
    private Folder mine;

    @BeforeEach
    void folders() {
        trial = BookTrial.of(temporary);
        mine = new Folder(temporary.resolve("mine"));
        trial.book()
                .write("book/en/README.md", "# English\n")
                .write("maps/mind-map.md", "# Map\n\n- [En](https://example.org/x/en)\n");
    }

    private Colophon build(String config) {
        mine.write("their.yml", config);
        return trial.build("--config", mine.resolve("their.yml"));
    }

    @Test
    void itsPathsStartAtTheSitesFolder() {
        Colophon run =
                build(
                        """
                        url: https://example.org/x/
                        books:
                          - source: book/en
                          - source: maps
                        """);

        assertThat(run.err()).isEmpty();
        assertThat(trial.site().text("maps/mind-map/index.html")).contains("href=\"../../en/\"");
    }

    @Test
    void itsTroubleIsReportedWithItsOwnName() {
        Colophon run = build("title: x\nbucks: []\n");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("their.yml:2:1: error: found the key `bucks`");
    }

    @Test
    void aConfigThatIsNotThereIsWrongUse() {
        Colophon run = Colophon.run("build", trial.book().path(), "-c", mine.resolve("gone.yml"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("does not exist");
    }
}
