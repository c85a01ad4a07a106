package dev.colophon.source;

import java.util.List;
import java.util.Optional;

/** A tree without files, for texts that include nothing. */
public enum NoFiles implements SourceTree {
    INSTANCE;

    @Override
    public boolean isFile(String path) {
        return false;
    }

    @Override
    public boolean isFolder(String path) {
        return false;
    }

    @Override
    public boolean isLink(String path) {
        return false;
    }

    @Override
    public Optional<SourceFile> read(String path) {
        return Optional.empty();
    }

    @Override
    public List<String> filesBelow(String folder) {
        return List.of();
    }

    @Override
    public List<String> names(String folder) {
        return List.of();
    }
}
