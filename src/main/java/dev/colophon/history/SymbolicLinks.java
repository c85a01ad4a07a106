package dev.colophon.history;

import dev.colophon.source.SourcePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * The symbolic links of a commit, followed as on disk: to files and folders of the repository and
 * never out of it. One that starts at a disk's root is never followed, as nobody knows where the
 * repository lay.
 */
final class SymbolicLinks {
    /** As many as Linux follows, before it takes them for a circle. */
    private static final int MOST = 40;

    private static final int LONGEST = 4096;

    private final SortedMap<String, ObjectId> links = new TreeMap<>();
    private final ObjectReader reader;
    private final Unreadable unreadable;

    SymbolicLinks(ObjectReader reader, Unreadable unreadable) {
        this.reader = reader;
        this.unreadable = unreadable;
    }

    void put(String path, ObjectId id) {
        links.put(path, id);
    }

    void remove(String path) {
        links.remove(path);
    }

    /** The paths of all links, sorted. */
    Iterable<String> paths() {
        return links.keySet();
    }

    boolean has(String path) {
        return links.containsKey(path);
    }

    /** The path with no link in it that this one leads to; empty when it leads out or nowhere. */
    Optional<String> follow(String path) {
        Optional<String> at = Optional.of(path);
        for (int i = 0; i < MOST && at.isPresent(); i++) {
            Optional<String> link = first(at.get());
            if (link.isEmpty()) {
                return at;
            }
            String rest = SourcePath.within(link.get(), at.get());
            at = target(link.get()).map(target -> SourcePath.join(target, rest));
        }
        return Optional.empty();
    }

    /** The link that a path goes through first. */
    private Optional<String> first(String path) {
        for (int end = path.indexOf('/'); !links.isEmpty() && end > 0; ) {
            if (links.containsKey(path.substring(0, end))) {
                return Optional.of(path.substring(0, end));
            }
            end = path.indexOf('/', end + 1);
        }
        return Optional.of(path).filter(links::containsKey);
    }

    private Optional<String> target(String link) {
        ObjectId id = links.get(link);
        return unreadable
                .attempt(id, link, () -> read(id))
                .filter(target -> !target.startsWith("/"))
                .flatMap(target -> SourcePath.resolve(SourcePath.parent(link), target));
    }

    private String read(ObjectId id) throws IOException {
        synchronized (reader) {
            ObjectLoader loader = reader.open(id);
            return new String(loader.getCachedBytes(LONGEST), StandardCharsets.UTF_8);
        }
    }
}
