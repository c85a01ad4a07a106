package dev.colophon.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;

/** The program itself, as an input of what it makes. */
public final class Program {

    private Program() {}

    /**
     * A digest of its jar, whose manifest names the libraries, or of its class files. A version
     * number would be the same for two builds of one version.
     */
    public static String digest() {
        CodeSource source = Program.class.getProtectionDomain().getCodeSource();
        try {
            Path place = Path.of(source.getLocation().toURI());
            return Files.isDirectory(place) ? classes(place) : Digest.of(Files.readAllBytes(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String classes(Path folder) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            all.write(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            all.write(Files.readAllBytes(file));
        }
        return Digest.of(all.toByteArray());
    }
}
