package dev.colophon.permalink;

import dev.colophon.source.ForwardingTree;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A tree that remembers what was read.
 *
 * @param tree the tree itself
 * @param known the files by path
 */
record ReadOnce(SourceTree tree, Map<String, Optional<SourceFile>> known)
        implements ForwardingTree {

    ReadOnce(SourceTree tree) {
        this(tree, new ConcurrentHashMap<>());
    }

    @Override
    public Optional<SourceFile> read(String path) {
        return known.computeIfAbsent(path, tree::read);
    }
}
