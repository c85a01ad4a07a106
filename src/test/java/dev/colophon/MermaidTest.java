package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.cli.Colophon;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MermaidTest {
    @TempDir private Path temporary;
    private BookTrial trial;

    @BeforeEach
    void folders() {
        trial = BookTrial.of(temporary);
    }

    private static String policy(Document page) {
        return page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
    }

    @Test
    void onlyPagesWithADiagramLoadTheScriptAndAllowItsStyles() {
        trial.book()
                .write("README.md", "# Home\n")
                .write("a.md", "# A\n\n```mermaid\ngraph TD\n```\n");

        trial.build();

        Document home = trial.page("index.html");
        Document diagram = trial.page("a/index.html");
        assertThat(home.select("script[src*=mermaid]")).isEmpty();
        assertThat(policy(home)).doesNotContain("unsafe");
        assertThat(diagram.select("script[src*=mermaid]").eachAttr("src"))
                .containsExactly("../assets/mermaid.min.js", "../assets/mermaid.js");
        assertThat(policy(diagram))
                .contains("style-src 'self' 'unsafe-inline'; script-src 'self' 'sha256-");
        assertThat(trial.site().text("assets/mermaid.min.js")).hasSizeGreaterThan(1_000_000);
    }

    @Test
    void aSiteWithoutDiagramsHasNoScriptForThem() {
        trial.book().write("README.md", "# Home\n\nOf mermaids.\n");

        trial.build();

        assertThat(trial.site().files().keySet()).noneMatch(file -> file.contains("mermaid"));
    }

    @Test
    void theSourceIsThereToBeReadAndItsTargetsLeadToPages() {
        trial.book()
                .write(
                        "README.md",
                        "# Home\n\n"
                                + "```mermaid\n"
                                + "graph TD\n"
                                + "  A[<b>x</b>] --> B\n"
                                + "  click A \"a.md#x\"\n"
                                + "  click B href \"gone.md\" \"tip\"\n"
                                + "```\n")
                .write("a.md", "# A\n\n## X\n");

        Colophon run = trial.build();

        assertThat(trial.page("index.html").expectFirst("code.language-mermaid").wholeText())
                .isEqualTo(
                        "graph TD\n  A[<b>x</b>] --> B\n  click A \"a/#x\"\n  click B href \"#\""
                                + " \"tip\"\n");
        assertThat(run.err()).contains("README.md:7:17: error: page `gone.md` does not exist");
    }

    @Test
    void aSitesOwnThemeMayBringAnotherScript() {
        trial.book()
                .write("README.md", "# Home\n\n```mermaid\ngraph TD\n```\n")
                .write("themes/commons/assets/mermaid.js", "mine\n");

        trial.build();

        assertThat(trial.site().text("assets/mermaid.js")).isEqualTo("mine\n");
    }
}
