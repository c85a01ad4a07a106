package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogoTest {
    private static final String WIDE =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 20'></svg>";
    private static final String SQUARE =
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'></svg>";

    @TempDir private Path folder;
    private Trial site;

    @BeforeEach
    void write() {
        site =
                new Trial(folder)
                        .file("README.md", "# Home\n")
                        .file("guide/page.md", "# Page\n")
                        .file("images/wide.svg", WIDE)
                        .file("images/square.svg", SQUARE);
    }

    private Elements logos(String page) {
        return Jsoup.parse(site.built(page)).select(".header .site img");
    }

    @Test
    void theConfigsLogoStandsBesideTheTitle() {
        site.file("site-config.yml", "logo: images/wide.svg\n").build();

        Elements logo = logos("guide/page/index.html");
        assertThat(logo.eachAttr("src")).containsExactly("../../assets/logo.svg");
        assertThat(logo.eachAttr("width")).containsExactly("128");
        assertThat(logo.eachAttr("alt")).containsExactly("");
        assertThat(site.built("assets/logo.svg")).isEqualTo(WIDE);
        assertThat(Jsoup.parse(site.built("index.html")).select(".site .icon")).isEmpty();
    }

    @Test
    void anotherOneIsForDarkPages() {
        site.file("site-config.yml", "logo: images/wide.svg\nlogo-dark: images/square.svg\n");
        site.build();

        assertThat(logos("index.html").eachAttr("src"))
                .containsExactly("assets/logo.svg", "assets/logo-dark.svg");
        assertThat(logos("index.html").eachAttr("class"))
                .containsExactly("logo for-light", "logo for-dark");
        assertThat(logos("index.html").eachAttr("width")).containsExactly("128", "32");
    }

    @Test
    void aThemeHasItsOwnUnlessTheConfigNamesOne() {
        site.file("themes/commons/assets/logo.svg", SQUARE).build();
        assertThat(site.built("assets/logo.svg")).isEqualTo(SQUARE);

        site.file("site-config.yml", "logo: images/wide.svg\n").build();
        assertThat(site.built("assets/logo.svg")).isEqualTo(WIDE);
    }

    @Test
    void aLogoThatIsNoneIsTold() {
        site.file("site-config.yml", "logo: images/none.svg\n");
        assertThat(site.build().err())
                .contains("`logo` is `images/none.svg`; expected the path of an SVG");

        site.file("site-config.yml", "logo-dark: images/wide.svg\n");
        assertThat(site.build().err()).contains("found `logo-dark` without `logo`");
    }
}
