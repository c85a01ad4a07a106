package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.check.Json;
import dev.colophon.config.SiteConfig;
import dev.colophon.render.view.MetaView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes what programs are told of the home page and of front pages that are no pages of a book;
 * only where the site's URL is known.
 */
record FrontPageMeta(Views views) {

    Optional<MetaView> book(Book book) {
        FrontPages.Front front = views.fronts().of(book);
        Map<String, Object> fields =
                fields("Book", front.title(), book.config().description(), front.address());
        fields.put("inLanguage", book.config().language());
        if (!book.config().license().isEmpty()) {
            fields.put("license", book.config().license());
        }
        fields.put("isPartOf", website());
        return view(front.address(), front.title(), fields);
    }

    Optional<MetaView> home() {
        return view(views.fronts().home(), views.site().config().title(), website());
    }

    private Map<String, Object> website() {
        SiteConfig config = views.site().config();
        String home = views.fronts().home();
        Map<String, Object> fields = fields("WebSite", config.title(), config.description(), home);
        fields.put("inLanguage", config.language());
        return fields;
    }

    private Map<String, Object> fields(
            String type, String name, String description, String address) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("@type", type);
        fields.put("name", name);
        if (!description.isEmpty()) {
            fields.put("description", description);
        }
        fields.put("url", views.canonical(address));
        return fields;
    }

    private Optional<MetaView> view(String address, String title, Map<String, Object> fields) {
        if (views.site().config().url().isEmpty()) {
            return Optional.empty();
        }
        String image = views.made().previews().at(address).map(views::canonical).orElse("");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.putAll(fields);
        if (!image.isEmpty()) {
            data.put("image", image);
        }
        return Optional.of(new MetaView("", "", "", image, title, "", Json.inHtml(data)));
    }
}
