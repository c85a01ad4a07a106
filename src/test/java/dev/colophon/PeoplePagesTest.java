package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.cli.Colophon;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages about people, of a repository with good names and with bad ones. */
class PeoplePagesTest {
    private static final String CONFIG =
            """
            title: Handbook
            url: https://example.org/handbook/
            repository: {url: "https://github.com/example/handbook"}
            citation: true
            books:
              - {id: guide, source: guide, title: Guide, license: CC BY-SA 4.0}
            contributors:
              - {name: Ada Lovelace, role: Trusted Committer, organization: Engines}
              - {name: Grace Hopper, also-known-as: [ghopper], hidden: true}
              - {name: "<script>alert(1)</script>", also-known-as: max}
            """;
    private static final List<String> BAD =
            List.of(
                    "max",
                    "\u202Egnp.exe\u202C\u0007 x",
                    "x".repeat(10_000),
                    "../../etc/passwd",
                    "a\" onclick=\"b");

    @TempDir private static Path temporary;
    private static Folder site;
    private static Folder sources;
    private static Instant time = Instant.parse("2020-01-01T00:00:00Z");

    @BeforeAll
    static void build() throws Exception {
        sources = new Folder(temporary.resolve("sources"));
        sources.write("site-config.yml", CONFIG)
                .write(".mailmap", "Bo Li (Widgets Ltd) <bo@example.org>\n")
                .write(
                        ".github/CODEOWNERS",
                        "* @example/docs @ghopper mail@example.org\n/guide/b.md @bo\n")
                .write("TRUSTED-COMMITTERS.md", "# Trusted committers\n\n- Bo Li\n- Grace Hopper\n")
                .write("guide/README.md", "# Guide\n\n[A](a.md) [B](b.md)\n");
        try (Git git = Git.init().setDirectory(sources.path().toFile()).call()) {
            String trailers =
                    "\n\nReviewed-by: Rita R <rita@example.org>\nAssisted-by: GitHub Copilot\n";
            commit(git, "Ada Lovelace", "ada@example.org", "Start" + trailers);
            sources.write("guide/a.md", "# A\n\nText by Bo.\n");
            commit(git, "Bo", "bo@example.org", "A\n\nTranslated-by: Tom T <tom@example.org>\n");
            sources.write("guide/b.md", "# B\n\nText by Grace.\n");
            commit(git, "Grace Hopper", "grace@example.org", "B");
            int n = 0;
            for (String bad : BAD) {
                sources.write("guide/b.md", "# B\n\nText by number " + n + ".\n");
                commit(git, bad, "bad" + n++ + "@example.org", "Bad");
            }
            for (String email :
                    List.of("9+one@users.noreply.github.com", "8+two@users.noreply.github.com")) {
                sources.write("guide/a.md", "# A\n\nText by Ana " + email + ".\n");
                commit(git, "Ana", email, "Ana");
            }
        }
        site = new Folder(temporary.resolve("site"));
        assertThat(Colophon.run("build", sources.path(), "-o", site.path()).code()).isZero();
    }

    private static void commit(Git git, String name, String email, String message)
            throws Exception {
        time = time.plusSeconds(86_400);
        PersonIdent who = new PersonIdent(name, email, time, ZoneOffset.UTC);
        git.add().addFilepattern(".").call();
        git.commit().setMessage(message).setAuthor(who).setCommitter(who).setSign(false).call();
    }

    private static Document page(String address) {
        return Jsoup.parse(site.text(address + "index.html"));
    }

    @Test
    void everybodyIsOnThePageOfContributors() {
        Document all = page("contributors/");

        assertThat(all.select(".contributors li").eachText())
                .contains(
                        "Ada Lovelace Trusted Committer \u00B7 Engines \u00B7 2020 \u00B7 1 page",
                        "Bo Li Widgets Ltd \u00B7 2020 \u00B7 1 page");
        assertThat(all.text())
                .contains("1 more asked not to be named")
                .contains("With the help of Copilot")
                .doesNotContain("Grace", "ghopper", "@example.org");
        assertThat(all.select("dl.groups").text())
                .isEqualTo("Engines Ada Lovelace Widgets Ltd Bo Li");
    }

