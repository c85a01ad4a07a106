package dev.colophon.output;

import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What lies in a site's folder that Colophon did not write: it is kept, and never written over.
 *
 * @param files files and symbolic links, by path
 * @param folders folders that no file of Colophon lies in, each after the one it lies in
 */
record Foreign(Set<String> files, List<String> folders) {

    static Foreign in(Path site, Manifest manifest) throws IOException {
        Foreign foreign = new Foreign(new TreeSet<>(), new ArrayList<>());
        if (Files.isDirectory(site)) {
            Set<String> ours = OutputPaths.folders(manifest.paths());
            Files.walkFileTree(site, new Visitor(site, manifest, ours, foreign));
        }
        return foreign;
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path site;
        private final Manifest manifest;
        private final Set<String> ours;
        private final Foreign foreign;

        Visitor(Path site, Manifest manifest, Set<String> ours, Foreign foreign) {
            this.site = site;
            this.manifest = manifest;
            this.ours = ours;
            this.foreign = foreign;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String path = path(folder);
            if (Workshop.isName(path)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (!path.isEmpty() && !ours.contains(path)) {
                foreign.folders.add(path);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = path(file);
            if (!manifest.has(path) && !path.equals(SourceTree.MARKER)) {
                foreign.files.add(path);
            }
            return FileVisitResult.CONTINUE;
        }

        private String path(Path file) {
            return SourcePath.of(site.relativize(file));
        }
    }

    /** A file of others that is where the new site needs a folder, or the other way around. */
    Optional<String> inTheWay(Set<String> paths) {
        Set<String> needed = OutputPaths.folders(paths);
        return files.stream().filter(needed::contains).findFirst().or(() -> below(paths));
    }

    private Optional<String> below(Set<String> paths) {
        Set<String> kept = OutputPaths.folders(files);
        kept.addAll(folders);
        return paths.stream().filter(kept::contains).sorted().findFirst();
    }

    /** Gives a new tree the same files, without copying their bytes where that can be helped. */
    void linkInto(Path site, Path tree) throws IOException {
        for (String folder : folders) {
            copyFolder(site.resolve(folder), tree.resolve(folder));
        }
        for (String file : files) {
            Path kept = tree.resolve(file);
            if (!Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(kept.getParent());
                link(site.resolve(file), kept);
            }
        }
    }

    private static void copyFolder(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (FileAlreadyExistsException e) {
            return; // The new site has files in it as well.
        }
    }

    /**
     * The same file under another name, in a folder that is there, with its time stamp; a copy
     * where links are not to be.
     */
    static void link(Path file, Path link) throws IOException {
        try {
            if (!Files.isSymbolicLink(file)) {
                Files.createLink(link, file);
                return;
            }
        } catch (UnsupportedOperationException | IOException e) {
            Files.deleteIfExists(link);
        }
        Files.copy(file, link, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }
}
