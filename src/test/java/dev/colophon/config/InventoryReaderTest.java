package dev.colophon.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.diagnostic.Location;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryReaderTest {
    private Project project;

    @BeforeEach
    void makeProject(@TempDir Path folder) throws IOException {
        project = new Project(folder).file("README.md", "# Home\n");
    }

    private void write(String url, String file) throws IOException {
        project.file(
                "site-config.yml",
                "inventories:\n  - name: Handbook\n    url: " + url + "\n    file: " + file + "\n");
    }

    @Test
    void anInventoryIsAFileOrAUrl() throws IOException {
        write("https://example.org/docs", "./inventories/handbook.json");
        Location place = new Location("site-config.yml", 4, 11);
        assertThat(project.config().inventories())
                .containsExactly(
                        new InventoryConfig(
                                "Handbook",
                                "https://example.org/docs/",
                                "inventories/handbook.json",
                                place))
                .noneMatch(InventoryConfig::isRemote);

        write("https://example.org/docs/", "https://example.org/docs/inventory.json");
        assertThat(project.config().inventories()).allMatch(InventoryConfig::isRemote);
        assertThat(project.config().withUrl("https://example.org/").inventories()).hasSize(1);
    }

    @Test
    void whatIsNeitherIsReported() throws IOException {
        write("docs", "../elsewhere.json");

        assertThat(project.problems())
                .containsExactly(
                        "site-config.yml:3:10 invalid-config: `url` is `docs`; expected the other"
                                + " site's URL (for example `https://example.org/docs/`)",
                        "site-config.yml:4:11 invalid-config: `file` is `../elsewhere.json`;"
                                + " expected a path in the repository or an http(s) URL");
    }
}
