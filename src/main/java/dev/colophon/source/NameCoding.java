package dev.colophon.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which names of files Java can tell and find. On Unix a name is bytes, which Java reads as the
 * locale says: without one, as in many containers, only those in ASCII.
 */
public final class NameCoding {
    private static final String REPLACED = "\uFFFD";
    private static final String CURE =
            "; expected a locale with UTF-8, and found one with %s: set the environment variable"
                    + " LC_ALL to C.UTF-8";

    private NameCoding() {}

    /**
     * Looks at an entry of a folder.
     *
     * @throws UncheckedIOException when its name, read as text, does not lead to it
     */
    static void checkEntry(Path entry) {
        String name = entry.getFileName().toString();
        if (name.contains(REPLACED) && !leadsTo(entry, name)) {
            String found = "cannot read the name of a file: " + entry;
            throw trouble(found + (isWhole() ? "; expected one in UTF-8: rename it" : cure()));
        }
    }

    private static boolean leadsTo(Path entry, String name) {
        try {
            return entry.resolveSibling(name).equals(entry);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * No file, where there can be none of that name.
     *
     * @throws UncheckedIOException where there may be one, which cannot be looked for
     */
    static <T> Optional<T> none(InvalidPathException problem) {
        Optional<UncheckedIOException> refusal = refusal(problem);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return Optional.empty();
    }

    /** What is wrong where the locale has no letters for a name; empty where the name is. */
    public static Optional<UncheckedIOException> refusal(InvalidPathException problem) {
        String name = problem.getInput();
        return isWhole() || charset().newEncoder().canEncode(name)
                ? Optional.empty()
                : Optional.of(trouble("cannot reach the file " + name + cure()));
    }

    /**
     * Looks at what the program was called with, and in which folder.
     *
     * @throws UncheckedIOException where letters have been lost on the way
     */
    public static void checkCall(String... words) {
        if (isWhole()) {
            return;
        }
        List<String> all = new ArrayList<>(List.of(words));
        all.add(System.getProperty("user.dir", ""));
        for (String word : all) {
            if (word.contains(REPLACED)) {
                throw trouble("cannot read the name " + word + cure());
            }
        }
    }

    /** Whether all names can be told. */
    private static boolean isWhole() {
        return charset().equals(StandardCharsets.UTF_8);
    }

    private static String cure() {
        return CURE.formatted(charset());
    }

    private static Charset charset() {
        String name = System.getProperty("sun.jnu.encoding", "");
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    private static UncheckedIOException trouble(String message) {
        return new UncheckedIOException(message, new IOException(message));
    }
}
