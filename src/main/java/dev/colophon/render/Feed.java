package dev.colophon.render;

import dev.colophon.history.Change;
import dev.colophon.history.Person;
import dev.colophon.markdown.Url;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code feed.xml}: the latest changes, as an Atom feed. Source: RFC 4287. */
record Feed(Site site, Views views) {
    private static final int ENTRIES = 50;

    /** One revision of one page. */
    private record Item(Page page, Change change) {
        Instant time() {
            return change.revision().time();
        }
    }

    byte[] xml() {
        List<Item> items = latest();
        String url = site.config().url().orElse("");
        Instant updated = items.stream().findFirst().map(Item::time).orElse(Instant.EPOCH);
        Xml xml = new Xml();
        open(xml)
                .text("id", url.isEmpty() ? urn(site.config().title()) : url)
                .text("title", site.config().title())
                .text("updated", updated.toString())
                .empty("link", "rel", "self", "href", url + "feed.xml")
                .empty("link", "href", url.isEmpty() ? "./" : url)
                .text("generator", SiteRenderer.GENERATOR);
        items.forEach(item -> add(xml, item, url));
        return xml.close().bytes();
    }

    private List<Item> latest() {
        return site.pages().stream()
                .flatMap(Feed::items)
                .sorted(
                        Comparator.comparing(Item::time)
                                .reversed()
                                .thenComparing(item -> item.page().address()))
                .limit(ENTRIES)
                .toList();
    }

    private Xml open(Xml xml) {
        String language = site.config().language();
        return xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language);
    }

    private static String urn(String title) {
        return "urn:colophon:" + Url.encodePath(title);
    }

    private static Stream<Item> items(Page page) {
        return page.history().counted().stream()
                .filter(change -> change.kind() != Change.Kind.DELETED)
                .map(change -> new Item(page, change));
    }

    private void add(Xml xml, Item item, String url) {
        String address = Url.encodePath(item.page().address());
        String commit = item.change().revision().id();
        xml.open("entry")
                .text("id", "urn:colophon:" + commit + ":" + Url.encodePath(item.page().source()))
                .text("title", item.page().title())
                .text("updated", item.time().toString())
                .empty("link", "href", url + (url.isEmpty() && address.isEmpty() ? "./" : address));
        List<Person> authors = item.change().revision().authors();
        // An entry has an author, also one that nobody but an assistant wrote.
        List<String> names =
                authors.isEmpty()
                        ? List.of(site.config().title())
                        : authors.stream().map(Person::name).toList();
        names.forEach(name -> xml.open("author").text("name", name).close());
        xml.text("summary", item.change().revision().subject()).close();
    }
}
