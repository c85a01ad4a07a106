package dev.colophon.render;

import dev.colophon.site.Page;
import dev.colophon.site.Site;

/**
 * {@code sitemap.xml}: the full URL of every page, and when it last changed. Source: sitemaps.org,
 * protocol 0.9.
 */
record Sitemap(Site site, Views views) {

    byte[] xml() {
        Xml xml = new Xml();
        xml.open("urlset", "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
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

    private void add(Xml xml, String address, String updated) {
        xml.open("url").text("loc", views.canonical(address));
        if (!updated.isEmpty()) {
            xml.text("lastmod", updated);
        }
        xml.close();
    }
}
