package dev.colophon.output;

import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a site may be written to a folder: it is new, empty, or was written by Colophon. */
final class FolderCheck {
    private final Path folder;
    private final String name;

    FolderCheck(Path folder) {
        this.folder = folder;
        this.name = "the output folder `" + folder + "` ";
    }

    /** Why not, what was expected and what to do; empty when it may. */
    Optional<String> refusal() {
        if (!Files.exists(folder)) {
            return Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                    ? refuse("is a symbolic link to nothing; expected a folder", "remove it")
                    : withoutFolder(folder.toAbsolutePath().normalize().getParent());
        }
        if (!Files.isDirectory(folder)) {
            return refuse("is a file; expected a folder", "choose another, or remove the file");
        }
        if (!Files.isWritable(folder) || !Files.isReadable(folder)) {
            return refuse(
                    "cannot be read and written; expected one that you may write to",
                    "choose another, or change its permissions");
        }
        try {
            return contentRefusal();
        } catch (IOException e) {
            return refuse("cannot be read: " + Reason.of(e), "choose another");
        }
    }

    private Optional<String> withoutFolder(Path parent) {
        Path at = parent;
        while (at != null && !Files.exists(at)) {
            at = at.getParent();
        }
        if (at == null || !Files.isDirectory(at)) {
            return refuse("lies below `" + at + "`, which is not a folder", "choose another");
        }
        return Files.isWritable(at)
                ? Optional.empty()
                : refuse(
                        "cannot be made: you may not write to `" + at + "`",
                        "choose another, or change the permissions");
    }

    private Optional<String> contentRefusal() throws IOException {
        if (Files.isRegularFile(folder.resolve(SourceTree.MARKER))) {
            return Manifest.read(folder).isPresent()
                    ? Optional.empty()
                    : refuse(
                            "has a " + SourceTree.MARKER + " that this version cannot read",
                            "remove the folder, or choose another");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(entry -> !Workshop.isName(entry))
                    .min(String::compareTo)
                    .flatMap(this::notOurs);
        }
    }

    private Optional<String> notOurs(String entry) {
        return refuse(
                "has files that Colophon did not write, such as `"
                        + entry
                        + "`; expected a new or"
                        + " empty folder, or one that Colophon made",
                "choose another; or, to keep these files beside the site, put an empty file named "
                        + SourceTree.MARKER
                        + " into it");
    }

    private Optional<String> refuse(String problem, String cure) {
        return Optional.of(name + problem + ": " + cure);
    }
}
