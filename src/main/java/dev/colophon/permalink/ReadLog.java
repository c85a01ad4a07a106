package dev.colophon.permalink;

import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A tree that notes which files somebody wanted to read.
 *
 * @param tree the tree itself
 * @param paths the files, whether they are there or not
 */
record ReadLog(SourceTree tree, Set<String> paths) implements SourceTree {

    ReadLog(SourceTree tree) {
        this(tree, new TreeSet<>());
    }

    @Override
    public Optional<SourceFile> read(String path) {
        paths.add(path);
        return tree.read(path);
    }

    @Override
    public String name() {
        return tree.name();
    }

    @Override
    public boolean isFile(String path) {
        return tree.isFile(path);
    }

    @Override
    public boolean isFolder(String path) {
        return tree.isFolder(path);
    }

    @Override
    public boolean isLink(String path) {
        return tree.isLink(path);
    }

    @Override
    public List<String> filesBelow(String folder) {
        return tree.filesBelow(folder);
    }

    @Override
    public List<String> names(String folder) {
        return tree.names(folder);
    }
}
