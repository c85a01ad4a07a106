package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaTest {
    private static final String FAR = "https://example.org/";

    @TempDir private Path folder;

    private String article(String html) {
        Trial site =
                new Trial(folder)
                        .file("README.md", "# Home\n\n" + html + "\n")
                        .file("a.svg", "<svg/>")
                        .file("a.mp4", "");
        site.build();
        return site.article("index.html");
    }

    @Test
    void aVideoOnAnotherServerIsALink() {
        assertThat(article("<video src=\"" + FAR + "a.mp4\" controls></video>"))
                .contains(
                        "<a class=\"external-media\" href=\""
                                + FAR
                                + "a.mp4\">"
                                + FAR
                                + "a.mp4</a>")
                .doesNotContain("<video", "src=\"\"");
    }

    @Test
    void aSoundByItsSourceIsALinkWithItsTitle() {
        assertThat(
                        article(
                                "<audio title=\"The talk\"><source src=\""
                                        + FAR
                                        + "a.mp3\">Your browser is old.</audio>"))
                .contains("href=\"" + FAR + "a.mp3\">The talk</a>")
                .doesNotContain("<audio", "old");
    }

    @Test
    void aVideoKeepsWhatIsOnTheSite() {
        assertThat(
                        article(
                                "<video poster=\"%1$sa.png\"><source src=\"%1$sa.webm\">"
                                                .formatted(FAR)
                                        + "<source src=\"a.mp4\"><track src=\""
                                        + FAR
                                        + "a.vtt\"></video>"))
                .contains("<video><source src=\"a.mp4\"></video>");
    }

    @Test
    void aPictureLosesCandidatesOfOtherServersWithoutDebris() {
        assertThat(
                        article(
                                "<picture><source srcset=\"a.svg 1x, %1$sb.svg 2x\"><source"
                                                .formatted(FAR)
                                        + " srcset=\""
                                        + FAR
                                        + "c.svg\"><img src=\"a.svg\" alt=\"A\"></picture>"))
                .contains("<picture><source srcset=\"a.svg 1x\"><img ")
                .doesNotContain("c.svg");
    }

    @Test
    void anImageKeepsItsFilesForOtherScreens() {
        assertThat(article("<img src=\"a.svg\" srcset=\"a.svg 2x, b.svg 3x\" sizes=50vw alt=A>"))
                .contains("<picture><source srcset=\"a.svg 2x\" sizes=\"50vw\"><img src=\"a.svg\"")
                .doesNotContain("b.svg");
        assertThat(article("<picture><source srcset=a.svg><img srcset=a.svg src=a.svg></picture>"))
                .contains("<picture><source srcset=\"a.svg\"><source srcset=\"a.svg\"><img ");
    }

    @Test
    void anImageWithoutAFileOfItsOwnLoadsNothingFromOtherServers() {
        assertThat(article("<img srcset=\"" + FAR + "a.png 1x\" alt=\"A\">"))
                .doesNotContain(FAR, "srcset");
    }

    @Test
    void aVideoThatIsMissingIsText() {
        assertThat(article("<video src=\"gone.mp4\">A film</video>"))
                .contains("<span class=\"broken-media\" data-broken=\"\">A film</span>");
    }

    @Test
    void aVideoInALinkIsNoLinkOfItsOwn() {
        assertThat(article("<a href=\"#top\"><video src=\"" + FAR + "a.mp4\"></video></a>"))
                .contains("<span class=\"external-media\">" + FAR + "a.mp4</span></a>");
    }
}
