package dev.colophon.check;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Good answers of earlier runs, by URL. Bad ones are not kept: whoever repairs a link wants to see
 * that it works.
 *
 * @param entries answers and when they were given
 * @param isDamaged whether there was a file that could not be understood
 */
record ExternalCache(Map<String, Entry> entries, boolean isDamaged) {
    private static final int SCHEMA = 1;

    static final ExternalCache NONE = new ExternalCache(Map.of(), false);

    /** An answer and when it was given. */
    record Entry(Instant time, Answer.Alive answer) {}

    /** Reads a cache file, without what is too old. */
    static ExternalCache read(Path file, Duration age, Instant now) {
        try {
            return parse(Files.readAllBytes(file), age, now);
        } catch (NoSuchFileException e) {
            return NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExternalCache parse(byte[] json, Duration age, Instant now) {
        try {
            if (!(JSON.std.anyFrom(json) instanceof Map<?, ?> root)
                    || !Integer.valueOf(SCHEMA).equals(root.get("schema"))
                    || !(root.get("links") instanceof Map<?, ?> links)) {
                return new ExternalCache(Map.of(), true);
            }
            return new ExternalCache(fresh(links, age, now), false);
        } catch (IOException e) {
            return new ExternalCache(Map.of(), true);
        }
    }

    private static Map<String, Entry> fresh(Map<?, ?> links, Duration age, Instant now) {
        Map<String, Entry> entries = new TreeMap<>();
        links.forEach(
                (url, fields) ->
                        entry(fields)
                                .filter(entry -> isFresh(entry, age, now))
                                .ifPresent(entry -> entries.put((String) url, entry)));
        return entries;
    }

    private static boolean isFresh(Entry entry, Duration age, Instant now) {
        return entry.time().isAfter(now.minus(age)) && !entry.time().isAfter(now);
    }

    private static Optional<Entry> entry(Object json) {
        if (json instanceof Map<?, ?> fields
                && fields.get("time") instanceof String time
                && fields.get("status") instanceof Integer status
                && fields.get("to") instanceof String to
                && fields.get("moved") instanceof String moved
                && fields.get("anchors") instanceof Collection<?> anchors) {
            Set<String> names = anchors.stream().map(String::valueOf).collect(Collectors.toSet());
            Answer.Alive answer = new Answer.Alive(status, to, moved, names, Map.of(), Set.of());
            return instant(time).map(when -> new Entry(when, answer));
        }
        return Optional.empty();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What is known of a page and all anchors that are wanted in it. */
    Optional<Answer> answer(URI page, Set<String> anchors) {
        return Optional.ofNullable(entries.get(page.toString()))
                .map(Entry::answer)
                .filter(answer -> answer.anchors().containsAll(anchors))
                .map(answer -> answer);
    }

    /** The same with new answers, as far as they are good. */
    ExternalCache with(Map<URI, Answer> answers, Instant now) {
        Map<String, Entry> all = new TreeMap<>(entries);
        answers.forEach(
                (url, answer) -> {
                    if (answer instanceof Answer.Alive alive && alive.isSound()) {
                        all.put(url.toString(), new Entry(now, alive));
                    }
                });
        return new ExternalCache(all, isDamaged);
    }

    /** Writes the file, beside it at first, so that it is never there in part. */
    void write(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            NetworkFolder.make(folder);
            Path draft = Files.createTempFile(folder, "links", ".tmp");
            Files.write(draft, Json.data(fields()));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> fields() {
        Map<String, Object> links = new LinkedHashMap<>();
        new TreeMap<>(entries).forEach((url, entry) -> links.put(url, fields(entry)));
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", SCHEMA);
        root.put("links", links);
        return root;
    }

    private static Map<String, Object> fields(Entry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("time", entry.time().toString());
        fields.put("status", entry.answer().status());
        fields.put("to", entry.answer().to());
        fields.put("moved", entry.answer().moved());
        fields.put("anchors", List.copyOf(new TreeSet<>(entry.answer().anchors())));
        return fields;
    }
}
