package dev.colophon.freshness;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.colophon.config.BookConfig;
import dev.colophon.history.Change;
import dev.colophon.history.Revisions;
import dev.colophon.markdown.Document;
import dev.colophon.markdown.MarkdownParser;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.Cache;
import dev.colophon.source.NoFiles;
import dev.colophon.source.Program;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What pages said in former commits, and how that differs. None of it ever changes, so each version
 * is parsed once and each two are compared once: however often a site is read with this, and what
 * was asked for is kept for later runs. The repository is opened only for what is not known.
 */
final class PastPages implements AutoCloseable {
    private static final String INCLUDE = "{{#";

    private final Path root;
    private final SourceTree sources;
    private final Cache cache;
    private final MarkdownParser parser = new MarkdownParser(NoFiles.INSTANCE);
    private final Map<String, Optional<PageText>> known = new HashMap<>();
    private final Map<String, Compared> compared = new HashMap<>();
    private final Map<String, Optional<Instant>> times = new HashMap<>();
    private final Map<Document, PageText> present = new IdentityHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private Map<String, Document> documents = Map.of();
    private String name = "";
    private @Nullable Set<String> kept;
    private @Nullable Revisions open;

    /** With the repository's root, and the files that the sites are made of. */
    PastPages(Path root, SourceTree sources, Cache cache) {
        this.root = root;
        this.sources = sources;
        this.cache = cache;
    }

    /** What two states of a page differ in; of no others, even if they have the same names. */
    private record Compared(PageText before, Object after, List<SectionChange> changes) {
        boolean isOf(PageText one, Object other) {
            return before == one && after == other;
        }
    }

    /** Begins to read a site, which has a history; until this is closed. */
    void begin(Site site) {
        List<String> inputs = new ArrayList<>(List.of(Program.digest(), site.config().folder()));
        site.config().books().stream().map(BookConfig::source).forEach(inputs::add);
        String another = Cache.name("freshness", inputs);
        kept = another.equals(name) ? kept : null;
        name = another;
        documents =
                site.pages().stream()
                        .map(Page::document)
                        .collect(toMap(Document::path, identity(), (one, same) -> one));
    }

    /** Reads versions that are likely to be asked for, which takes less time than one by one. */
    void expect(Collection<Change> versions) {
        Map<String, SourceFile> files = new LinkedHashMap<>();
        for (Change version : versions) {
            String key = key(version.revision().id(), version.path());
            if (!isKnown(key)) {
                file(version.revision().id(), version.path())
                        .filter(PastPages::standsAlone)
                        .ifPresent(file -> files.put(key, file));
            }
        }
        known.putAll(
                files.entrySet().parallelStream()
                        .collect(
                                toMap(
                                        Map.Entry::getKey,
                                        each -> Optional.of(text(each.getValue())))));
    }

    /** The sections that changed between two versions; empty where one of them is not known. */
    Optional<List<SectionChange>> between(Change before, Change after) {
        Optional<PageText> old = read(before.revision().id(), before.path());
        Optional<PageText> now = read(after.revision().id(), after.path());
        String key = key(before.revision().id(), before.path()) + "\n" + after.revision().id();
        return old.flatMap(one -> now.map(other -> compare(key, one, other, () -> other)));
    }

    /**
     * The sections of a page that changed since a commit, in which it had the first of these names
     * that is there; empty where it had none.
     */
    Optional<List<SectionChange>> since(String commit, List<String> paths, Page page) {
        Document document = page.document();
        String key = key(commit, page.source());
        return paths.stream()
                .flatMap(path -> read(commit, path).stream())
                .findFirst()
                .map(old -> compare(key, old, document, () -> outline(document)));
    }

    private List<SectionChange> compare(
            String key, PageText before, Object after, Supplier<PageText> outline) {
        Compared found = compared.get(key);
        if (found == null || !found.isOf(before, after)) {
            found = new Compared(before, after, PageTextDifference.between(before, outline.get()));
            compared.put(key, found);
        }
        return found.changes();
    }

    private PageText outline(Document document) {
        return present.computeIfAbsent(document, PageText::of);
    }

    /** A page as it was after a commit. */
    Optional<PageText> read(String commit, String path) {
        String key = key(commit, path);
        asked.add(key);
        if (isKnown(key)) {
            return known.get(key);
        }
        Optional<PageText> text = file(commit, path).map(file -> text(commit, file));
        if (text.isPresent() || isSound()) {
            known.put(key, text);
        }
        return text;
    }

    private boolean isKnown(String key) {
        if (!known.containsKey(key)) {
            restore();
        }
        return known.containsKey(key);
    }

    private Optional<SourceFile> file(String commit, String path) {
        return revisions().flatMap(from -> from.read(commit, path));
    }

    private static String key(String commit, String path) {
        return commit + ":" + path;
    }

    private PageText text(String commit, SourceFile file) {
        if (standsAlone(file)) {
            return text(file);
        }
        Optional<SourceTree> tree = revisions().flatMap(from -> from.tree(commit));
        return PageText.of(tree.map(MarkdownParser::new).orElse(parser).parse(file));
    }

    private PageText text(SourceFile file) {
        return PageText.of(isPresent(file) ? documents.get(file.path()) : parser.parse(file));
    }

    private static boolean standsAlone(SourceFile file) {
        return !file.text().contains(INCLUDE);
    }

    /** Whether a version that stands alone is as the page is now, which is parsed already. */
    private boolean isPresent(SourceFile file) {
        return documents.containsKey(file.path())
                && sources.read(file.path())
                        .filter(now -> now.text().equals(file.text()))
                        .isPresent();
    }

    /** The full id of a commit; empty when there is no such revision. */
    Optional<String> commit(String revision) {
        return revisions().flatMap(from -> from.commit(revision));
    }

    /** When a commit was made. */
    Optional<Instant> time(String commit) {
        return times.computeIfAbsent(commit, id -> revisions().flatMap(from -> from.time(id)));
    }

    private Optional<Revisions> revisions() {
        if (open == null) {
            open = Revisions.open(root).orElse(null);
        }
        return Optional.ofNullable(open);
    }

    /** Whether Git could tell all that was asked for. */
    boolean isSound() {
        return revisions().filter(from -> from.diagnostics().isEmpty()).isPresent();
    }

    private Cache ours() {
        return revisions().map(from -> from.ours(cache)).orElse(Cache.NONE);
    }

    private void restore() {
        if (kept == null) {
            Map<String, Optional<PageText>> found =
                    ours().read(name).map(PageTextStore::read).orElse(Map.of());
            found.forEach(known::putIfAbsent);
            kept = found.keySet();
        }
    }

    /** Keeps what was asked for, where that is not kept yet. */
    void keep() {
        if (kept != null && !kept.containsAll(asked) && isSound()) {
            Map<String, Optional<PageText>> all = new TreeMap<>();
            asked.forEach(key -> all.put(key, known.get(key)));
            ours().write(name, PageTextStore.write(all));
            kept = all.keySet();
        }
    }

    @Override
    public void close() {
        present.clear();
        documents = Map.of();
        asked.clear();
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
