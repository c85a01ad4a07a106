package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.freshness.PageChange;
import dev.colophon.freshness.SectionChange;
import dev.colophon.history.Person;
import dev.colophon.markdown.Url;
import dev.colophon.site.Site;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code feed.xml}: the latest changes of the site or of a book, as an Atom feed. Source: RFC 4287.
 */
record Feed(
        Site site,
        Views views,
        Theme theme,
        Optional<Book> book,
        String address,
        List<PageChange> changes) {
    private static final int ENTRIES = 50;

    byte[] xml() {
        String url = site.config().url().orElse("");
        String folder = book.map(one -> one.config().path()).orElse("");
        String place = url + Url.encodePath(folder);
        Instant updated =
                changes.stream()
                        .findFirst()
                        .map(change -> change.revision().time())
                        .orElse(Instant.EPOCH);
        Xml xml = new Xml();
        open(xml)
                .text("id", url.isEmpty() ? urn(title()) : place)
                .text("title", title())
                .text("updated", updated.toString())
                .empty("link", "rel", "self", "href", url.isEmpty() ? file() : place + file())
                .empty("link", "href", url.isEmpty() ? "./" : place)
                .text("generator", SiteRenderer.GENERATOR);
        changes.stream().limit(ENTRIES).forEach(change -> add(xml, change, url, folder));
        return xml.close().bytes();
    }

    private String file() {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private String title() {
        return book.map(one -> views.names().of(one)).orElse(site.config().title());
    }

    private String language() {
        return book.map(one -> one.config().language()).orElse(site.config().language());
    }

    private Xml open(Xml xml) {
        return xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language());
    }

    private static String urn(String title) {
        return "urn:colophon:" + Url.encodePath(title);
    }

    private void add(Xml xml, PageChange change, String url, String folder) {
        String commit = change.revision().id();
        String href =
                url.isEmpty()
                        ? BodyFilling.href(folder, change.address(), "")
                        : url + Url.encodePath(change.address());
        xml.open("entry")
                .text("id", "urn:colophon:" + commit + ":" + Url.encodePath(change.source()))
                .text("title", change.title())
                .text("updated", change.revision().time().toString())
                .empty("link", "href", href);
        names(change).forEach(name -> xml.open("author").text("name", name).close());
        xml.text("summary", summary(change)).close();
    }

    /** An entry has an author, also one that nobody wrote who may be named. */
    private List<String> names(PageChange change) {
        List<String> names =
                change.revision().authors().stream()
                        .filter(person -> !person.hidden())
                        .map(Person::name)
                        .toList();
        return names.isEmpty() ? List.of(site.config().title()) : names;
    }

    /** Such as "changed. Sections: Unit, Why". */
    private String summary(PageChange change) {
        Map<String, String> words = theme.words(language());
        String kind = change.kind().name().toLowerCase(Locale.ROOT);
        String sections =
                change.sections().stream()
                        .map(SectionChange::title)
                        .filter(title -> !title.isEmpty())
                        .collect(Collectors.joining(", "));
        String what = words.getOrDefault("page." + kind, kind);
        return sections.isEmpty()
                ? what
                : what + ". " + words.getOrDefault("changesSections", "") + " " + sections;
    }
}
