package dev.colophon.catalog;

import dev.colophon.book.Book;
import dev.colophon.config.CatalogConfig;
import dev.colophon.config.KindConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.Block;
import dev.colophon.markdown.Document;
import dev.colophon.markdown.FrontMatter;
import dev.colophon.markdown.LinkedText;
import dev.colophon.markdown.Slug;
import dev.colophon.site.Page;
import dev.colophon.source.FolderIndex;
import dev.colophon.source.SourcePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the entries of a book and gives them their ids. A worker for one catalog. */
final class EntryReader {
    private static final int LEAST = 3;

    private final CatalogConfig config;
    private final KindFinder kinds;
    private final Map<KindConfig, Set<String>> names = new IdentityHashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, String> takenIds = new HashMap<>();

    /** A page and what it is. */
    private record Found(Page page, KindConfig kind) {}

    EntryReader(CatalogConfig config, KindFinder kinds) {
        this.config = config;
        this.kinds = kinds;
        config.kinds().forEach(k -> names.put(k, Part.names(k, RelationSlot.of(config, k))));
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The entries among a book's pages; none where the book has no such catalog. */
    List<Entry> read(Book book, List<Page> pages) {
        boolean meant = config.books().isEmpty() || config.books().contains(book.config().id());
        if (!meant || config.assumed() && !isClear(pages)) {
            return List.of();
        }
        List<Found> found = find(pages);
        Map<Page, String> ids = new IdentityHashMap<>();
        found.forEach(entry -> takeWritten(entry, ids));
        found.forEach(entry -> ids.computeIfAbsent(entry.page(), page -> takeOwn(entry)));
        return found.stream()
                .sorted(Comparator.comparingInt(entry -> config.kinds().indexOf(entry.kind())))
                .map(entry -> entry(entry, ids.get(entry.page())))
                .toList();
    }

    /**
     * Whether at least three pages say of themselves what they are, of two kinds where there are so
     * many, so that no other book is taken for a catalog.
     */
    private boolean isClear(List<Page> pages) {
        Set<KindConfig> marked = new HashSet<>();
        int count = 0;
        for (Page page : pages) {
            Optional<KindConfig> kind = kinds.said(page);
            kind.ifPresent(marked::add);
            count += kind.isPresent() ? 1 : 0;
        }
        return count >= LEAST && marked.size() >= Math.min(2, config.kinds().size());
    }

    private List<Found> find(List<Page> pages) {
        List<Found> found = new ArrayList<>();
        Set<String> sources = new HashSet<>();
        for (Page page : pages) {
            Optional<KindConfig> kind = kinds.find(page);
            if (kind.isPresent() && sources.add(page.source())) {
                found.add(new Found(page, kind.get()));
            }
        }
        return found;
    }

    /** Ids that are written win, wherever in the book they stand. */
    private void takeWritten(Found found, Map<Page, String> ids) {
        FrontMatter.Field field = found.page().document().frontMatter().fields().get("id");
        if (field == null || field.values().size() != 1) {
            return;
        }
        String written = field.values().get(0);
        String id = slug(written);
        if (!id.equals(written)) {
            String message = "`id` is `" + written + "`; expected lower-case letters, digits";
            String hint = "for example `" + id + "`";
            report(Rule.INVALID_FRONT_MATTER, field.location(), message + " and hyphens", hint);
        }
        ids.put(found.page(), take(id, found, field.location()));
    }

    private String takeOwn(Found found) {
        String source = found.page().source();
        String name =
                FolderIndex.is(source)
                        ? SourcePath.fileName(SourcePath.parent(source))
                        : SourcePath.baseName(source);
        return take(slug(name), found, Entry.place(found.page()));
    }

    private static String slug(String name) {
        String slug = Slug.gitHub(name);
        return slug.isEmpty() ? "entry" : slug;
    }

    /** Takes an id; where it is taken already, another that its kind or a number makes new. */
    private String take(String id, Found found, Location place) {
        String source = found.page().source();
        String first = takenIds.putIfAbsent(id, source);
        if (first == null) {
            return id;
        }
        report(
                Rule.DUPLICATE_ENTRY_ID,
                place,
                "the id `" + id + "` is that of `" + first + "` too; expected another",
                "write `id: …` in the front matter of one of them");
        String own = found.kind().id() + "-" + id;
        String other = own;
        for (int number = 2; takenIds.putIfAbsent(other, source) != null; number++) {
            other = own + "-" + number;
        }
        return other;
    }

    private void report(Rule rule, Location location, String message, String hint) {
        diagnostics.add(new Diagnostic(rule, location, message, hint));
    }

    private Entry entry(Found found, String id) {
        Document document = found.page().document();
        List<Part> parts = Part.of(document, names.get(found.kind()));
        Map<String, String> fields = fields(found.kind(), document, parts);
        String title = fields.getOrDefault("title", withoutPrefix(found));
        String synopsis = fields.getOrDefault("synopsis", opening(document));
        return new Entry(id, found.kind(), found.page(), title, synopsis, fields, parts);
    }

    private static String withoutPrefix(Found found) {
        String title = found.page().title();
        return KindFinder.prefix(found.kind(), title)
                .map(prefix -> title.substring(prefix.length()).strip())
                .filter(rest -> !rest.isEmpty())
                .orElse(title);
    }

    private static Map<String, String> fields(
            KindConfig kind, Document document, List<Part> parts) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (KindConfig.FieldConfig field : kind.fields()) {
            String value = value(field, document, parts);
            if (!value.isEmpty()) {
                fields.put(field.id(), value);
            }
        }
        return fields;
    }

    private static String value(KindConfig.FieldConfig field, Document document, List<Part> parts) {
        FrontMatter.Field written = document.frontMatter().fields().get(field.id());
        if (written != null && !written.values().isEmpty()) {
            return String.join(", ", written.values());
        }
        return parts.stream()
                .filter(part -> part.isNamed(field.titles()))
                .map(part -> field.many() ? FieldText.all(part) : FieldText.first(part))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The first paragraph below the title that is more than links. */
    private static String opening(Document document) {
        return document.blocks().stream()
                .filter(block -> block.heading() >= 0 || document.headings().isEmpty())
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).words())
                .filter(words -> words.text().length() > linked(words))
                .map(words -> FieldText.shorten(words.text()))
                .findFirst()
                .orElse(document.description());
    }

    private static int linked(LinkedText words) {
        return words.mentions().stream().mapToInt(link -> link.end() - link.start()).sum();
    }
}
