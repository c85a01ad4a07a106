package dev.colophon.history;

import dev.colophon.source.SourceFile;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * The files of a commit. Symbolic links are followed within it; submodules are as good as missing,
 * and so is a file whose object cannot be read.
 */
final class CommitTree implements SourceTree {
    private final String name;
    private final NavigableMap<String, ObjectId> files;
    private final SymbolicLinks links;
    private final ObjectReader reader;
    private final Unreadable unreadable;
    private final RecentTexts texts;

    /** With the files' objects by path, and texts read before, by object and path. */
    CommitTree(
            String name,
            NavigableMap<String, ObjectId> files,
            SymbolicLinks links,
            ObjectReader reader,
            Unreadable unreadable,
            RecentTexts texts) {
        this.name = name;
        this.files = files;
        this.links = links;
        this.reader = reader;
        this.unreadable = unreadable;
        this.texts = texts;
    }

    CommitTree(
            String name,
            NavigableMap<String, ObjectId> files,
            SymbolicLinks links,
            ObjectReader reader,
            Unreadable unreadable) {
        this(name, files, links, reader, unreadable, new RecentTexts());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isFile(String path) {
        return object(path) != null;
    }

    private @Nullable ObjectId object(String path) {
        return links.follow(path).map(files::get).orElse(null);
    }

    @Override
    public boolean isFolder(String path) {
        return links.follow(path).filter(this::hasFiles).isPresent();
    }

    private boolean hasFiles(String folder) {
        if (folder.isEmpty()) {
            return true;
        }
        String first = files.ceilingKey(folder + "/");
        return first != null && first.startsWith(folder + "/");
    }

    @Override
    public boolean isLink(String path) {
        return links.has(path);
    }

    @Override
    public Optional<SourceFile> read(String path) {
        ObjectId id = object(path);
        if (id == null) {
            return Optional.empty();
        }
        String key = id.name() + path;
        return texts.get(key).or(() -> load(key, path, id));
    }

    private Optional<SourceFile> load(String key, String path, ObjectId id) {
        Optional<SourceFile> read = unreadable.attempt(id, path, () -> load(path, id));
        read.ifPresent(file -> texts.put(key, file));
        return read;
    }

    private synchronized SourceFile load(String path, ObjectId id) throws IOException {
        ObjectLoader loader = reader.open(id);
        return loader.getSize() > MAX_TEXT_BYTES
                ? SourceFile.of(path, "")
                : SourceTree.decode(path, loader.getCachedBytes());
    }

    @Override
    public List<String> filesBelow(String folder) {
        List<String> found = new ArrayList<>();
        links.follow(folder).ifPresent(real -> collect(folder, real, found));
        return found;
    }

    /** What is in a folder, as seen from the one that may be a link to it. */
    private void collect(String folder, String real, List<String> found) {
        String start = real.isEmpty() ? "" : real + "/";
        for (String path : files.tailMap(start, true).keySet()) {
            if (!path.startsWith(start)) {
                break;
            }
            boolean leftOut = links.has(path) && !isFile(path);
            for (String part : path.substring(start.length()).split("/")) {
                leftOut |= SourceTree.isHidden(part);
            }
            if (!leftOut) {
                found.add(SourcePath.join(folder, path.substring(start.length())));
            }
        }
    }

    @Override
    public List<String> names(String folder) {
        return links.follow(folder).map(this::list).orElse(List.of());
    }

    private List<String> list(String folder) {
        List<String> names = new ArrayList<>();
        String start = folder.isEmpty() ? "" : folder + "/";
        String path = files.ceilingKey(start);
        while (path != null && path.startsWith(start)) {
            String name = SourcePath.within(folder, path).split("/", 2)[0];
            names.add(name);
            // The character after the slash starts what follows a whole folder.
            boolean isFolder = path.length() > start.length() + name.length();
            path = isFolder ? files.ceilingKey(start + name + '0') : files.higherKey(path);
        }
        return names.stream().distinct().sorted().toList();
    }
}
