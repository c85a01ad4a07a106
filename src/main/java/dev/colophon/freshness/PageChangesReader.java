package dev.colophon.freshness;

import dev.colophon.book.Book;
import dev.colophon.config.BookConfig;
import dev.colophon.freshness.PageChange.Kind;
import dev.colophon.history.Change;
import dev.colophon.history.Revision;
import dev.colophon.permalink.FormerAddress;
import dev.colophon.permalink.Ledger;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.SourcePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells the history in terms of pages and their sections. Only versions of pages that the latest
 * changes are about are read. A worker.
 */
final class PageChangesReader {
    private static final int MOST_OF_SITE = 100;
    private static final int MOST_OF_BOOK = 30;

    private static final Comparator<Candidate> NEWEST_FIRST =
            Comparator.comparing((Candidate one) -> one.revision().time())
                    .reversed()
                    .thenComparing(one -> one.revision().id())
                    .thenComparing(Candidate::source);

    private final Site site;
    private final Supplier<Ledger> ledger;
    private final PastPages past;
    private final Map<Candidate, Optional<PageChange>> known = new HashMap<>();

    PageChangesReader(Site site, Supplier<Ledger> ledger, PastPages past) {
        this.site = site;
        this.ledger = ledger;
        this.past = past;
    }

    /** What may be told, and how to find out. */
    private static final class Candidate {
        private final Revision revision;
        private final String book;
        private final String source;
        private final List<Change> versions;
        private final Supplier<Optional<PageChange>> change;

        /** With the versions of the page that have to be compared. */
        Candidate(
                Revision revision,
                String book,
                String source,
                List<Change> versions,
                Supplier<Optional<PageChange>> change) {
            this.revision = revision;
            this.book = book;
            this.source = source;
            this.versions = versions;
            this.change = change;
        }

        Revision revision() {
            return revision;
        }

        String source() {
            return source;
        }
    }

    PageChanges read() {
        List<Candidate> all = new ArrayList<>();
        site.pages().forEach(page -> addAll(page, all));
        all.sort(NEWEST_FIRST);
        // Most of what will be told is read while the ledger may still be.
        past.expect(
                all.stream().limit(MOST_OF_SITE).flatMap(one -> one.versions.stream()).toList());
        latest(all, MOST_OF_SITE);
        removed(all);
        all.sort(NEWEST_FIRST);
        Map<String, List<PageChange>> books = new HashMap<>();
        for (Book book : site.books()) {
            String id = book.config().id();
            books.put(
                    id,
                    latest(all.stream().filter(one -> one.book.equals(id)).toList(), MOST_OF_BOOK));
        }
        return new PageChanges(latest(all, MOST_OF_SITE), books);
    }

    private List<PageChange> latest(List<Candidate> candidates, int most) {
        return candidates.stream()
                .flatMap(one -> known.computeIfAbsent(one, each -> each.change.get()).stream())
                .limit(most)
                .toList();
    }

    private void addAll(Page page, List<Candidate> all) {
        List<Change> changes =
                page.history().changes().stream()
                        .filter(change -> change.kind() != Change.Kind.DELETED)
                        .toList();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            Optional<Change> before =
                    i + 1 < changes.size() ? Optional.of(changes.get(i + 1)) : Optional.empty();
            if (change.counts() || change.kind() == Change.Kind.RENAMED) {
                all.add(
                        new Candidate(
                                change.revision(),
                                page.book().config().id(),
                                page.source(),
                                before.map(old -> List.of(old, change)).orElse(List.of()),
                                () -> tell(page, change, before)));
            }
        }
    }

    private Optional<PageChange> tell(Page page, Change change, Optional<Change> before) {
        if (before.isEmpty()) {
            return Optional.of(change(page, change, Kind.ADDED, List.of()));
        }
        List<SectionChange> sections = past.between(before.get(), change).orElse(List.of());
        boolean moved = !before.get().path().equals(change.path());
        return moved || !sections.isEmpty()
                ? Optional.of(change(page, change, moved ? Kind.MOVED : Kind.CHANGED, sections))
                : Optional.empty();
    }

    private static PageChange change(
            Page page, Change change, Kind kind, List<SectionChange> sections) {
        return new PageChange(
                change.revision(),
                kind,
                page.book().config().id(),
                page.title(),
                page.address(),
                page.source(),
                sections);
    }

    /** Pages that are gone, as far as the history says who took them away. */
    private void removed(List<Candidate> all) {
        for (FormerAddress former : ledger.get().former()) {
            Optional<FormerAddress.Gone> gone =
                    former.gone().filter(how -> former.isGone() && !how.commit().isEmpty());
            gone.ifPresent(
                    how -> {
                        Revision revision = revision(how);
                        String book = book(former.source());
                        all.add(
                                new Candidate(
                                        revision,
                                        book,
                                        former.source(),
                                        List.of(),
                                        () -> Optional.of(removed(former, how, revision, book))));
                    });
        }
    }

    private PageChange removed(
            FormerAddress former, FormerAddress.Gone how, Revision revision, String book) {
        String title =
                past.read(how.before(), former.source())
                        .map(PageText::title)
                        .filter(name -> !name.isEmpty())
                        .orElse(SourcePath.baseName(former.source()));
        return new PageChange(
                revision, Kind.REMOVED, book, title, former.address(), former.source(), List.of());
    }

    private static Revision revision(FormerAddress.Gone how) {
        return new Revision(
                how.commit(),
                how.time(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                how.subject());
    }

    /** The book whose folder a file lay in. */
    private String book(String source) {
        return site.books().stream()
                .map(Book::config)
                .filter(book -> SourcePath.isBelow(book.source(), source))
                .max(Comparator.comparingInt(book -> book.source().length()))
                .map(BookConfig::id)
                .orElse("");
    }
}
