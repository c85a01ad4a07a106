package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.colophon.browser.Page;
import dev.colophon.browser.ServedSite;
import dev.colophon.cli.Colophon;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Whatever people are called in Git, it is text: wherever a site shows it, and counted once. */
class BadPeopleTest {
    private static final String CONFIG =
            """
            title: Handbook
            url: https://example.org/handbook/
            repository: {url: "https://github.com/example/handbook"}
            citation: true
            embedding: true
            previews: true
            formats: true
            books:
              - {id: guide, source: guide, title: Guide}
            contributors:
              - {name: "</title><script>alert(1)</script>", also-known-as: [conf@example.org], role: "\\u202Erole<b>", organization: "<i>Org\\u0007"}
            """;

    /** Comments, halves of lines, empty parts, loops, markup, and a line that is too long. */
    private static final String MAILMAP =
            "\uFEFF# mailmap\n<\n>\n<>\n< > <>\nName\n <only@example.org\n"
                    + "A <a@example.org> <b@example.org> <c@example.org>\n"
                    + "<loop2@example.org> <loop1@example.org>\n"
                    + "<loop1@example.org> <loop2@example.org>\n"
                    + "<img src=x onerror=alert(1)> <mapped@example.org>\n"
                    + "\"><svg onload=alert(1) <markup@example.org>\n"
                    + "Zoe\u0308 Mapped <zm@example.org> ZOE\u0308 <old@example.org>\n"
                    + "y".repeat(10_000)
                    + " <long-line@example.org>\n";

    private static final String LONG = "Nomenlongissimum".repeat(625);

    @TempDir private static Path temporary;
    private static Folder sources;
    private static Folder site;

    @BeforeAll
    static void build() throws Exception {
        BadRepository git = new BadRepository(temporary.resolve("sources"));
        git.write("site-config.yml", CONFIG)
                .write(".mailmap", MAILMAP)
                .write("CODEOWNERS", "* @\"><script> @a/<b> javascript:alert(1) \u202E@x\n")
                .write(
                        "TRUSTED-COMMITTERS.md",
                        "# Trusted committers\n\n- <script>x</script>\n- " + LONG + "\n- \u202E\n");
        git.edit("guide/README.md", "Ada", "ada@example.org", "Start");
        names(git);
        emails(git);
        unicodeForms(git);
        trailers(git);
        times(git);
        git.close();
        sources = new Folder(temporary.resolve("sources"));
        site = new Folder(temporary.resolve("site"));
        assertThat(Colophon.run("build", sources.path(), "-o", site.path()).code()).isZero();
    }

    private static void names(BadRepository git) throws Exception {
        int n = 0;
        for (String name :
                List.of(
                        "Bell\u0007 and\u001b[31m escape\u009b",
                        "\u202Egnp.exe\u2066 turned\u200F\u061C",
                        "'\"><img src=x onerror=alert(1)",
                        "]]> --> /script> {{x}} ${y} `z` |p|",
                        "javascript:alert(1)",
                        "../../../etc/passwd",
                        "Z" + "\u0301\u0332\u0347".repeat(60) + "algo",
                        "non\uFFFEcharacter\uFDD0",
                        "\u05D3\u05D5\u05D3 \u05DB\u05D4\u05DF",
                        "tag\uDB40\uDC41\uDB40\uDC42ged",
                        LONG)) {
            git.edit("guide/names.md", name, "name" + n++ + "@example.org", "Name");
        }
        for (String nothing : List.of("", " ", "\u200B\u3164", "\u2800", "\u200D", "\u034F")) {
            git.edit("guide/nobody.md", nothing, "nobody@example.org", "Nobody");
        }
        git.edit("guide/names.md", "Conf", "conf@example.org", "From the config");
    }

    private static void emails(BadRepository git) throws Exception {
        for (String email :
                List.of(
                        "javascript:alert(1)",
                        "1+\"onload=\"x@users.noreply.github.com",
                        "..@users.noreply.github.com",
                        "a/../b@users.noreply.github.com",
                        "x@users.noreply.github.com.example.org",
                        "e".repeat(10_000) + "@example.org",
                        "@",
                        "loop1@example.org",
                        "loop2@example.org",
                        "mapped@example.org",
                        "markup@example.org",
                        "long-line@example.org")) {
            git.edit("guide/emails.md", "Email", email, "Email");
        }
        git.edit("guide/emails.md", "No email at all 1600000000 +0000", "None");
        git.edit("guide/emails.md", "Open <open@example.org 1600000000 +0000", "Open");
        git.edit("guide/emails.md", "Zone <zone@example.org> 1600000000 +99999", "Zone");
        git.edit("guide/emails.md", "Word <word@example.org> yesterday", "Word");
        git.edit("guide/emails.md", "", "Nothing");
    }

