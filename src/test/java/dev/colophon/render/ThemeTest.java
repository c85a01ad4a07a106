package dev.colophon.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.render.view.InlineScript;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTest {
    private static final String BODY = "<h1 id=\"usage-count\">Usage count</h1><p>Text.</p>";
    private static final String EVIL = "<script>alert('\"&')</script>";
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "dev.colophon.theme.commons");

    static Stream<Document> everyTemplate() {
        return Stream.of(
                page(),
                render("book.jte", ThemeSamples.book("Measuring InnerSource")),
                render("home.jte", ThemeSamples.home("InnerSource Program Office")),
                render("404.jte", ThemeSamples.notFound("/site/")),
                render("404.jte", ThemeSamples.notFound("")),
                render("redirect.jte", ThemeSamples.redirect("Usage count")),
                render("contributors.jte", PeopleSamples.contributors("Ana Silva")),
                render("person.jte", PeopleSamples.person("Ana Silva")),
                render("colophon.jte", PeopleSamples.colophon("Measuring InnerSource")),
                render("catalog.jte", CatalogSamples.index("Usage count")),
                render("matrix.jte", CatalogSamples.matrix("Usage count")),
                render("compare.jte", CatalogSamples.comparison("Usage count")),
                render("graph.jte", CatalogSamples.graph("Usage count")));
    }

    static Stream<Document> everyTemplateWithScriptAsTitle() {
        return Stream.of(
                render("page.jte", ThemeSamples.page(EVIL, BODY)),
                render("book.jte", ThemeSamples.book(EVIL)),
                render("home.jte", ThemeSamples.home(EVIL)),
                render("redirect.jte", ThemeSamples.redirect(EVIL)),
                render("person.jte", PeopleSamples.person(EVIL)));
    }

    @ParameterizedTest
    @MethodSource("everyTemplate")
    void aDocumentHasLanguageTitleOneMainAndOneHeading(Document document) {
        assertThat(document.documentType()).isNotNull();
        assertThat(document.expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(document.expectFirst("html").attr("dir")).isEqualTo("ltr");
        assertThat(document.title()).isNotBlank();
        assertThat(document.select("main")).hasSize(1);
        assertThat(document.select("main h1")).hasSize(1);
        assertThat(document.select("h1")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("everyTemplate")
    void nothingIsInlineButWhatThePolicyNames(Document document) {
        assertThat(document.select("style, [style]")).isEmpty();
        String policy = document.expectFirst("meta[http-equiv]").attr("content");
        assertThat(document.select("script:not([src], [type])"))
                .allMatch(script -> policy.contains(digest(script)));
        assertThat(
                        document.getAllElements().stream()
                                .flatMap(e -> e.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }

    private static String digest(Element script) {
        return InlineScript.of(script.data().getBytes(StandardCharsets.UTF_8)).digest();
    }

    @ParameterizedTest
    @MethodSource("everyTemplate")
    void aStrictPolicyStandsBeforeAnythingThatLoads(Document document) {
        Element policy = document.expectFirst("meta[http-equiv=Content-Security-Policy]");

        assertThat(policy.attr("content"))
                .startsWith("default-src 'none';")
                .doesNotContain("unsafe");
        assertThat(policy.elementSiblingIndex()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("everyTemplate")
    void nothingIsLoadedFromElsewhere(Document document) {
        assertThat(document.select("[src], link[rel=stylesheet], link[rel=icon]"))
                .isNotEmpty()
                .allSatisfy(
                        element ->
                                assertThat(element.attr("src") + element.attr("href"))
                                        .matches(
                                                "(\\.\\./)*(assets/[a-z]+\\.(css|js|svg)|favicon\\.ico)"));
    }

    @ParameterizedTest
    @MethodSource("everyTemplate")
    void linksAreRelativeOrLeadToAnotherSite(Document document) {
        assertThat(document.select("a[href]"))
                .allMatch(link -> link.attr("href").matches("(?!/|https?://example\\.org).*"));
    }

    @ParameterizedTest
    @MethodSource("everyTemplate")
    void linksAndButtonsHaveNamesAndFragmentsLeadSomewhere(Document document) {
        assertThat(document.select("a[href]:not(.backdrop), summary"))
                .allMatch(element -> element.hasText() || element.hasAttr("aria-label"));
        assertThat(document.select("a[href^=#page.]"))
                .allMatch(a -> document.getElementById(a.attr("href").substring(1)) != null);
    }

    @ParameterizedTest
    @MethodSource("everyTemplateWithScriptAsTitle")
    void aTitleIsTextAndNeverMarkup(Document document) {
        assertThat(document.title()).contains(EVIL);
        assertThat(document.select("script"))
                .noneMatch(script -> EVIL.contains(script.outerHtml()));
        assertThat(document.expectFirst("meta[property=og:title]").attr("content")).isEqualTo(EVIL);
    }

    @Test
    void aPageLoadsItsOwnStylesAndScriptsAfterThoseOfAllPages() {
        assertThat(page().select("link[rel=stylesheet]").eachAttr("href"))
                .containsSubsequence(
                        "../../assets/site.css", "../../assets/more.css", "../../assets/print.css");
        assertThat(page().select("script[defer]").eachAttr("src"))
                .containsExactly("../../assets/commons.js", "../../assets/more.js");
    }

    @Test
    void aPageHasItsLandmarks() {
        Document page = page();

        assertThat(page.select("body > header")).hasSize(1);
        assertThat(page.select("footer")).hasSize(1);
        assertThat(page.select("aside a")).extracting(a -> a.attr("href")).contains("#unit");
        assertThat(page.select("nav"))
                .allMatch(n -> !(n.attr("aria-label") + n.attr("aria-labelledby")).isEmpty());
        assertThat(page.select("nav[aria-label]").eachAttr("aria-label")).doesNotHaveDuplicates();
        assertThat(page.expectFirst("body > a").attr("href")).isEqualTo("#page.main");
    }

    @Test
    void theSidebarShowsNumbersPartsSeparatorsAndDrafts() {
        Element sidebar = page().expectFirst("nav.sidebar");

        assertThat(sidebar.select("[aria-current=page]").eachText())
                .containsExactly("2.2. Usage count");
        assertThat(sidebar.select(".part").eachText()).containsExactly("Reference", "Catalog");
        assertThat(sidebar.select(".separator")).hasSize(1);
        assertThat(sidebar.select("span.draft").eachText()).containsExactly("2.3. Reuse ratio");
        assertThat(sidebar.select("li.open > ul a")).hasSize(2);
    }

    @Test
    void aPageSaysWhoWroteIt() {
        Element colophon = page().expectFirst("main .colophon");

        assertThat(colophon.text())
                .contains("Written by Ana Silva, Bo Li, Cem Ak")
                .contains("and 4 more")
                .contains("and 1 person who asked not to be named")
                .contains("Translated by Noa Gal")
                .contains("Reviewed by Oda Lin")
                .contains("Looked after by @example/docs")
                .contains("With the help of Copilot")
                .contains("created 9 Mar 2021")
                .contains("42 changes")
                .contains("also 2 automatic accounts");
        assertThat(colophon.select(".shares li")).hasSize(12);
        assertThat(colophon.expectFirst(".shares li").text())
                .isEqualTo("Ana Silva 2021\u20132024 \u00B7 3 changes \u00B7 7 % of the words");
        assertThat(colophon.select("time").eachAttr("datetime"))
                .containsExactly("2021-03-09", "2025-11-21");
    }

    @Test
    void oneChangeByAnAutomaticAccountHasItsOwnWords() {
        var colophon = ThemeSamples.byBots(1, 1);
        Document page = render("page.jte", ThemeSamples.page("Usage count", BODY, colophon));

        assertThat(page.expectFirst(".colophon").text())
                .isEqualTo("updated 1 Dec 2025 1 change changed by 1 automatic account");
    }

    @Test
    void aPageWithoutHistorySaysNothingAboutIt() {
        var view = ThemeSamples.page("Usage count", BODY, ThemeSamples.unknown());

        assertThat(render("page.jte", view).select(".colophon")).isEmpty();
    }

    @Test
    void theBodyIsWrittenAsItIs() {
        assertThat(page().expectFirst("article").html()).isEqualToIgnoringWhitespace(BODY);
    }

    @Test
    void theBaseIsOnlyWrittenWhereItIsKnown() {
        Document known = render("404.jte", ThemeSamples.notFound("/site/"));

        assertThat(known.select("base").eachAttr("href")).containsExactly("/site/");
        assertThat(known.select("a[href^=#]")).isEmpty();
        assertThat(render("404.jte", ThemeSamples.notFound("")).select("base")).isEmpty();
    }

    @Test
    void aRedirectWorksWithoutScript() {
        Document redirect = render("redirect.jte", ThemeSamples.redirect("Usage count"));

        assertThat(redirect.expectFirst("noscript").html())
                .contains("http-equiv=\"refresh\"", "url=../metrics/usage-count/");
        assertThat(redirect.expectFirst("main a").attr("href"))
                .isEqualTo("../metrics/usage-count/");
    }

    @Test
    void wordsAndTemplatesNameTheSameKeys() throws IOException {
        var used = new TreeSet<String>();
        for (String template : templates()) {
            Pattern.compile("word\\(\"([^\"]+)\"\\)")
                    .matcher(template)
                    .results()
                    .forEach(word -> used.add(word.group(1)));
        }
        var plain = new TreeSet<>(ThemeSamples.words().keySet());
        plain.removeIf(
                key ->
                        key.matches(
                                ".*\\.(one|other)"
                                    + "|(month|weekday|alert|diagram|search|task|section|page|list)\\..*"));

        used.removeIf(key -> key.endsWith("."));
        used.addAll(List.of("date", "date.first", "languageName", "untranslated"));
        assertThat(used).isEqualTo(plain);
    }

    private static List<String> templates() throws IOException {
        try (var files = Files.walk(ThemeSamples.THEME)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .map(ThemeTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document page() {
        return render("page.jte", ThemeSamples.page("Usage count", BODY));
    }

    private static Document render(String template, Object view) {
        var output = new StringOutput();
        ENGINE.render(template, view, output);
        return Jsoup.parse(output.toString());
    }

    @Test
    void everyTemplateOfAPageIsCompiledBeforePagesAreMade() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("themes/commons"))) {
            List<String> pages =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".jte") && !name.equals("layout.jte"))
                            .toList();
            assertThat(TemplateCompiler.RENDERED).containsAll(pages);
        }
    }
}
