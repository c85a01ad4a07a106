package dev.colophon.render;

import dev.colophon.render.view.LanguageView;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code sitemap.xml}: the full URL of every page, and when it last changed. Source: sitemaps.org,
 * protocol 0.9.
 */
record Sitemap(Site site, Views views) {

    byte[] xml() {
        Xml xml = new Xml();
        xml.open("urlset", namespaces());
        views.madePages().forEach(address -> add(xml, address, ""));
        views.places().all().stream()
                .flatMap(place -> place.pages().stream())
                .forEach(address -> add(xml, address, ""));
        views.people().all().forEach(address -> add(xml, address, ""));
        for (Page page : site.pages()) {
            add(xml, page.address(), page.history().updated().map(Views::date).orElse(""));
        }
        return xml.close().bytes();
    }

    private String[] namespaces() {
        List<String> names =
                new ArrayList<>(List.of("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"));
        if (views.translated().any()) {
            names.addAll(List.of("xmlns:xhtml", "http://www.w3.org/1999/xhtml"));
        }
        return names.toArray(String[]::new);
    }

    private void add(Xml xml, String address, String updated) {
        xml.open("url").text("loc", views.canonical(address));
        if (!updated.isEmpty()) {
            xml.text("lastmod", updated);
        }
        for (LanguageView other : views.translated().languages(address)) {
            String language = other.language();
            String url = other.url();
            xml.empty("xhtml:link", "rel", "alternate", "hreflang", language, "href", url);
        }
        xml.close();
    }
}
