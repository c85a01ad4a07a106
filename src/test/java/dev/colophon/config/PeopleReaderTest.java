package dev.colophon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleReaderTest {
    private Project project;

    @BeforeEach
    void makeProject(@TempDir Path folder) throws IOException {
        project = new Project(folder).file("README.md", "# Home\n");
    }

    @Test
    void aContributorIsANameAndWhatIsKnownBesides() throws IOException {
        project.file(
                "site-config.yml",
                """
                contributors:
                  - name: Ada Lovelace
                    also-known-as: [ada, ada@example.org]
                    profile: https://example.org/ada
                    role: Trusted Committer
                    organization: Engines
                  - name: Grace
                    also-known-as: grace@example.org
                    hidden: true
                bots: [docs-sync, "*@ci.example.org"]
                """);

        PeopleConfig people = project.config().people();

        assertThat(people.contributors())
                .containsExactly(
                        new ContributorConfig(
                                "Ada Lovelace",
                                List.of("ada", "ada@example.org"),
                                Optional.of("https://example.org/ada"),
                                Optional.of("Trusted Committer"),
                                Optional.of("Engines"),
                                false),
                        new ContributorConfig(
                                "Grace",
                                List.of("grace@example.org"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                true));
        assertThat(people.bots()).containsExactly("docs-sync", "*@ci.example.org");
        assertThat(project.config().withTitle("Other").people()).isEqualTo(people);
    }

    @Test
    void nobodyNeedsToBeListed() {
        assertThat(project.config().people()).isEqualTo(PeopleConfig.NONE);
    }

    @Test
    void whatMakesNoSenseIsReported() throws IOException {
        project.file(
                "site-config.yml",
                """
                contributors:
                  - name: Ada
                    profile: javascript:alert(1)
                    hidden: perhaps
                  - name: Grace
                    also-known-as: ADA
                  - role: nobody
                bots: ["*"]
                """);

        assertThat(project.problems())
                .containsExactly(
                        "site-config.yml:3:14 invalid-config: `profile` is `javascript:alert(1)`;"
                            + " expected an http(s) URL (for example `https://example.org/ada`)",
                        "site-config.yml:4:13 invalid-config: `hidden` is `perhaps`; expected"
                                + " `true` or `false`",
                        "site-config.yml:5:11 invalid-config: `ADA` is `Ada` and `Grace`; expected"
                                + " one person (leave it with one of them)",
                        "site-config.yml:7:5 invalid-config: found no `name`; expected the"
                                + " contributor's name (add `name: …`)",
                        "site-config.yml:8:7 invalid-config: `bots` has `*`, which is everybody;"
                                + " expected a name or an email address (for example `docs-sync`"
                                + " or `*@ci.example.org`)");
    }
}
