package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertTest {
    @TempDir private Path folder;

    @Test
    void anAlertHasItsTitleInThePagesLanguage() {
        Trial site =
                new Trial(folder)
                        .file("README.md", "> [!Note]\n> Text.\n")
                        .file("de.md", "---\nlanguage: de\n---\n<b>x</b>\n\n> [!TIP]\n> Text.\n")
                        .file("themes/commons/words/de.properties", "alert.tip=Tipp & <Rat>\n");

        assertThat(site.build().err()).isEmpty();

        assertThat(site.article("index.html"))
                .contains("<div class=\"alert alert-note\" role=\"note\">")
                .contains("<p class=\"alert-title\">Note</p>");
        assertThat(site.article("de/index.html"))
                .contains("<p class=\"alert-title\">Tipp &amp; &lt;Rat&gt;</p>");
    }
}
