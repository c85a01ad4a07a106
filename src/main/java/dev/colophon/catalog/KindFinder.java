package dev.colophon.catalog;

import dev.colophon.config.CatalogConfig;
import dev.colophon.config.KindConfig;
import dev.colophon.site.Page;
import dev.colophon.source.FolderIndex;
import dev.colophon.source.Memo;
import dev.colophon.source.SourcePath;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out of which of a catalog's kinds a page is. */
final class KindFinder {
    private static final String TEMPLATE = "template";

    private final CatalogConfig config;
    private final Map<KindConfig, Set<String>> headings = new IdentityHashMap<>();

    private final Memo<Page, Optional<KindConfig>> memory = new Memo<>(this::mark);
    private Map<Page, Optional<KindConfig>> marks = Map.of();

    KindFinder(CatalogConfig config) {
        this.config = config;
        config.kinds().forEach(k -> headings.put(k, Titles.keys(k.headings())));
    }

    /** Whether a file is there to be copied, as {@code gqm_metric_template.md} is. */
    static boolean isTemplate(String source) {
        String name = SourcePath.baseName(source).toLowerCase(Locale.ROOT);
        int before = name.length() - TEMPLATE.length() - 1;
        return name.startsWith("_")
                || name.endsWith(TEMPLATE)
                        && (before < 0 || "-_ .".indexOf(name.charAt(before)) >= 0);
    }

    /** The kind of a page that is an entry. */
    Optional<KindConfig> find(Page page) {
        return isTemplate(page.source()) ? Optional.empty() : marked(page).or(() -> lying(page));
    }

    /** The kind that a page that is an entry says it is of, wherever it lies. */
    Optional<KindConfig> said(Page page) {
        return isTemplate(page.source()) ? Optional.empty() : marked(page);
    }

    /** To be called first, with all pages of which will be asked. */
    void look(List<Page> pages) {
        marks = memory.of(pages);
    }

    /** The kind that a page itself says it is of. */
    Optional<KindConfig> marked(Page page) {
        return marks.get(page);
    }

    private Optional<KindConfig> mark(Page page) {
        Optional<String> said = page.document().frontMatter().kind();
        return config.kinds().stream()
                .filter(
                        kind ->
                                said.isPresent()
                                        ? kind.id().equalsIgnoreCase(said.get().strip())
                                        : prefix(kind, page.title()).isPresent()
                                                || hasHeading(kind, page))
                .findFirst();
    }

    /** The kind whose folder a page lies in, unless it says that it is something else. */
    private Optional<KindConfig> lying(Page page) {
        boolean said = page.document().frontMatter().kind().isPresent();
        if (said || FolderIndex.is(page.source())) {
            return Optional.empty();
        }
        String book = page.book().config().source();
        return config.kinds().stream()
                .filter(
                        kind ->
                                kind.folders().stream()
                                        .map(folder -> SourcePath.join(book, folder))
                                        .anyMatch(f -> SourcePath.isBelow(f, page.source())))
                .findFirst();
    }

    private boolean hasHeading(KindConfig kind, Page page) {
        Set<String> known = headings.get(kind);
        return !known.isEmpty()
                && page.document().headings().stream()
                        .anyMatch(h -> known.contains(Titles.key(h.text())));
    }

    /** What a title of the kind begins with, if this one does. */
    static Optional<String> prefix(KindConfig kind, String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        return kind.prefixes().stream()
                .filter(prefix -> !prefix.isBlank())
                .filter(prefix -> lower.startsWith(prefix.strip().toLowerCase(Locale.ROOT)))
                .map(String::strip)
                .findFirst();
    }
}
