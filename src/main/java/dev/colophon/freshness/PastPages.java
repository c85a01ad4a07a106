package dev.colophon.freshness;

import dev.colophon.history.Revisions;
import dev.colophon.markdown.MarkdownParser;
import dev.colophon.source.Cache;
import dev.colophon.source.NoFiles;
import dev.colophon.source.Program;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What pages said in former commits; each version is parsed once, and kept for later runs. A
 * worker.
 */
final class PastPages {
    private static final String INCLUDE = "{{#";

    private final Revisions revisions;
    private final Cache cache;
    private final String name;
    private final Map<String, Optional<Outline>> known = new TreeMap<>();
    private final MarkdownParser parser = new MarkdownParser(NoFiles.INSTANCE);
    private int kept;

    PastPages(Revisions revisions, String head, Cache cache) {
        this.revisions = revisions;
        boolean isOurs = !cache.isOff() && !revisions.isTracked(".colophon");
        this.cache = isOurs ? cache : Cache.NONE;
        name = isOurs ? Cache.name("freshness", List.of(Program.digest(), head)) : "";
        this.cache.read(name).ifPresent(bytes -> known.putAll(OutlineStore.read(bytes)));
        kept = known.size();
    }

    /** A page as it was after a commit, under the first of these names that it had then. */
    Optional<Outline> read(String commit, List<String> paths) {
        return paths.stream().flatMap(path -> read(commit, path).stream()).findFirst();
    }

    Optional<Outline> read(String commit, String path) {
        String key = commit + ":" + path;
        Optional<Outline> outline = known.get(key);
        if (outline == null) {
            outline = revisions.read(commit, path).map(file -> parse(commit, file));
            known.put(key, outline);
        }
        return outline;
    }

    /** The full id of a commit; empty when there is no such revision. */
    Optional<String> commit(String revision) {
        return revisions.commit(revision);
    }

    /** When a commit was made. */
    Optional<Instant> time(String revision) {
        return revisions.time(revision);
    }

    private Outline parse(String commit, SourceFile file) {
        if (!file.text().contains(INCLUDE)) {
            return Outline.of(parser.parse(file));
        }
        Optional<SourceTree> tree = revisions.tree(commit);
        return Outline.of(tree.map(MarkdownParser::new).orElse(parser).parse(file));
    }

    /** Keeps what was read for later runs. */
    void keep() {
        if (known.size() > kept && revisions.diagnostics().isEmpty()) {
            cache.write(name, OutlineStore.write(known));
            kept = known.size();
        }
    }
}
