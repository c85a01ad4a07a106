package dev.colophon.config;

import java.util.List;

/**
 * The keys of {@code site-config.yml}, by the mapping they are in. {@code
 * docs/site-config.schema.json} describes the same ones: a test holds them equal.
 */
final class Keys {
    static final List<String> SITE =
            List.of(
                    "title",
                    "description",
                    "url",
                    "language",
                    "theme",
                    "logo",
                    "logo-dark",
                    "repository",
                    "books",
                    "navigation",
                    "redirects",
                    "removed",
                    "permalinks",
                    "catalogs",
                    "inventories",
                    "events",
                    "contributors",
                    "bots",
                    "author-lists",
                    "citation",
                    "formats",
                    "embedding",
                    "previews",
                    "help-wanted",
                    "freshness",
                    "translations",
                    "rules");
    static final List<String> REPOSITORY = List.of("url", "branch", "kind");
    static final List<String> BOOK =
            List.of(
                    "id",
                    "title",
                    "description",
                    "source",
                    "summary",
                    "path",
                    "language",
                    "license",
                    "style");
    static final List<String> PERMALINKS = List.of("since", "exclude");
    static final List<String> INVENTORY = List.of("name", "url", "file");
    static final List<String> CATALOG = List.of("preset", "id", "books", "kinds");
    static final List<String> KIND =
            List.of(
                    "id",
                    "title",
                    "plural",
                    "folders",
                    "prefixes",
                    "headings",
                    "sections",
                    "fields",
                    "relations");
    static final List<String> SECTION = List.of("titles", "required");
    static final List<String> FIELD = List.of("id", "titles", "required", "values", "many");
    static final List<String> RELATION =
            List.of(
                    "kind",
                    "sections",
                    "inverse",
                    "label",
                    "inverse-label",
                    "required",
                    "inverse-required",
                    "mutual");
    static final List<String> CONTRIBUTOR =
            List.of("name", "also-known-as", "profile", "role", "organization", "hidden");
    static final List<String> FRESHNESS = List.of("stale-after");
    static final List<String> TRANSLATION = List.of("book", "of");
    static final List<String> EVENT =
            List.of(
                    "id",
                    "title",
                    "start",
                    "zone",
                    "duration",
                    "repeat",
                    "except",
                    "shown-in",
                    "place",
                    "url",
                    "notes");
    static final List<String> NAVIGATION = List.of("title", "link");

    private Keys() {}
}
