package dev.colophon.config;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Rule;
import dev.colophon.diagnostic.Severity;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the mapping that {@code site-config.yml} is, and fills in what it leaves out. */
final class SiteReader {
    private static final String THEME = "commons";

    private final SourceTree tree;
    private final String folder;
    private final List<Diagnostic> diagnostics;

    SiteReader(SourceTree tree, String folder, List<Diagnostic> diagnostics) {
        this.tree = tree;
        this.folder = folder;
        this.diagnostics = diagnostics;
    }

    SiteConfig read(YamlMap map) {
        Fields site = Fields.of(map, Keys.SITE, diagnostics);
        Optional<String> language = BookConfigReader.language(site);
        Found found = found(site, language.orElse("en"));
        Optional<BookConfig> book = main(found);
        return new SiteConfig(
                title(site, found),
                site.text("description").or(() -> book.map(BookConfig::description)).orElse(""),
                url(site).or(found::url),
                language.or(() -> book.map(BookConfig::language)).orElse("en"),
                theme(site),
                LogoConfig.read(site, tree, folder),
                folder,
                repository(site).or(found::repository),
                found.books(),
                navigation(site),
                redirects(site, found),
                permalinks(site),
                new CatalogConfigReader(books(found), diagnostics).readAll(site),
                new InventoryReader(folder, diagnostics).readAll(site),
                new EventReader(diagnostics).readAll(site),
                new PeopleReader(tree, folder, diagnostics).read(site),
                HelpReader.read(site),
                new FreshnessConfigReader(books(found), diagnostics).read(site),
                FormatsReader.read(site),
                SharingConfig.read(site),
                severities(site));
    }

    private static List<String> books(Found found) {
        return found.books().stream().map(BookConfig::id).toList();
    }

    private Found found(Fields site, String language) {
        if (!site.has("books")) {
            return new Discovery(tree, diagnostics).find(folder, language);
        }
        return Found.of(new BookConfigReader(tree, folder, language, diagnostics).readAll(site));
    }

    /** The book at the site's root, or else the only one. */
    private static Optional<BookConfig> main(Found found) {
        boolean single = found.books().size() == 1;
        return found.books().stream().filter(book -> single || book.path().isEmpty()).findFirst();
    }

    private static String title(Fields site, Found found) {
        Optional<String> ofBook =
                found.books().size() == 1 ? found.books().get(0).title() : Optional.empty();
        return site.text("title").or(() -> ofBook).orElse("");
    }

    private static Optional<String> url(Fields site) {
        String hint = "for example `https://example.org/docs/`";
        return site.read("url", site.text("url"), Urls::site, "the site's http(s) URL", hint);
    }

    private String theme(Fields site) {
        String theme = site.text("theme").orElse(THEME);
        String themes = SourcePath.join(folder, "themes");
        boolean isName = !theme.contains("/") && !theme.contains("\\") && !theme.startsWith(".");
        boolean own = isName && tree.isFolder(SourcePath.join(themes, theme));
        if (!theme.equals(THEME) && !own) {
            String message = "`theme` is `" + theme + "`; there is no such theme";
            String hint = "use `" + THEME + "`, or make a folder of that name in `" + themes + "`";
            site.invalid(site.at("theme"), message, hint);
        }
        return theme;
    }

    private Optional<RepositoryConfig> repository(Fields site) {
        return site.map("repository")
                .map(map -> Fields.of(map, Keys.REPOSITORY, diagnostics))
                .flatMap(RepositoryReader::read);
    }

    private List<NavigationLink> navigation(Fields site) {
        return site.maps("navigation").orElse(List.of()).stream()
                .map(map -> Fields.of(map, Keys.NAVIGATION, diagnostics))
                .flatMap(link -> navigationLink(link).stream())
                .toList();
    }

    private Optional<NavigationLink> navigationLink(Fields fields) {
        Optional<String> title = fields.required("title", "the link's text");
        Optional<String> link = fields.required("link", "a URL or the path of a Markdown file");
        if (link.isPresent() && !leadsSomewhere(link.get())) {
            String message = "`link` is `" + link.get() + "`; expected a URL, or a file's path";
            String hint = "paths start at the config's folder";
            fields.report(Rule.BROKEN_PAGE, fields.at("link"), message, hint);
            return Optional.empty();
        }
        return title.flatMap(text -> link.map(to -> new NavigationLink(text, to)));
    }

    private boolean leadsSomewhere(String link) {
        if (Urls.isUrl(link)) {
            return Urls.isLinkable(link);
        }
        String path = link.replaceFirst("#.*", "");
        return SourcePath.resolve(folder, path).filter(tree::isFile).isPresent();
    }

    private List<Redirect> redirects(Fields site, Found found) {
        List<Redirect> own = new RedirectConfigReader(tree, folder, "").read(site);
        return new Found(List.of(), Optional.empty(), Optional.empty(), own).and(found).redirects();
    }

    private PermalinkConfig permalinks(Fields site) {
        Optional<Fields> permalinks =
                site.map("permalinks").map(map -> Fields.of(map, Keys.PERMALINKS, diagnostics));
        return new PermalinkConfig(
                permalinks.flatMap(fields -> fields.text("since")),
                permalinks.map(fields -> fields.texts("exclude")).orElse(List.of()),
                site.texts("removed").stream().map(Urls::address).toList());
    }

    private static Map<Rule, Severity> severities(Fields site) {
        Map<Rule, Severity> severities = new EnumMap<>(Rule.class);
        for (Fields.Pair pair : site.pairs("rules")) {
            Optional<Rule> rule = Rule.of(pair.key());
            Optional<Severity> severity = severity(pair.text());
            if (rule.isEmpty()) {
                reportRule(site, pair);
            } else if (severity.isEmpty()) {
                reportSeverity(site, pair);
            } else {
                severities.put(rule.get(), severity.get());
            }
        }
        return severities;
    }

    private static void reportRule(Fields site, Fields.Pair pair) {
        List<String> rules = Arrays.stream(Rule.values()).map(Rule::id).toList();
        String message = "there is no rule `" + pair.key() + "`";
        site.invalid(pair.keyPlace(), message, Spelling.hint(pair.key(), rules));
    }

    private static void reportSeverity(Fields site, Fields.Pair pair) {
        String message = "the severity is `" + pair.text() + "`; expected ";
        site.invalid(pair.textPlace(), message + Choices.names(Severity.class), "");
    }

    /** To older readers of YAML {@code off} is the truth value, and they may write it so. */
    private static Optional<Severity> severity(String text) {
        return text.equals("false") ? Optional.of(Severity.OFF) : Choices.of(Severity.class, text);
    }
}
