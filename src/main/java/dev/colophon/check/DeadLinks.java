package dev.colophon.check;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The links to other sites that the last check found dead, kept for a build, which asks nobody. */
public final class DeadLinks {
    private static final String FILE = "dead-links.json";
    private static final int SCHEMA = 1;

    private DeadLinks() {}

    /** What the last check left in a folder; nothing where none was run, or its file is damaged. */
    public static List<Diagnostic> read(Path folder) {
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

    private static List<Diagnostic> parse(byte[] json) throws IOException {
        List<Diagnostic> found = new ArrayList<>();
        if (JSON.std.anyFrom(json) instanceof Map<?, ?> root
                && Integer.valueOf(SCHEMA).equals(root.get("schema"))
                && root.get("links") instanceof List<?> links) {
            for (Object link : links) {
                if (link instanceof Map<?, ?> fields
                        && fields.get("path") instanceof String path
                        && fields.get("message") instanceof String message) {
                    found.add(Diagnostic.of(Rule.BROKEN_LINK, Location.of(path), message));
                }
            }
        }
        return found;
    }

    /** Keeps the dead ones among some findings, in place of those that were kept before. */
    public static void write(Path folder, List<Diagnostic> diagnostics) {
        List<Map<String, Object>> links =
                diagnostics.stream()
                        .filter(found -> found.rule() == Rule.BROKEN_LINK)
                        .map(DeadLinks::fields)
                        .distinct()
                        .toList();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", SCHEMA);
        root.put("links", links);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(FILE), Json.write(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> fields(Diagnostic found) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("path", found.location().path());
        fields.put("message", found.message());
        return fields;
    }
}
