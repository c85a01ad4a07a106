package dev.colophon.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IconsTest {
    private static final String CONFIG =
            """
            title: T
            books:
              - id: b
                source: docs
                path: /
            """;
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\">%s</svg>\n";

    @TempDir private Path folder;

    private CatalogFixture site() {
        return new CatalogFixture(folder)
                .file("site-config.yml", CONFIG)
                .file("docs/README.md", "# B\n")
                .file("docs/a/b.md", "# A\n");
    }

    private static List<String> icons(CatalogFixture site) {
        return site.page("a/b/index.html").select("link[rel~=icon]").eachAttr("href");
    }

    @Test
    void theIconIsThereInPixels() {
        CatalogFixture site = site().render();

        assertThat(icons(site))
                .containsExactly(
                        "../../favicon.ico",
                        "../../assets/favicon.svg",
                        "../../apple-touch-icon.png");
        assertThat(site.has("favicon.ico")).isTrue();
        assertThat(site.has("apple-touch-icon.png")).isTrue();
    }

    @Test
    void anIconOfTheThemesOwnIsDrawn() {
        String square = "<rect width=\"2\" height=\"2\" fill=\"#fff\"/>";
        CatalogFixture site = site();
        String bundled = site.render().text("favicon.ico");
        String own =
                site.file("themes/commons/assets/favicon.svg", SVG.formatted(square))
                        .render()
                        .text("favicon.ico");

        assertThat(own).isNotEqualTo(bundled);
        assertThat(icons(site)).hasSize(3);
    }

    @Test
    void oneThatCannotBeDrawnStaysSvg() {
        CatalogFixture site =
                site().file("themes/commons/assets/favicon.svg", SVG.formatted("<text>A</text>"))
                        .render();

        assertThat(icons(site)).containsExactly("../../assets/favicon.svg");
        assertThat(site.has("favicon.ico")).isFalse();
    }

    @Test
    void pixelsOfTheThemesOwnAreUsed() {
        CatalogFixture site = site().file("themes/commons/assets/favicon.ico", "pixels").render();

        assertThat(icons(site))
                .containsExactly("../../assets/favicon.ico", "../../assets/favicon.svg");
        assertThat(site.has("favicon.ico")).isFalse();
    }

    @Test
    void aFileOfTheSiteAtTheirAddressStays() {
        CatalogFixture site =
                site().file("docs/c.md", "# C\n\n[icon](favicon.ico)\n")
                        .file("docs/favicon.ico", "pixels")
                        .render();

        assertThat(site.text("favicon.ico")).isEqualTo("pixels");
        assertThat(icons(site)).containsExactly("../../favicon.ico", "../../assets/favicon.svg");
    }
}
