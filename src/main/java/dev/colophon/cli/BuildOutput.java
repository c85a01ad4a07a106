package dev.colophon.cli;

import dev.colophon.config.SiteConfig;
import dev.colophon.output.Archive;
import dev.colophon.output.Publisher;
import dev.colophon.render.OfflineFiles;
import dev.colophon.render.OutputFile;
import dev.colophon.source.WorkTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a site is written, and for whom.
 *
 * @param path a folder, or a ZIP file
 * @param offline whether the site is read from the disk
 */
record BuildOutput(Path path, boolean offline) {

    /** Throws when the site cannot or must not be written there; to be asked before the build. */
    void check(WorkTree tree, SiteConfig config) {
        if (!Archive.is(path)) {
            OutputFolder.check(tree, config, path);
            return;
        }
        if (!offline) {
            throw new WrongUseException(
                    "output `"
                            + path
                            + "` is named like a ZIP file; expected a folder: a ZIP is made with"
                            + " --offline, to be read without a server");
        }
        Optional<String> refusal = new Archive(path).refusal();
        if (refusal.isPresent()) {
            throw new UncheckedIOException(refusal.get(), new IOException(refusal.get()));
        }
    }

    void publish(List<OutputFile> files) {
        List<OutputFile> published = offline ? OfflineFiles.of(files) : files;
        if (Archive.is(path)) {
            new Archive(path).publish(published);
        } else {
            new Publisher().publish(published, path);
        }
    }
}
