package dev.colophon.render;

import dev.colophon.render.view.BookView;
import dev.colophon.render.view.ChapterView;
import dev.colophon.render.view.ChapterView.Kind;
import dev.colophon.render.view.ColophonView;
import dev.colophon.render.view.HeadingView;
import dev.colophon.render.view.HelpLinkView;
import dev.colophon.render.view.HomeView;
import dev.colophon.render.view.InlineScript;
import dev.colophon.render.view.LanguageView;
import dev.colophon.render.view.LinkView;
import dev.colophon.render.view.LogoView;
import dev.colophon.render.view.NotFoundView;
import dev.colophon.render.view.PageView;
import dev.colophon.render.view.RedirectView;
import dev.colophon.render.view.SiteView;
import dev.colophon.render.view.ToolsView;
import dev.colophon.render.view.TranslationView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Views as the renderer makes them, for trying the theme. */
final class ThemeSamples {
    static final Path THEME = Path.of("themes", "commons");

    private static final LinkView NONE = new LinkView("", "");

    private ThemeSamples() {}

    static Map<String, String> words() {
        Properties properties = new Properties();
        try (var reader =
                Files.newBufferedReader(
                        THEME.resolve("words/en.properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(k -> words.put(k, properties.getProperty(k)));
        return words;
    }

    static SiteView site(String root, String title) {
        return new SiteView(
                title,
                "Books of a working group for people who run InnerSource programs.",
                root,
                root.isEmpty() ? "./" : root,
                List.of(
                        book(root, "Measuring InnerSource", "measuring/", true, 73),
                        book(root, "Source Code Management", "scm/", false, 12)),
                List.of(new LinkView("Patterns", "https://patterns.example.org/")),
                words(),
                root + "feed.xml",
                root + "contributors/",
                root + "search/",
                List.of("former"),
                HelpLinkView.NONE,
                root + "changes/",
                root + "calendar/",
                root + "translations/",
                languages(),
                root + "favicon.ico",
                "",
                List.of(new LogoView("assets/logo.svg", "", 64, 32)),
                script("colours()"),
                "https://example.org/previews/index.png",
                "Colophon 0.1.0");
    }

    private static InlineScript script(String text) {
        return InlineScript.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<LanguageView> languages() {
        return List.of(
                new LanguageView("en", "English", "./", "./", true, true, false),
                new LanguageView("gl", "galego", "../gl/", "../gl/", false, false, true));
    }

    private static TranslationView translation() {
        return new TranslationView(
                new LinkView("Usage", "../usage/"),
                "gl",
                List.of(
                        new TranslationView.SectionView(
                                new LinkView("Unit", "../usage/#unit"), "changed"),
                        new TranslationView.SectionView(new LinkView("Gone", ""), "removed")),
                "https://forge.example/compare/a...b");
    }

    static PageView page(String title, String body) {
        return page(title, body, colophon(12));
    }

    static PageView page(String title, String body, ColophonView colophon) {
        return new PageView(
                site("../../", "InnerSource Program Office"),
                title,
                "How often others use what a team publishes.",
                "en",
                "https://example.org/site/metrics/usage-count/",
                "Measuring InnerSource",
                "CC-BY-SA-4.0",
                "../../measuring/",
                false,
                body,
                chapters(title),
                List.of(
                        new LinkView("Measuring InnerSource", "../../measuring/"),
                        new LinkView("Metrics", "../")),
                headings(),
                new LinkView("Contribution count", "../contribution-count/"),
                new LinkView("Time to merge", "../time-to-merge/"),
                new ToolsView(
                        "https://f/edit", "https://f/log", "https://f/a", "a.md", "../../print/"),
                colophon,
                List.of(new LinkView("former-unit", "../units/#unit")),
                translation(),
                true,
                List.of(new LinkView("Who uses our code?", "../../questions/who-uses/")),
                Optional.of(CatalogSamples.entry()),
                List.of(CatalogSamples.links("")),
                List.of("assets/more.css"),
                List.of("assets/more.js"),
                false,
                Optional.empty());
    }

    static ColophonView colophon(int people) {
        return new ColophonView(
                PeopleSamples.authors(people),
                List.of(new LinkView("Noa Gal", "../../contributors/noa-gal/")),
                List.of(new LinkView("Oda Lin", "")),
                List.of("Copilot"),
                List.of(new LinkView("@example/docs", "")),
                1,
                2,
                "2021-03-09",
                "2025-11-21",
                42,
                "../../measuring/colophon/",
                List.of(new ColophonView.CitationView("text", "Ana Silva: Usage count.")));
    }

    static ColophonView byBots(int bots, int commits) {
        return new ColophonView(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                bots,
                "",
                "2025-12-01",
                commits,
                "",
                List.of());
    }

    static ColophonView unknown() {
        return byBots(0, 0);
    }

    static BookView book(String title) {
        return new BookView(
                site("../", "InnerSource Program Office"),
                title,
                "Goals, questions and metrics for InnerSource programs.",
                "en",
                "https://example.org/site/measuring/",
                "CC-BY-SA-4.0",
                chapters(""),
                List.of(CatalogSamples.links("")),
                colophon(3),
                "print/",
                Optional.empty());
    }

    static HomeView home(String title) {
        SiteView site = site("", title);
        List<HomeView.HomeBook> books =
                site.books().stream()
                        .map(book -> new HomeView.HomeBook(book, List.of(NONE, metrics())))
                        .toList();
        return new HomeView(
                site,
                "en",
                "https://example.org/site/",
                books,
                List.of(
                        new HomeView.ChangeView(
                                metrics(), "Measuring InnerSource", "2025-11-02", "Ana Silva")),
                Optional.empty());
    }

    static NotFoundView notFound(String base) {
        return new NotFoundView(site("", "InnerSource Program Office"), base, script("find()"));
    }

    static RedirectView redirect(String title) {
        return new RedirectView(
                site("../", "InnerSource Program Office"),
                title,
                "../metrics/usage-count/",
                "https://example.org/site/metrics/usage-count/",
                List.of(new LinkView("unit", "../units/#unit")),
                false);
    }

    private static LinkView metrics() {
        return new LinkView("Metrics", "measuring/metrics/");
    }

    private static SiteView.BookLink book(
            String root, String title, String path, boolean here, int n) {
        return new SiteView.BookLink(
                title, "About " + title + ".", root + path, here, n, "en", "English", List.of());
    }

    private static List<ChapterView> chapters(String current) {
        return List.of(
                chapter("Introduction", "", "../../measuring/introduction/"),
                new ChapterView(Kind.PART, "Reference", "", "", false, false, List.of()),
                chapter("Goals", "1.", "../../measuring/goals/"),
                new ChapterView(
                        Kind.CHAPTER,
                        "Metrics",
                        "2.",
                        "../",
                        false,
                        true,
                        List.of(
                                chapter("Contribution count", "2.1.", "../contribution-count/"),
                                new ChapterView(
                                        Kind.CHAPTER,
                                        current,
                                        "2.2.",
                                        "../usage-count/",
                                        !current.isEmpty(),
                                        true,
                                        List.of()),
                                new ChapterView(
                                        Kind.DRAFT,
                                        "Reuse ratio",
                                        "2.3.",
                                        "",
                                        false,
                                        false,
                                        List.of()))),
                new ChapterView(Kind.SEPARATOR, "", "", "", false, false, List.of()),
                chapter("Authors", "", "../../measuring/authors/"));
    }

    private static ChapterView chapter(String title, String number, String href) {
        return new ChapterView(Kind.CHAPTER, title, number, href, false, false, List.of());
    }

    private static List<HeadingView> headings() {
        return List.of(
                new HeadingView("Why", "#why", List.of()),
                new HeadingView(
                        "How to measure",
                        "#how-to-measure",
                        List.of(new HeadingView("Unit", "#unit", List.of()))));
    }
}
