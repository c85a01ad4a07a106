package dev.colophon.config;

import dev.colophon.calendar.Event;
import dev.colophon.diagnostic.Rule;
import dev.colophon.diagnostic.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a site is made of. All paths are from the repository's root.
 *
 * @param title the site's name; empty where its front page or its folder is to say it
 * @param description one sentence; may be empty
 * @param url where the site is published, ending with {@code /}; the site works at any address,
 *     this one is used where a full URL is required (sitemap, feed)
 * @param language a BCP 47 tag
 * @param theme the name of a bundled theme or of a folder in {@code themes/}
 * @param logo the picture in the header
 * @param folder the folder of the config file, or the folder given when there is none
 * @param repository where the sources are published; when absent, the remote {@code origin} says it
 * @param books at least one
 * @param navigation links in the header besides the books
 * @param redirects by hand, from former address to present address
 * @param permalinks what counts as published once
 * @param catalogs what kinds of pages there are; where the config says nothing, the presets
 * @param inventories other sites whose pages and anchors are known
 * @param events what people come together for
 * @param people what is to be known of those who made the pages, besides what Git says
 * @param help what contributors are asked for
 * @param freshness what counts as old, and which books are translations
 * @param formats what it is published as besides its pages; absent where the config says nothing
 * @param sharing what there is for those who put its pages elsewhere
 * @param severities what rules weigh, where that differs from their default
 */
public record SiteConfig(
        String title,
        String description,
        Optional<String> url,
        String language,
        String theme,
        LogoConfig logo,
        String folder,
        Optional<RepositoryConfig> repository,
        List<BookConfig> books,
        List<NavigationLink> navigation,
        List<Redirect> redirects,
        PermalinkConfig permalinks,
        List<CatalogConfig> catalogs,
        List<InventoryConfig> inventories,
        List<Event> events,
        PeopleConfig people,
        HelpConfig help,
        FreshnessConfig freshness,
        Optional<Set<Format>> formats,
        SharingConfig sharing,
        Map<Rule, Severity> severities) {
    public SiteConfig {
        books = List.copyOf(books);
        navigation = List.copyOf(navigation);
        redirects = List.copyOf(redirects);
        catalogs = List.copyOf(catalogs);
        inventories = List.copyOf(inventories);
        events = List.copyOf(events);
        severities = Map.copyOf(severities);
    }

    /** The same, published somewhere else. */
    public SiteConfig withUrl(String newUrl) {
        return with(title, Optional.of(newUrl));
    }

    /** The same, with a name. */
    public SiteConfig withTitle(String newTitle) {
        return with(newTitle, url);
    }

    private SiteConfig with(String newTitle, Optional<String> newUrl) {
        return new SiteConfig(
                newTitle,
                description,
                newUrl,
                language,
                theme,
                logo,
                folder,
                repository,
                books,
                navigation,
                redirects,
                permalinks,
                catalogs,
                inventories,
                events,
                people,
                help,
                freshness,
                formats,
                sharing,
                severities);
    }

    /** Whether the site is published as something else too, where that was asked for. */
    public boolean asksFor(Format format) {
        return formats.filter(asked -> asked.contains(format)).isPresent();
    }

    /** What a rule weighs on this site. */
    public Severity severity(Rule rule) {
        return severities.getOrDefault(rule, rule.severity());
    }

    /** What is written as a site's URL, with a slash at its end; empty when it is none. */
    public static Optional<String> siteUrl(String text) {
        return Urls.site(text);
    }
}
