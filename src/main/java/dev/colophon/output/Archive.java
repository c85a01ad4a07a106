package dev.colophon.output;

import dev.colophon.render.OutputFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes a site to a ZIP file, in a folder called like the file. The same site gives the same
 * bytes. The file is written beside and moved into its place; one that Colophon did not make is
 * refused.
 */
public final class Archive {
    private static final String ENDING = ".zip";
    private static final String COMMENT = "colophon-site 1";

    /** The first time a ZIP can hold, as the files of a site have none. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path file;

    public Archive(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** Whether a path is that of a ZIP file, by its name. */
    public static boolean is(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** Why it cannot be written, what was expected, and what to do; empty when it can. */
    public Optional<String> refusal() {
        if (Files.isDirectory(file)) {
            return refuse("is a folder; expected a file", "choose another, or remove the folder");
        }
        if (Files.exists(file) && !isOurs()) {
            return refuse(
                    "is a file that Colophon did not write; expected a new one, or a site's",
                    "choose another, or remove the file");
        }
        Path parent = file.getParent();
        return Files.exists(parent) && !Files.isDirectory(parent)
                ? refuse("lies below `" + parent + "`, which is not a folder", "choose another")
                : Optional.empty();
    }

    private Optional<String> refuse(String problem, String cure) {
        return Optional.of("the output file `" + file + "` " + problem + ": " + cure);
    }

    private boolean isOurs() {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return COMMENT.equals(zip.getComment());
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Makes the ZIP hold these files.
     *
     * @throws UncheckedIOException when the file is refused or cannot be written; what was there is
     *     then as it was, and the message is for users
     */
    public void publish(List<OutputFile> files) {
        OutputPaths.check(files);
        Optional<String> refusal = refusal();
        if (refusal.isPresent()) {
            throw new UncheckedIOException(refusal.get(), new IOException(refusal.get()));
        }
        try {
            Files.createDirectories(file.getParent());
            Path beside = Files.createTempFile(file.getParent(), ".colophon-", ENDING);
            try {
                write(files, beside);
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            String message = "cannot write the site to `" + file + "`: " + Reason.of(e);
            throw new UncheckedIOException(message, e);
        }
    }

    private void write(List<OutputFile> files, Path to) throws IOException {
        String name = file.getFileName().toString();
        String folder = name.substring(0, name.length() - ENDING.length());
        List<OutputFile> sorted =
                files.stream().sorted(Comparator.comparing(OutputFile::path)).toList();
        try (OutputStream out = Files.newOutputStream(to);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setComment(COMMENT);
            for (OutputFile each : sorted) {
                ZipEntry entry = new ZipEntry((folder.isEmpty() ? "" : folder + "/") + each.path());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(each.content().bytes());
                zip.closeEntry();
            }
        }
    }
}
