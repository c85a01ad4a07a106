package dev.colophon.permalink;

import dev.colophon.config.BookConfig;
import dev.colophon.config.SiteConfig;
import dev.colophon.history.MainLine;
import dev.colophon.history.Revisions;
import dev.colophon.markdown.MarkdownParser;
import dev.colophon.source.Cache;
import dev.colophon.source.Digest;
import dev.colophon.source.NoFiles;
import dev.colophon.source.Program;
import dev.colophon.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads all states of the main branch; from the cache what an earlier run knew after one of them,
 * so that only newer ones are read. A worker.
 */
final class PastReader {
    private final Revisions revisions;
    private final SiteConfig today;
    private final Optional<String> configPath;
    private final Exclusion exclusion;
    private final Cache cache;
    private final OutlineReader outlines;

    PastReader(
            Revisions revisions,
            SiteConfig today,
            Optional<String> configPath,
            Exclusion exclusion,
            PresentPassages present,
            Cache cache) {
        this.revisions = revisions;
        this.today = today;
        this.configPath = configPath;
        this.exclusion = exclusion;
        outlines = new OutlineReader(new MarkdownParser(NoFiles.INSTANCE), present);
        this.cache = revisions.ours(cache);
    }

    /**
     * What was.
     *
     * @param tracker every page that ever was
     * @param publications what the last state published
     * @param complete whether all could be read
     * @param name what it is to be kept under; empty when it is not to be, or is already
     */
    record Past(
            LineageTracker tracker,
            Publications publications,
            boolean complete,
            Optional<String> name) {}

    Past read(MainLine line) {
        List<String> names = names(line);
        Optional<Past> known = Optional.empty();
        int from = names.size();
        Set<String> kept = names.isEmpty() ? Set.of() : cache.names();
        while (from > 0 && known.isEmpty()) {
            String name = names.get(from - 1);
            known = kept.contains(name) ? cache.read(name).map(this::restore) : Optional.empty();
            from -= known.isPresent() ? 0 : 1;
        }
        Past past = known.orElseGet(this::start);
        boolean complete =
                revisions.visit(
                        line,
                        from,
                        state -> past.tracker().advance(state, past.publications().at(state)));
        complete &= line.complete();
        boolean isNew = from < names.size() && complete && revisions.diagnostics().isEmpty();
        return new Past(
                past.tracker(),
                past.publications(),
                complete,
                isNew ? Optional.of(names.get(names.size() - 1)) : Optional.empty());
    }

    /** Keeps what is not kept yet. */
    void keep(Past past) {
        if (past.name().isPresent()) {
            past.tracker().prepare();
            cache.write(
                    past.name().get(),
                    MemoryWriter.write(past.publications().memory(), past.tracker().memory()));
        }
    }

    private Past start() {
        return past(new LineageTracker(outlines, new LineageMemory()), new Publications.Memory());
    }

    private Past restore(byte[] bytes) {
        MemoryReader.Memory memory = new MemoryReader(bytes, this::version).read();
        return past(new LineageTracker(outlines, memory.tracked()), memory.published());
    }

    private Past past(LineageTracker tracker, Publications.Memory memory) {
        Publications publications = new Publications(today, configPath, exclusion, memory);
        return new Past(tracker, publications, true, Optional.empty());
    }

    private PageVersion version(PageVersion.Stored stored) {
        return PageVersion.stored(
                stored,
                () ->
                        revisions
                                .read(stored.commit(), stored.path())
                                .orElse(SourceFile.of(stored.path(), "")),
                outlines);
    }

    /**
     * For each state, the name under which what is known after it is kept; none without a cache.
     */
    private List<String> names(MainLine line) {
        if (cache.isOff()) {
            return List.of();
        }
        String inputs = inputs(line);
        return line.commits().stream()
                .map(commit -> Cache.name("ledger", List.of(inputs, commit)))
                .toList();
    }

    private String inputs(MainLine line) {
        List<String> inputs = new ArrayList<>();
        inputs.add(Program.digest());
        inputs.add(today.folder());
        inputs.add(configPath.orElse(""));
        inputs.add(line.commits().isEmpty() ? "" : line.commits().get(0));
        inputs.add(today.permalinks().exclude().toString());
        for (BookConfig book : today.books()) {
            inputs.add(book.id());
            inputs.add(book.source());
            inputs.add(book.summary().toString());
            inputs.add(book.readme().toString());
            inputs.add(book.path());
            inputs.add(book.style().name());
        }
        return Digest.of(String.join("\n", inputs));
    }
}
