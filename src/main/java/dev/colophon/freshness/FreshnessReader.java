package dev.colophon.freshness;

import dev.colophon.history.Revisions;
import dev.colophon.site.Site;
import dev.colophon.source.Cache;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds out what changed when, from the history of a site's pages. */
public final class FreshnessReader {
    private final Path root;
    private final Cache cache;

    /** With the repository's root, and what earlier readings have kept. */
    public FreshnessReader(Path root, Cache cache) {
        this.root = root;
        this.cache = cache;
    }

    public Freshness read(Site site) {
        Optional<String> head = site.history().head();
        Optional<Revisions> opened = head.flatMap(id -> Revisions.open(root));
        if (opened.isEmpty()) {
            return new Freshness(translations(site, Optional.empty()));
        }
        try (Revisions revisions = opened.get()) {
            PastPages past = new PastPages(revisions, head.orElseThrow(), cache);
            Freshness freshness = new Freshness(translations(site, Optional.of(past)));
            past.keep();
            return freshness;
        }
    }

    private static Translations translations(Site site, Optional<PastPages> past) {
        BookPairs books = BookPairs.of(site);
        boolean one =
                site.pages().stream()
                        .allMatch(page -> page.language().equals(site.config().language()));
        return one
                ? new Translations(List.of(), books.ids())
                : new TranslationReader(site, books, past).read();
    }
}
