package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.credit.Citation;
import dev.colophon.credit.Contributions;
import dev.colophon.history.Contributor;
import dev.colophon.history.FileHistory;
import dev.colophon.history.Person;
import dev.colophon.history.WordShares;
import dev.colophon.render.view.ColophonView;
import dev.colophon.render.view.ColophonView.CitationView;
import dev.colophon.render.view.ColophonView.ContributorView;
import dev.colophon.render.view.LinkView;
import dev.colophon.site.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Makes what colophons say, of pages and of books. Safe for several threads. */
final class ColophonViews {
    /** So many are named at once; of more than that, some are prominent. */
    private static final int ALL_NAMED = 10;

    private static final int MOST_CHANGES = 5;
    private static final int NEWEST = 3;

    /** Who came first stands first: a list is no contest. */
    private static final Comparator<Contributor> BY_FIRST =
            Comparator.comparing(Contributor::first)
                    .thenComparing(one -> one.person().name())
                    .thenComparing(one -> one.person().number());

    private final Views views;
    private final PeoplePlaces places;
    private final StewardLinks stewards;
    private final Map<String, FileHistory> books = new ConcurrentHashMap<>();

    ColophonViews(Views views) {
        this.views = views;
        this.places = views.people();
        stewards = new StewardLinks(views.site(), places);
    }

    StewardLinks stewards() {
        return stewards;
    }

    /** Of a page. */
    ColophonView page(Page page) {
        String from = page.address();
        String book = views.fronts().of(page.book()).title();
        return colophon(
                page.history(),
                from,
                stewards.owners(page.source(), from),
                bookHref(page.book(), from),
                citations(page.history(), page.title(), book, from, sourceUrl(page.source())));
    }

    /** Of a page, without the ways to cite it and who looks after it. */
    ColophonView brief(Page page) {
        String from = page.address();
        return colophon(page.history(), from, List.of(), bookHref(page.book(), from), List.of());
    }

    /** Of a book, on its front page. */
    ColophonView front(Book book, String from) {
        return colophon(history(book), from, List.of(), bookHref(book, from), List.of());
    }

    /** Of a book, on its own page. */
    ColophonView book(Book book, String from) {
        FrontPages.Front front = views.fronts().of(book);
        List<LinkView> owners =
                views.site().pages(book).stream()
                        .flatMap(page -> stewards.owners(page.source(), from).stream())
                        .distinct()
                        .toList();
        return colophon(
                history(book),
                from,
                owners,
                "",
                citations(history(book), front.title(), "", front.address(), ""));
    }

    private FileHistory history(Book book) {
        return books.computeIfAbsent(
                book.config().id(), id -> Contributions.together(views.site().pages(book)));
    }

    private String bookHref(Book book, String from) {
        return places.of(book).map(to -> BodyFilling.href(from, to, "")).orElse("");
    }

    private ColophonView colophon(
            FileHistory history,
            String from,
            List<LinkView> owners,
            String book,
            List<CitationView> citations) {
        return new ColophonView(
                contributors(history, from),
                links(history.translators(), from),
                links(history.reviewers(), from),
                history.tools().stream().map(tool -> tool.person().name()).sorted().toList(),
                owners,
                history.unnamed(),
                bots(history),
                history.created().map(Views::date).orElse(""),
                history.updated().map(Views::date).orElse(""),
                history.counted().size(),
                book,
                citations);
    }

    private static int bots(FileHistory history) {
        Stream<Person> authors =
                history.counted().stream().flatMap(c -> c.revision().authors().stream());
        return (int) authors.filter(Person::bot).distinct().count();
    }

    /** People as links, who came first first. */
    List<LinkView> links(List<Contributor> people, String from) {
        return people.stream().sorted(BY_FIRST).map(one -> link(one.person(), from)).toList();
    }

    LinkView link(Person person, String from) {
        return new LinkView(person.name(), places.href(from, person));
    }

    private List<ContributorView> contributors(FileHistory history, String from) {
        List<Contributor> all = history.contributors();
        Set<Contributor> prominent = prominent(all);
        return all.stream()
                .sorted(BY_FIRST)
                .map(one -> contributor(one, history.words(), prominent.contains(one), from))
                .toList();
    }

    private ContributorView contributor(
            Contributor one, WordShares words, boolean prominent, String from) {
        return new ContributorView(
                one.person().name(),
                places.href(from, one.person()),
                one.commits(),
                Views.date(one.first()),
                Views.date(one.last()),
                Math.round(100f * words.of(one.person()) / Math.max(1, words.total())),
                prominent);
    }

    /** Of many people those with most changes, and those who came last. */
    private static Set<Contributor> prominent(List<Contributor> all) {
        if (all.size() <= ALL_NAMED) {
            return new HashSet<>(all);
        }
        Set<Contributor> prominent = new HashSet<>(all.subList(0, MOST_CHANGES));
        all.stream()
                .filter(one -> !prominent.contains(one))
                .sorted(BY_FIRST.reversed())
                .limit(NEWEST)
                .toList()
                .forEach(prominent::add);
        return prominent;
    }

    private List<CitationView> citations(
            FileHistory history, String title, String book, String address, String source) {
        if (history.counted().isEmpty()) {
            return List.of();
        }
        String canonical = views.canonical(address);
        Citation citation =
                new Citation(
                        history.contributors().stream().map(one -> one.person().name()).toList(),
                        title,
                        List.of(book, views.site().config().title()),
                        history.updated().map(Views::date).orElse(""),
                        canonical.isEmpty() ? source : canonical);
        List<CitationView> all = new ArrayList<>();
        add(all, "text", citation.text());
        add(all, "Markdown", citation.markdown());
        add(all, "BibTeX", citation.bibtex());
        add(all, "Confluence", citation.confluence());
        add(all, "MediaWiki", citation.mediaWiki());
        return all;
    }

    private static void add(List<CitationView> all, String form, String text) {
        Stream.of(text)
                .filter(some -> !some.isEmpty())
                .forEach(some -> all.add(new CitationView(form, some)));
    }

    /** Where the site's own URL is not known: the page's source as it was in this commit. */
    private String sourceUrl(String source) {
        Optional<String> head = views.site().history().head();
        return views.site()
                .repository()
                .flatMap(forge -> head.map(commit -> forge.at(commit, source)))
                .orElse("");
    }
}
