package dev.colophon.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names and emails by which people want to be known, read from a {@code .mailmap} as
 * gitmailmap(5) has it. Letter case does not count; lines that make no sense are skipped.
 */
final class Mailmap {
    private static final long LARGEST = 8 << 20;

    /** {@code Proper Name <email> Commit Name <commit@email>}, with all but one email optional. */
    private static final Pattern LINE =
            Pattern.compile("([^<]*)<([^>]+)>(?:([^<]*)<([^>]*)>)?.*", Pattern.DOTALL);

    private final Map<String, Entry> entries = new HashMap<>();

    private Mailmap() {}

    /** What a mailmap says of one email: for every name, and for some names in particular. */
    private record Entry(Proper any, Map<String, Proper> byName) {}

    private record Proper(Optional<String> name, Optional<String> email) {
        static final Proper NONE = new Proper(Optional.empty(), Optional.empty());

        Proper or(Proper other) {
            return new Proper(name.or(other::name), email.or(other::email));
        }
    }

    /** The mailmap in a folder; an empty one where there is none. */
    static Mailmap in(Path folder) throws IOException {
        Path file = folder.resolve(".mailmap");
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
            return new Mailmap();
        }
        return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    static Mailmap parse(String text) {
        Mailmap mailmap = new Mailmap();
        text.lines().filter(line -> !line.startsWith("#")).forEach(mailmap::addLine);
        return mailmap;
    }

    private void addLine(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return;
        }
        Optional<String> name = filled(matcher.group(1));
        if (matcher.group(4) == null) {
            add(matcher.group(2), Optional.empty(), new Proper(name, Optional.empty()));
        } else {
            Proper proper = new Proper(name, filled(matcher.group(2)));
            add(matcher.group(4), filled(matcher.group(3)), proper);
        }
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }

    private void add(String email, Optional<String> name, Proper proper) {
        Entry entry =
                entries.computeIfAbsent(
                        plain(email), key -> new Entry(Proper.NONE, new HashMap<>()));
        if (name.isPresent()) {
            entry.byName().put(plain(name.get()), proper);
        } else {
            entries.put(plain(email), new Entry(proper.or(entry.any()), entry.byName()));
        }
    }

    /** Who somebody in a commit is. */
    Identity resolve(Identity identity) {
        Entry entry = entries.get(plain(identity.email()));
        if (entry == null) {
            return identity;
        }
        Proper proper = entry.byName().getOrDefault(plain(identity.name()), entry.any());
        return new Identity(
                proper.name().orElse(identity.name()), proper.email().orElse(identity.email()));
    }

    /** As identities are compared, which are clean. */
    private static String plain(String text) {
        return Identity.plain(Identity.clean(text));
    }
}
