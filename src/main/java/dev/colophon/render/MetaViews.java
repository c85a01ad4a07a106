package dev.colophon.render;

import dev.colophon.check.Json;
import dev.colophon.history.Contributor;
import dev.colophon.history.FileHistory;
import dev.colophon.render.view.LinkView;
import dev.colophon.render.view.MetaView;
import dev.colophon.site.Page;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes what programs are told of pages; only where the site's URL is known. */
record MetaViews(Views views) {
    private static final String TYPE = "@type";
    private static final Pattern REGIONAL = Pattern.compile("[a-z]{2}-[A-Z]{2}");

    Optional<MetaView> page(Page page) {
        if (views.site().config().url().isEmpty()) {
            return Optional.empty();
        }
        FileHistory history = page.history();
        String image = views.made().previews().of(page).map(views::canonical).orElse("");
        return Optional.of(
                new MetaView(
                        REGIONAL.matcher(page.language()).matches()
                                ? page.language().replace('-', '_')
                                : "",
                        history.created().map(Instant::toString).orElse(""),
                        history.updated().map(Instant::toString).orElse(""),
                        image,
                        imageText(page),
                        Optional.ofNullable(views.made().embedded().data().get(page.address()))
                                .map(views::canonical)
                                .orElse(""),
                        Json.inHtml(graph(page, image))));
    }

    /** What the picture says in large letters. */
    private String imageText(Page page) {
        boolean own = views.made().previews().at(page.address()).isPresent();
        return own ? page.title() : views.fronts().of(page.book()).title();
    }

    private Map<String, Object> graph(Page page, String image) {
        Map<String, Object> graph = new LinkedHashMap<>();
        graph.put("@context", "https://schema.org");
        graph.put("@graph", List.of(article(page, image), breadcrumbs(page)));
        return graph;
    }

    private Map<String, Object> article(Page page, String image) {
        FileHistory history = page.history();
        String description = page.document().description();
        Map<String, Object> article = new LinkedHashMap<>();
        article.put(TYPE, "TechArticle");
        article.put("headline", page.title());
        if (!description.isEmpty()) {
            article.put("description", description);
        }
        article.put("url", views.canonical(page.address()));
        article.put("inLanguage", page.language());
        if (!image.isEmpty()) {
            article.put("image", image);
        }
        history.created().ifPresent(time -> article.put("datePublished", time.toString()));
        history.updated().ifPresent(time -> article.put("dateModified", time.toString()));
        people("author", history.contributors(), article);
        people("translator", history.translators(), article);
        Map<String, Object> book = new LinkedHashMap<>();
        book.put(TYPE, "Book");
        book.put("name", views.fronts().of(page.book()).title());
        book.put("url", views.canonical(views.fronts().of(page.book()).address()));
        article.put("isPartOf", book);
        return article;
    }

    private void people(String key, List<Contributor> people, Map<String, Object> article) {
        if (!people.isEmpty()) {
            article.put(key, people.stream().map(this::person).toList());
        }
    }

    private Map<String, Object> person(Contributor contributor) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put(TYPE, "Person");
        person.put("name", contributor.person().name());
        String address = views.people().people().get(contributor.person());
        Optional.ofNullable(address)
                .map(views::canonical)
                .or(contributor.person()::profile)
                .ifPresent(url -> person.put("url", url));
        return person;
    }

    /** From the site down to the page; a chapter that is not written has no place in them. */
    private Map<String, Object> breadcrumbs(Page page) {
        String canonical = views.canonical(page.address());
        URI here = URI.create(canonical);
        List<Map<String, Object>> items = new ArrayList<>();
        add(views.site().config().title(), views.canonical(views.fronts().home()), items);
        for (LinkView above : views.navigation(page.book()).breadcrumbs(page)) {
            if (!above.href().isEmpty()) {
                add(above.title(), here.resolve(above.href()).toString(), items);
            }
        }
        add(page.title(), canonical, items);
        Map<String, Object> list = new LinkedHashMap<>();
        list.put(TYPE, "BreadcrumbList");
        list.put("itemListElement", items);
        return list;
    }

    private static void add(String name, String url, List<Map<String, Object>> items) {
        if (!items.isEmpty() && items.get(items.size() - 1).get("item").equals(url)) {
            return;
        }
        Map<String, Object> item = new LinkedHashMap<>();
        item.put(TYPE, "ListItem");
        item.put("position", items.size() + 1);
        item.put("name", name);
        item.put("item", url);
        items.add(item);
    }
}