    private static void unicodeForms(BadRepository git) throws Exception {
        git.edit("guide/forms.md", "Zo\u00EB Kr\u00FCger", "z1@example.org", "NFC");
        git.edit("guide/forms.md", "Zoe\u0308 Kru\u0308ger", "z2@example.org", "NFD");
        git.edit("guide/forms.md", "ZO\u00CB\u200B KR\u00DCGER\u2060", "z3@example.org", "Upper");
        git.edit("guide/forms.md", "\uFF3A\uFF4F\u00EB Kr\u00FCger", "z4@example.org", "Wide");
        git.edit("guide/forms.md", "Zo\u00EB\u00A0 Kr\u00FCger\u200D", "z5@example.org", "Gap");
        git.edit("guide/mapped.md", "Zo\u00EB", "old@example.org", "Mapped by name");
    }

    private static void trailers(BadRepository git) throws Exception {
        git.edit(
                "guide/trailers.md",
                "Tess Trailer",
                "tess@example.org",
                "Trailers\n\nReviewed-by: <\nReviewed-by: \u202E <>\nReviewed-by\nReviewed-by:\n"
                        + "Reviewed-by: a\u0000b <b\n"
                        + "Reviewed-by: <script>alert(2)</script> <r@example.org>\n"
                        + "Reviewed-by: Rita <script>alert(3)</script>\n"
                        + "Translated-by: \"><u onclick=alert(4)> <t@example.org>\n"
                        + ("Reviewed-by: " + LONG + " <l@example.org>\n")
                        + "Co-authored-by: \u2067\u202EDina <dina@example.org>\n"
                        + "Co-authored-by: DINA <Dina@example.org>\n"
                        + "Signed-off-by: x\n");
    }

    private static void times(BadRepository git) throws Exception {
        git.edit("guide/times.md", "Early Bird <early@example.org> 0 +0000", "1970");
        git.edit("guide/times.md", "Late Owl <late@example.org> 4294967295 +1400", "2106");
    }

    private static Document page(String address) {
        return Jsoup.parse(site.text(address));
    }

    private static List<String> names(String address, String where) {
        return page(address).select(where + " bdi").eachText().stream().distinct().toList();
    }

    @Test
    void noNameIsEverMarkup() {
        site.files()
                .forEach(
                        (file, bytes) -> {
                            if (file.endsWith(".html")) {
                                judge(file, page(file));
                            }
                        });
        assertThat(new LinkOracle(site).problems()).isEmpty();
    }

