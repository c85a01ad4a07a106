package dev.colophon.output;

import dev.colophon.output.Staging.Staged;
import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;

/** Puts a staged site into the place of the one that was. */
final class Swap {
    private final Path site;
    private final Workshop workshop;

    Swap(Path site, Workshop workshop) {
        this.site = site;
        this.workshop = workshop;
    }

    /** Completes the stage with what is not ours. */
    void complete(Foreign foreign) throws IOException {
        Path stage = workshop.after();
        if (Files.exists(site)) {
            foreign.linkInto(site, stage);
            copyPermissions(site, stage);
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view != null) {
            Files.setPosixFilePermissions(to, view.readAttributes().permissions());
        }
    }

    /**
     * Renames the folders. Says false, and leaves the site as it was, where the system does not let
     * its folder be renamed.
     */
    boolean folders() throws IOException {
        boolean replaces = Files.exists(site);
        try {
            if (replaces) {
                Files.move(site, workshop.before(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            return false;
        }
        try {
            Files.move(workshop.after(), site, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            if (!replaces) {
                throw e;
            }
            Files.move(workshop.before(), site, StandardCopyOption.ATOMIC_MOVE);
            return false;
        }
    }

    /** Renames one file after the other. The stage has to be on the site's file system. */
    void files(Staged staged, List<String> removed) throws IOException {
        for (String path : removed) {
            delete(path);
        }
        for (String path : staged.changed()) {
            replace(path);
        }
        replace(SourceTree.MARKER);
    }

    void replace(String path) throws IOException {
        Path target = site.resolve(path);
        Files.createDirectories(target.getParent());
        try {
            Path staged = workshop.after().resolve(path);
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Path staged = workshop.after().resolve(path);
            Files.move(staged, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void delete(String path) throws IOException {
        Path file = site.resolve(path);
        if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(file);
        }
        Path folder = file.getParent();
        while (!folder.equals(site)) {
            try {
                Files.delete(folder);
            } catch (DirectoryNotEmptyException | NoSuchFileException e) {
                return;
            }
            folder = folder.getParent();
        }
    }
}