    @Test
    void somebodyHasAPageOfWhatTheyDid() {
        assertThat(page("contributors/bo-li/").expectFirst("main").text())
                .isEqualTo(
                        "Contributors Bo Li Widgets Ltd First change A 3 Jan 2020 Latest change A"
                                + " 3 Jan 2020 Wrote Guide A");
        assertThat(page("contributors/rita-r/").text()).contains("Reviewed Guide");
        assertThat(page("contributors/tom-t/").text()).contains("Translated Guide A");
    }

    @Test
    void ofPeopleCalledAlikeTheFirstHasTheShorterAddress() {
        assertThat(page("contributors/ana/").html()).contains("https://github.com/one");
        assertThat(page("contributors/ana-2/").html()).contains("https://github.com/two");
    }

    @Test
    void whoIsHiddenIsCountedOnly() {
        site.files()
                .forEach(
                        (file, bytes) -> {
                            if (!file.endsWith(".css") && !file.startsWith("search/")) {
                                assertThat(
                                                new String(
                                                        bytes,
                                                        java.nio.charset.StandardCharsets.UTF_8))
                                        .as(file)
                                        .doesNotContain("Hopper", "ghopper");
                            }
                        });
        assertThat(page("guide/b/").expectFirst(".colophon").text())
                .contains("and 1 person who asked not to be named")
                .contains("Looked after by @bo");
    }

    @Test
    void badNamesAreTextAndNeverMarkupOrAWayOut() {
        assertThat(site.files().keySet())
                .filteredOn(file -> file.startsWith("contributors/"))
                .allMatch(file -> file.matches("contributors/([a-z0-9-]+/)?index\\.html"))
                .allMatch(file -> file.length() < 100);
        Document colophon = page("guide/colophon/");
        assertThat(colophon.select("script"))
                .allMatch(
                        script -> script.hasAttr("src") || script.data().contains("dataset.theme"));
        assertThat(colophon.select("[onclick]")).isEmpty();
        assertThat(colophon.text())
                .contains("<script>alert(1)</script>", "../../etc/passwd")
                .doesNotContain("\u202E");
        assertThat(new LinkOracle(site).problems()).isEmpty();
    }

    @Test
    void aBookSaysWhoMadeIt() {
        Document colophon = page("guide/colophon/");

        assertThat(colophon.expectFirst(".colophon").text())
                .contains("Translated by Tom T")
                .contains("Reviewed by Rita R")
                .contains("Looked after by @example/docs")
                .doesNotContain("mail@");
        assertThat(colophon.select("#trusted-committers + p").text())
                .isEqualTo("Bo Li, Ada Lovelace");
        assertThat(colophon.select("tbody tr").eachText())
                .contains("A Bo Li, Tom T, Ana, Ana 11 Jan 2020");
        assertThat(page("guide/").select(".colophon a").eachAttr("href")).contains("colophon/");
    }

    @Test
    void aPageIsCitedByItsUrl() {
        assertThat(page("guide/a/").select(".cite pre").eachText().get(0))
                .isEqualTo(
                        "Ana, Ana, Bo Li: A. Guide, Handbook, 2020-01-11."
                                + " https://example.org/handbook/guide/a/");
    }

    @Test
    void theSiteHasACitationFileOnRequest() {
        String file = site.text("CITATION.cff");

        assertThat(file)
                .startsWith("cff-version: \"1.2.0\"\nmessage: ")
                .contains("title: \"Handbook\"\n", "license: \"CC-BY-SA-4.0\"\n")
                .contains("  - name: \"Ada Lovelace\"\n")
                .contains("date-released: \"2020-01-11\"\n");
        assertThat(Colophon.run("cite", sources.path()).out()).isEqualTo(file);
    }

    @Test
    void theSitemapAndTheInventoryKnowThePages() {
        assertThat(site.text("sitemap.xml"))
                .contains("handbook/contributors/bo-li/</loc>", "handbook/guide/colophon/</loc>");
        assertThat(site.text("inventory.json")).contains("\"contributors/bo-li/\"");
        assertThat(
                        JsonSchema.problems(
                                Path.of("docs/inventory.schema.json"), site.text("inventory.json")))
                .isEmpty();
    }

    @Test
    void withoutHistoryThereAreNoSuchPages() {
        Folder plain = new Folder(temporary.resolve("plain"));
        Colophon.run("build", "--no-history", sources.path(), "-o", plain.path());

        assertThat(plain.files().keySet())
                .noneMatch(file -> file.startsWith("contributors") || file.contains("colophon/"));
    }
}