    private static void judge(String file, Document page) {
        assertThat(page.select("script:not([src]):not([type=application/ld+json])"))
                .as(file)
                .noneMatch(script -> script.html().contains("alert"));
        assertThat(page.select("bdi *, title *, .cite pre *")).as(file).isEmpty();
        assertThat(page.select("svg[onload], img[src=x], u, main b > b, main i"))
                .as(file)
                .isEmpty();
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                    .as(file)
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        }
        assertThat(page.select("[href]").eachAttr("href"))
                .as(file)
                .allMatch(href -> href.matches("[!-~]*"))
                .noneMatch(href -> href.matches("(?i)\\s*(javascript|data|vbscript):.*"))
                .noneMatch(href -> href.contains("alert(") || href.contains("../etc"))
                .allMatch(href -> href.length() < 500);
    }

    @Test
    void nothingThatIsWrittenHasCharactersThatNobodySees() {
        site.files()
                .forEach(
                        (file, bytes) -> {
                            if (file.matches("(?!assets/).*\\.(html|xml|json|cff|md|txt)")) {
                                assertThat(site.text(file))
                                        .as(file)
                                        .doesNotContainPattern(
                                                "[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u202A-\\u202E"
                                                        + "\\u2066-\\u2069\\uFFFE\\uFDD0]")
                                        .doesNotContain(LONG.substring(0, 300));
                            }
                        });
    }

    @Test
    void namesAreShownAsTheyAreWithoutWhatNobodySees() {
        assertThat(names("guide/names/index.html", ".shares"))
                .contains(
                        "Bell and [31m escape",
                        "gnp.exe turned",
                        "'\">",
                        "]]> --> /script> {{x}} ${y} `z` |p|",
                        "javascript:alert(1)",
                        "../../../etc/passwd",
                        "non character",
                        "\u05D3\u05D5\u05D3 \u05DB\u05D4\u05DF",
                        "tagged",
                        "</title><script>alert(1)</script>",
                        LONG.substring(0, 200));
    }

    @Test
    void whoHasNoNameIsOnePerson() {
        assertThat(names("guide/nobody/index.html", ".colophon")).containsExactly("unknown");
        assertThat(names("contributors/index.html", ".contributors")).contains("unknown");
    }

    @Test
    void namesThatDifferInTheirUnicodeFormAreOnePerson() {
        assertThat(names("guide/forms/index.html", ".people")).hasSize(1);
        assertThat(names("guide/mapped/index.html", ".people")).containsExactly("Zo\u00EB Mapped");
    }

    @Test
    void everybodyIsListedOnce() {
        List<String> all = page("contributors/index.html").select(".contributors bdi").eachText();

        assertThat(all.stream().filter(name -> name.contains("Kr\u00FCger"))).hasSize(1);
        assertThat(all.stream().filter(name -> name.equalsIgnoreCase("dina"))).hasSize(1);
    }

    @Test
    void profilesAreThoseOfTheForgeOnly() {
        assertThat(page("guide/emails/index.html").select(".colophon a[href^=http]")).isEmpty();
        site.files().keySet().stream()
                .filter(file -> file.matches("contributors/.*\\.html"))
                .flatMap(file -> page(file).select(".person-about a").stream())
                .forEach(
                        link ->
                                assertThat(link.attr("href"))
                                        .matches("https://github\\.com/[A-Za-z0-9][\\w.-]*"));
    }

    @Test
    void badTrailersNameNobodyAndGoodOnesStay() {
        assertThat(page("guide/trailers/index.html").select(".part-in").text())
                .startsWith("Reviewed by " + LONG.substring(0, 200) + ", Rita, unknown")
                .doesNotContain("script", "onclick");
    }

    @Test
    void theFirstAndTheLastSecondOfGitAreDates() throws IOException {
        Document times = page("guide/times/index.html");

        assertThat(times.select(".colophon time").eachAttr("datetime"))
                .contains("1970-01-01", "2106-02-07");
        assertThat(times.select("meta[property=article:modified_time]").attr("content"))
                .isEqualTo("2106-02-07T06:28:15Z");
        assertThat(article("guide/times/index.html").get("datePublished"))
                .isEqualTo("1970-01-01T00:00:00Z");
        assertThat(site.text("feed.xml")).contains("<updated>2106-02-07T06:28:15Z</updated>");
    }

    private static Map<?, ?> article(String file) throws IOException {
        String data = page(file).select("script[type=application/ld+json]").get(0).data();
        return (Map<?, ?>) ((List<?>) JSON.std.mapFrom(data).get("@graph")).get(0);
    }

    @Test
    void dataForProgramsHasTheSameNames() throws IOException {
        List<?> authors = (List<?>) article("guide/names/index.html").get("author");

        assertThat(authors.stream().map(one -> ((Map<?, ?>) one).get("name").toString()))
                .contains("]]> --> /script> {{x}} ${y} `z` |p|", LONG.substring(0, 200))
                .containsAll(names("guide/names/index.html", ".shares"));
        assertThat(JSON.std.mapFrom(site.text("inventory.json"))).isNotEmpty();
    }

    @Test
    void theCitationFileIsYamlWithEverybodyOnce() {
        Map<?, ?> file =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(site.text("CITATION.cff"));

        List<String> names =
                ((List<?>) file.get("authors"))
                        .stream().map(one -> ((Map<?, ?>) one).get("name").toString()).toList();
        assertThat(names)
                .contains("]]> --> /script> {{x}} ${y} `z` |p|", LONG.substring(0, 200))
                .filteredOn(name -> name.contains("Kr\u00FCger"))
                .hasSize(1);
        assertThat(file.get("date-released")).hasToString("2106-02-07");
    }

    @Test
    void feedsAndTheSitemapAreXml() throws Exception {
        for (String file :
                site.files().keySet().stream().filter(f -> f.endsWith(".xml")).toList()) {
            byte[] bytes = site.files().get(file);
            assertThat(
                            DocumentBuilderFactory.newInstance()
                                    .newDocumentBuilder()
                                    .parse(new ByteArrayInputStream(bytes))
                                    .getDocumentElement())
                    .as(file)
                    .isNotNull();
        }
    }

    @Test
    void addressesOfPeopleAreShortAndPlain() {
        assertThat(site.files().keySet())
                .filteredOn(file -> file.startsWith("contributors/"))
                .allMatch(
                        file -> file.matches("contributors/([\\p{L}\\p{N}\\p{M}-]+/)?index\\.html"))
                .allMatch(file -> file.length() < 100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guide/names/",
                "guide/trailers/",
                "guide/colophon/",
                "contributors/",
                "embed/guide/names/",
                "changes/",
                ""
            })
    void noNameMakesAPageWiderThanAPhone(String address) {
        try (ServedSite served = new ServedSite(site.path(), "/")) {
            Page page = served.open(address);
            page.size(360, 800).await("matchMedia('(width: 360px)').matches");
            page.eval("document.querySelectorAll('details').forEach((one) => (one.open = true))");

            assertThat(page.eval("document.documentElement.scrollWidth <= 360"))
                    .as(address)
                    .isEqualTo(true);
        }
    }
}
