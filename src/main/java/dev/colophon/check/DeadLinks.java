package dev.colophon.check;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The links to other sites that the last check found dead, kept for a build, which asks nobody.
 * They are no cache: what they say cannot be worked out again without a network.
 */
public final class DeadLinks {
    /** Where they are, and all else that came from other sites, from the repository's root. */
    public static final String FOLDER = ".colophon/external";

    /** What they are called. */
    public static final String FILE = "dead-links.json";

    private static final int SCHEMA = 2;

    private DeadLinks() {}

    /** What the last check left in a folder; nothing where none was run, or its file is damaged. */
    public static List<DeadLink> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return parse(Files.readAllBytes(file));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<DeadLink> parse(byte[] json) throws IOException {
        List<DeadLink> found = new ArrayList<>();
        if (JSON.std.anyFrom(json) instanceof Map<?, ?> root
                && Integer.valueOf(SCHEMA).equals(root.get("schema"))
                && root.get("links") instanceof List<?> links) {
            for (Object link : links) {
                if (link instanceof Map<?, ?> fields
                        && fields.get("path") instanceof String path
                        && fields.get("link") instanceof String url
                        && fields.get("message") instanceof String message) {
                    found.add(new DeadLink(path, url, message));
                }
            }
        }
        return found;
    }

    /** Keeps some links in place of those that were kept before. */
    public static void write(Path folder, List<DeadLink> dead) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", SCHEMA);
        root.put("links", dead.stream().distinct().map(DeadLinks::fields).toList());
        try {
            NetworkFolder.make(folder);
            Files.writeString(folder.resolve(FILE), Json.write(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> fields(DeadLink dead) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("path", dead.path());
        fields.put("link", dead.link());
        fields.put("message", dead.message());
        return fields;
    }
}
