package dev.colophon.output;

import dev.colophon.output.Staging.Staged;
import dev.colophon.render.OutputFile;
import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a site to a folder, all or nothing: everything is written beside it first, then the
 * folders are swapped. Files whose bytes did not change keep their time stamps, files that Colophon
 * did not write stay where they are, and a folder that it did not make is refused. A folder that
 * cannot be renamed (a mount point, or in use on Windows) gets its files one by one, each at once;
 * then a reader may for a moment see pages of both sites.
 */
public final class Publisher {
    private final boolean swapsFolders;

    public Publisher() {
        this(true);
    }

    Publisher(boolean swapsFolders) {
        this.swapsFolders = swapsFolders;
    }

    /**
     * Why a site cannot be written to a folder, what was expected, and what to do; empty when it
     * can. To be asked before a long build.
     */
    public static Optional<String> refusal(Path folder) {
        return new FolderCheck(folder).refusal();
    }

    /**
     * Makes a folder hold these files, and none of an older site.
     *
     * @throws UncheckedIOException when the folder is refused or cannot be written; the site that
     *     was there is then as it was, and the message is for users
     * @throws IllegalStateException when two files have one path, or a path leaves the folder
     */
    public Published publish(List<OutputFile> files, Path folder) {
        OutputPaths.check(files);
        refusal(folder).ifPresent(Publisher::refuse);
        try {
            Path site =
                    Files.exists(folder)
                            ? folder.toRealPath()
                            : folder.toAbsolutePath().normalize();
            return write(files, site);
        } catch (IOException e) {
            String message = "cannot write the site to `" + folder + "`: " + Reason.of(e);
            throw new UncheckedIOException(message, e);
        }
    }

    private static void refuse(String refusal) {
        throw new UncheckedIOException(refusal, new IOException(refusal));
    }

    private Published write(List<OutputFile> files, Path site) throws IOException {
        Workshop.clearStale(site);
        Manifest before =
                Manifest.read(site).orElseThrow(() -> new IOException("its marker changed"));
        Foreign foreign = Foreign.in(site, before);
        refuseInTheWay(files, foreign);
        Staged staged =
                !Files.exists(site) || swapsFolders && canSwap(site)
                        ? bySwap(files, site, before, foreign)
                        : inPlace(files, site, before, foreign);
        int removed = before.without(staged.manifest()).size();
        return new Published(staged.changed().size(), staged.unchanged().size(), removed);
    }

    private static void refuseInTheWay(List<OutputFile> files, Foreign foreign) throws IOException {
        Set<String> paths = files.stream().map(OutputFile::path).collect(Collectors.toSet());
        Optional<String> inTheWay = foreign.inTheWay(paths);
        if (inTheWay.isPresent()) {
            throw new NotOursException(inTheWay.get());
        }
    }

    private static boolean canSwap(Path site) throws IOException {
        Path parent = site.getParent();
        return parent != null
                && Files.isWritable(parent)
                && Files.getFileStore(parent).equals(Files.getFileStore(site));
    }

    private static Staged bySwap(
            List<OutputFile> files, Path site, Manifest before, Foreign foreign)
            throws IOException {
        Workshop workshop = Workshop.beside(site);
        try {
            Staging staging = new Staging(site, workshop.after(), foreign, true);
            Staged staged = staging.write(files);
            staging.mark(staged.manifest());
            Swap swap = new Swap(site, workshop);
            swap.complete(foreign);
            if (swap.folders()) {
                return staged;
            }
        } finally {
            workshop.close();
        }
        return inPlace(files, site, before, foreign);
    }

    private static Staged inPlace(
            List<OutputFile> files, Path site, Manifest before, Foreign foreign)
            throws IOException {
        Workshop workshop = Workshop.inside(site);
        try {
            Staging staging = new Staging(site, workshop.after(), foreign, false);
            Staged staged = staging.write(files);
            Swap swap = new Swap(site, workshop);
            // A run that is killed from here on leaves no file that the next takes for another's.
            staging.mark(staged.manifest().and(before));
            swap.replace(SourceTree.MARKER);
            staging.mark(staged.manifest());
            swap.files(staged, before.without(staged.manifest()));
            return staged;
        } finally {
            workshop.close();
        }
    }
}
