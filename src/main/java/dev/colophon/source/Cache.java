package dev.colophon.source;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Checksum;

/**
 * Results of costly steps, kept in a folder for later runs. An entry's name is the digest of all
 * that it was made from, the program included, so that nothing is ever out of date; deleting the
 * folder only costs time. Safe for several programs at once.
 */
public final class Cache {
    /** Keeps nothing. */
    public static final Cache NONE = new Cache(Optional.empty());

    /** Where Colophon keeps its own files, from the repository's root. */
    public static final String ROOT = ".colophon";

    /** Where it is, from the repository's root. */
    public static final String FOLDER = ROOT + "/cache";

    private static final int CHECKSUM_LENGTH = 4;
    private static final int MOST_ENTRIES = 64;

    /** What others put into the folder is no entry. */
    private static final Pattern ENTRY = Pattern.compile("[a-z]+-[0-9a-f]{64}");

    private final Optional<Path> folder;
    private final List<String> damaged = new ArrayList<>();

    private Cache(Optional<Path> folder) {
        this.folder = folder;
    }

    /** The cache of the repository with this root folder. */
    public static Cache in(Path root) {
        return new Cache(Optional.of(root.resolve(FOLDER)));
    }

    public boolean isOff() {
        return folder.isEmpty();
    }

    /**
     * The name of the entry of one kind, such as {@code ledger}, that is made from these inputs.
     */
    public static String name(String kind, List<String> inputs) {
        StringBuilder all = new StringBuilder();
        inputs.forEach(each -> all.append(each.length()).append(':').append(each));
        return kind + "-" + Digest.of(all.toString());
    }

    /** The names of all entries. */
    public Set<String> names() {
        Set<String> names = new HashSet<>();
        folder.ifPresent(
                path -> entries(path).forEach(each -> names.add(each.getFileName().toString())));
        return names;
    }

    /** What was kept under a name; an entry that is damaged is as good as missing. */
    public Optional<byte[]> read(String name) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Path file = folder.get().resolve(name);
        try (InputStream in = Files.newInputStream(file)) {
            int length = Math.toIntExact(Files.size(file)) - CHECKSUM_LENGTH;
            byte[] content = in.readNBytes(Math.max(0, length));
            if (content.length > 0 && Arrays.equals(in.readAllBytes(), checksum(content))) {
                return Optional.of(content);
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            // Reported like an entry that can be read, but not understood.
        }
        damaged.add(name);
        return Optional.empty();
    }

    /** What an entry consists of, written piece by piece; at least one byte. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Keeps content under a name, if the disk lets it; a cache that cannot be written is none. */
    public void write(String name, byte[] content) {
        write(name, out -> out.write(content));
    }

    /** The same for what need not be in memory as a whole. */
    public void write(String name, Content content) {
        if (folder.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(folder.get());
            Path ignore = folder.get().resolve(".gitignore");
            if (!Files.exists(ignore)) {
                put(ignore, out -> out.write("*\n".getBytes(StandardCharsets.UTF_8)));
            }
            put(folder.get().resolve(name), out -> writeChecked(content, out));
            forgetOldest(folder.get());
        } catch (IOException e) {
            // The next run has to do the work again.
        }
    }

    /** With its checksum after it, as a disk or a transfer may damage it. */
    private static void writeChecked(Content content, OutputStream out) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(out, new CRC32C());
        content.writeTo(checked);
        out.write(bytes(checked.getChecksum()));
    }

    private static byte[] checksum(byte[] content) {
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        return bytes(checksum);
    }

    private static byte[] bytes(Checksum checksum) {
        return ByteBuffer.allocate(CHECKSUM_LENGTH).putInt((int) checksum.getValue()).array();
    }

    /** Keeps nothing under a name any more. */
    public void forget(String name) {
        try {
            if (folder.isPresent()) {
                Files.deleteIfExists(folder.get().resolve(name));
            }
        } catch (IOException e) {
            // It is no use to anybody, and does no harm.
        }
    }

    /** Nobody sees a file that is half written. */
    private static void put(Path file, Content content) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), "draft", "");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                content.writeTo(out);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void forgetOldest(Path folder) throws IOException {
        List<Path> all = entries(folder);
        if (all.size() > MOST_ENTRIES) {
            List<Path> oldest =
                    all.stream()
                            .sorted(Comparator.comparingLong(each -> each.toFile().lastModified()))
                            .limit(all.size() - MOST_ENTRIES)
                            .toList();
            for (Path each : oldest) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(each -> ENTRY.matcher(each.getFileName().toString()).matches())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** One diagnostic for all entries that are damaged. */
    public List<Diagnostic> diagnostics() {
        if (damaged.isEmpty()) {
            return List.of();
        }
        String message =
                damaged.size()
                        + (damaged.size() == 1 ? " entry" : " entries")
                        + " of the cache cannot be read, first `"
                        + damaged.get(0)
                        + "`; the work was done again";
        return List.of(
                new Diagnostic(
                        Rule.DAMAGED_CACHE,
                        Location.of(FOLDER),
                        message,
                        "delete the folder; nothing but time is lost"));
    }
}
