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
    private static final String LONG = BadPeople.LONG.substring(0, 200);

    @TempDir private static Path temporary;
    private static Folder site;

    @BeforeAll
    static void build() throws Exception {
        Path sources = temporary.resolve("sources");
        BadPeople.write(sources);
        site = new Folder(temporary.resolve("site"));
        assertThat(Colophon.run("build", sources, "-o", site.path()).code()).isZero();
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
                                        .doesNotContain(BadPeople.LONG.substring(0, 300));
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
                        LONG);
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
                .startsWith("Reviewed by " + LONG + ", Rita, unknown")
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
                .contains("]]> --> /script> {{x}} ${y} `z` |p|", LONG)
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
                .contains("]]> --> /script> {{x}} ${y} `z` |p|", LONG)
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
