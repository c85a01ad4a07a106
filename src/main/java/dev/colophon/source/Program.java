package dev.colophon.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** The program itself, as an input of what it makes. */
public final class Program {
    private static final int BUFFER = 1 << 18;

    private Program() {}

    /**
     * A digest of all that is in its jar, or of its class files. A version number would be the same
     * for two builds of one version, and a jar's time another for two builds of one commit.
     */
    public static String digest() {
        return Once.DIGEST;
    }

    /**
     * The same for as long as nobody changes the program, and quicker to tell than its digest; not
     * the same on another machine.
     */
    public static String stamp() {
        Path place = place();
        if (Files.isDirectory(place)) {
            return digest();
        }
        Inputs jar = new Inputs(place.toAbsolutePath().getParent(), Set.of());
        jar.file(place.toAbsolutePath());
        return jar.text();
    }

    /** Computed when it is first asked for. */
    private static final class Once {
        static final String DIGEST = compute();
    }

    private static String compute() {
        Path place = place();
        try {
            return Files.isDirectory(place) ? classes(place) : jar(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path place() {
        CodeSource source = Program.class.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * By two checksums, which the JVM computes quickly from the first; a digest would take long.
     */
    private static String jar(Path jar) throws IOException {
        CRC32 first = new CRC32();
        CRC32C second = new CRC32C();
        try (FileChannel channel = FileChannel.open(jar)) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
            while (channel.read(buffer.clear()) >= 0) {
                first.update(buffer.flip());
                second.update(buffer.rewind());
            }
        }
        return Digest.of(Files.size(jar) + " " + first.getValue() + " " + second.getValue());
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
