package dev.colophon.cli;

import dev.colophon.source.ForwardingTree;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import dev.colophon.source.WorkTree;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The work tree without asking the disk twice for what has not changed since. Only what a {@link
 * Watcher} sees is remembered: not what lies outside of its scope or behind a symbolic link, and
 * not that something is missing.
 */
final class RememberedTree implements ForwardingTree {
    private final WorkTree tree;
    private final WatchScope scope;
    private final Map<String, SourceFile> texts = new ConcurrentHashMap<>();
    private final Map<String, List<String>> below = new ConcurrentHashMap<>();
    private final Set<String> files = ConcurrentHashMap.newKeySet();
    private volatile boolean askedForUnseen;

    RememberedTree(WorkTree tree, WatchScope scope) {
        this.tree = tree;
        this.scope = scope;
    }

    /** Whether it told since the last time that it forgot what it would not see change. */
    boolean isAskedForUnseen() {
        return askedForUnseen;
    }

    /** Forgets what may be different now. */
    void forget(Changes changes) {
        askedForUnseen = false;
        texts.keySet().removeAll(changes.paths());
        if (changes.structural() || changes.unknown()) {
            below.clear();
            files.clear();
            texts.keySet().removeIf(path -> changes.unknown() || isBelow(path, changes.paths()));
        }
    }

    private static boolean isBelow(String path, Set<String> folders) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (folders.contains(path.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the watcher sees when this file or folder changes. */
    private boolean isSeen(String path) {
        try {
            return path.isEmpty()
                    || scope.has(path)
                            && tree.pathOf(tree.root().resolve(path)).equals(Optional.of(path));
        } catch (InvalidPathException e) {
            // Nothing will ever be there.
            return true;
        }
    }

    @Override
    public Optional<SourceFile> read(String path) {
        SourceFile known = texts.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<SourceFile> file = tree.read(path);
        if (file.isPresent() && isSeen(path)) {
            texts.put(path, file.get());
        }
        return file;
    }

    @Override
    public boolean isFile(String path) {
        if (files.contains(path)) {
            return true;
        }
        boolean found = tree.isFile(path);
        if (!isSeen(path)) {
            askedForUnseen = true;
        } else if (found) {
            files.add(path);
        }
        return found;
    }

    @Override
    public boolean isFolder(String path) {
        askedForUnseen |= !isSeen(path);
        return tree.isFolder(path);
    }

    @Override
    public List<String> names(String folder) {
        askedForUnseen |= !isSeen(folder);
        return tree.names(folder);
    }

    @Override
    public List<String> filesBelow(String folder) {
        return below.computeIfAbsent(folder, tree::filesBelow);
    }

    @Override
    public SourceTree tree() {
        return tree;
    }
}
