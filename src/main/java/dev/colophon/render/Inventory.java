package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.check.Json;
import dev.colophon.history.Contributor;
import dev.colophon.history.FileHistory;
import dev.colophon.markdown.Heading;
import dev.colophon.markdown.Url;
import dev.colophon.permalink.FormerAddress;
import dev.colophon.permalink.Ledger;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.site.Target;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code inventory.json}: the site for machines, as described by {@code
 * docs/inventory.schema.json}.
 */
record Inventory(Site site, Ledger ledger, Views views) {
    private static final int SCHEMA = 1;

    /** Page by page, so that no more than one is in memory. */
    void writeTo(OutputStream out) throws IOException {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", SCHEMA);
        root.put("generator", SiteRenderer.GENERATOR);
        root.put("site", siteFields());
        root.put("books", site.books().stream().map(this::book).toList());
        Iterable<Object> pages = () -> site.pages().stream().<Object>map(this::page).iterator();
        root.put("pages", pages);
        if (!views.places().all().isEmpty()) {
            root.put("catalogs", views.places().all().stream().map(Inventory::catalog).toList());
        }
        root.put("former", ledger.former().stream().map(Inventory::former).toList());
        Json.data(root, out);
    }

    private Map<String, Object> siteFields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", site.config().title());
        fields.put("description", site.config().description());
        site.config().url().ifPresent(url -> fields.put("url", url));
        fields.put("language", site.config().language());
        site.repository().ifPresent(repository -> fields.put("repository", repository.url()));
        site.history().head().ifPresent(head -> fields.put("commit", head));
        return fields;
    }

    private Map<String, Object> book(Book book) {
        Map<String, Object> fields = new LinkedHashMap<>();
        FrontPages.Front front = views.fronts().of(book);
        fields.put("id", book.config().id());
        fields.put("title", front.title());
        fields.put("address", Url.encodePath(front.address()));
        fields.put("language", book.config().language());
        fields.put("license", book.config().license());
        return fields;
    }

    private Map<String, Object> page(Page page) {
        List<Map<String, Object>> aliases = aliases(page);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("address", Url.encodePath(page.address()));
        fields.put("source", page.source());
        fields.put("book", page.book().config().id());
        fields.putAll(entryFields(page));
        fields.put("title", page.title());
        fields.put("language", page.language());
        EmbeddedPlaces embedded = views.made().embedded();
        if (!embedded.isOff()) {
            fields.put("embedded", Url.encodePath(embedded.page(page.address())));
        }
        views.made()
                .previews()
                .of(page)
                .ifPresent(picture -> fields.put("preview", Url.encodePath(picture)));
        views.made()
                .markdown()
                .of(page)
                .ifPresent(markdown -> fields.put("markdown", Url.encodePath(markdown)));
        fields.put("anchors", anchors(page, aliases));
        fields.put("aliases", aliases);
        fields.putAll(historyFields(page.history()));
        fields.put("links", links(page));
        return fields;
    }

    private Map<String, Object> entryFields(Page page) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Optional<CatalogPlaces.Placed> placed = views.places().at(page.address());
        fields.put(
                "kind",
                placed.map(entry -> entry.entry().kind().id())
                        .or(() -> page.document().frontMatter().kind())
                        .orElse("page"));
        placed.ifPresent(
                entry -> {
                    String permalink = views.places().permalink(entry.entry(), entry.place());
                    fields.put("id", entry.entry().id());
                    fields.put("permalink", Url.encodePath(permalink));
                });
        return fields;
    }

    private static Map<String, Object> catalog(CatalogPlace place) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", place.catalog().config().id());
        fields.put("book", place.catalog().book().config().id());
        fields.put("address", Url.encodePath(place.index()));
        fields.put("data", Url.encodePath(place.file("catalog.json")));
        fields.put("pages", place.pages().stream().map(Url::encodePath).toList());
        return fields;
    }

    private static List<String> anchors(Page page, List<Map<String, Object>> aliases) {
        Set<Object> names =
                aliases.stream().map(alias -> alias.get("old")).collect(Collectors.toSet());
        return page.document().anchors().stream()
                .filter(anchor -> !names.contains(anchor))
                .toList();
    }

    private Map<String, Object> historyFields(FileHistory history) {
        Map<String, Object> fields = new LinkedHashMap<>();
        history.created().ifPresent(time -> fields.put("created", time.toString()));
        history.updated().ifPresent(time -> fields.put("updated", time.toString()));
        fields.put("contributors", history.contributors().stream().map(this::contributor).toList());
        return fields;
    }

    private List<Map<String, Object>> aliases(Page page) {
        List<Map<String, Object>> aliases = new ArrayList<>();
        for (Heading heading : page.document().headings()) {
            for (String alias : heading.aliases()) {
                aliases.add(alias(alias, heading.id()));
            }
        }
        ledger.aliases(page.address()).forEach((alias, id) -> aliases.add(alias(alias, id)));
        return aliases;
    }

    private static Map<String, Object> alias(String old, String now) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("old", old);
        fields.put("new", now);
        return fields;
    }

    private Map<String, Object> contributor(Contributor contributor) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", contributor.person().name());
        contributor.person().profile().ifPresent(url -> fields.put("url", url));
        String address = views.people().people().get(contributor.person());
        if (address != null) {
            fields.put("address", Url.encodePath(address));
        }
        fields.put("commits", contributor.commits());
        fields.put("first", contributor.first().toString());
        fields.put("last", contributor.last().toString());
        return fields;
    }

    /** Each place a page links to, once: an address of the site with its fragment, or a URL. */
    private static List<Object> links(Page page) {
        Set<String> places = new LinkedHashSet<>();
        for (Target target : page.targets()) {
            if (target instanceof Target.ToPage to) {
                String fragment = to.fragment().isEmpty() ? "" : "#" + Url.encode(to.fragment());
                places.add(Url.encodePath(to.address()) + fragment);
            } else if (target instanceof Target.ToAsset to) {
                places.add(Url.encodePath(to.address()));
            } else if (target instanceof Target.ToMade to) {
                places.add(Url.encodePath(to.address()) + Url.encode(to.suffix()));
            } else if (target instanceof Target.External to) {
                places.add(Url.encode(to.url()));
            }
        }
        return places.stream().<Object>map(place -> Map.of("to", place)).toList();
    }

    private static Map<String, Object> former(FormerAddress former) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("address", Url.encodePath(former.address()));
        fields.put("fate", former.fate().name().toLowerCase(Locale.ROOT));
        fields.put("to", Url.encode(former.to()));
        former.gone()
                .map(FormerAddress.Gone::commit)
                .filter(commit -> !commit.isEmpty())
                .ifPresent(commit -> fields.put("commit", commit));
        fields.put("anchors", former.anchors().keySet().stream().sorted().toList());
        return fields;
    }
}
