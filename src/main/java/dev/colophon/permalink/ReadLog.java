package dev.colophon.permalink;

import dev.colophon.source.ForwardingTree;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A tree that notes which files somebody wanted to read.
 *
 * @param tree the tree itself
 * @param paths the files, whether they are there or not
 */
record ReadLog(SourceTree tree, Set<String> paths) implements ForwardingTree {

    ReadLog(SourceTree tree) {
        this(tree, new TreeSet<>());
    }

    @Override
    public Optional<SourceFile> read(String path) {
        paths.add(path);
        return tree.read(path);
    }
}
