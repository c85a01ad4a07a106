package dev.colophon.source;

import java.util.List;
import java.util.Optional;

/** A tree that is another tree, but for what it does otherwise. */
public interface ForwardingTree extends SourceTree {

    /** The other tree. */
    SourceTree tree();

    @Override
    default String name() {
        return tree().name();
    }

    @Override
    default boolean isFile(String path) {
        return tree().isFile(path);
    }

    @Override
    default boolean isFolder(String path) {
        return tree().isFolder(path);
    }

    @Override
    default boolean isLink(String path) {
        return tree().isLink(path);
    }

    @Override
    default Optional<SourceFile> read(String path) {
        return tree().read(path);
    }

    @Override
    default List<String> filesBelow(String folder) {
        return tree().filesBelow(folder);
    }

    @Override
    default List<String> names(String folder) {
        return tree().names(folder);
    }
}
