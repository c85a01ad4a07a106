package dev.colophon.cli;

import dev.colophon.source.Cache;
import dev.colophon.source.Inputs;
import dev.colophon.source.Program;
import dev.colophon.source.SourceTree;
import java.io.File;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a build read, wrote and said, kept for the next with the same words on the command line: one
 * that finds everything as it was says the same, and does nothing. It is looked for before the
 * command line is understood, as that alone would take longer.
 *
 * @param code its exit code
 * @param folder where the site is, as people call it
 * @param summary how many pages it has, and so on
 * @param findings what it said of them
 */
record LastBuild(int code, Path folder, String summary, String findings) {
    private static final String KIND = "build";
    private static final String END = "\0";
    private static final int FIELDS = 6;

    /** Where the record of a command line is. */
    private static String name(List<String> args) {
        List<String> all = new ArrayList<>(args);
        all.add(Path.of("").toAbsolutePath().toString());
        all.add(Program.stamp());
        all.add(System.getProperty("java.home") + " " + Runtime.version());
        return Cache.name(KIND, all);
    }

    /**
     * Says again what the last build said, if nothing has changed since.
     *
     * @return the exit code; empty when a build is needed
     */
    static OptionalInt repeat(long start, PrintWriter out, PrintWriter err, String... args) {
        boolean isBuild = args.length > 0 && args[0].equals(KIND);
        if (!isBuild || Stream.of(args).anyMatch(arg -> arg.startsWith("@"))) {
            return OptionalInt.empty();
        }
        try {
            return find(List.of(args)).map(last -> last.say(start, out, err)).orElse(empty());
        } catch (UncheckedIOException e) {
            // The build itself says what is wrong.
            return OptionalInt.empty();
        }
    }

    private static OptionalInt empty() {
        return OptionalInt.empty();
    }

    private static Optional<LastBuild> find(List<String> args) {
        String name = name(args);
        for (Path root : roots(args)) {
            Optional<byte[]> record = Cache.in(root).read(name);
            if (record.isPresent()) {
                return parse(record.get(), root);
            }
        }
        return Optional.empty();
    }

    /** The repositories that a command line may be about. */
    private static Set<Path> roots(List<String> args) {
        Set<Path> roots = new LinkedHashSet<>();
        List<String> folders = new ArrayList<>(args);
        folders.set(0, ".");
        for (String folder : folders) {
            File place = new File(folder);
            if (!folder.startsWith("-") && place.isDirectory()) {
                roots.add(SourceTree.around(place.toPath()).root());
            }
        }
        return roots;
    }

    private OptionalInt say(long start, PrintWriter out, PrintWriter err) {
        err.print(findings);
        err.flush();
        long took = System.nanoTime() - start;
        out.println("Nothing changed: " + summary + Summary.took(took, folder));
        return OptionalInt.of(code);
    }

    /** What a build writes itself. */
    static Set<Path> own(Path root, Path written) {
        return Set.copyOf(List.of(root.resolve(Cache.ROOT), written));
    }

    /** Removes the record of a command line where it is damaged; the cache knows of it then. */
    static void forgetDamaged(Cache cache, List<String> args) {
        String name = name(args);
        cache.read(name);
        if (!cache.diagnostics().isEmpty()) {
            cache.forget(name);
        }
    }

    /**
     * Keeps this for the next run.
     *
     * @param written where the site is
     * @param inputs what was read and written
     */
    void keep(Path written, String inputs, Cache cache, List<String> args) {
        String head = String.join(END, Integer.toString(code), folder.toString(), summary);
        String text = String.join(END, head, findings, written.toString(), inputs);
        cache.write(name(args), text.getBytes(StandardCharsets.UTF_8));
    }

    /** What was kept, if all is as it was. */
    private static Optional<LastBuild> parse(byte[] bytes, Path root) {
        String[] all = new String(bytes, StandardCharsets.UTF_8).split(END, FIELDS);
        if (all.length < FIELDS) {
            return Optional.empty();
        }
        Inputs inputs = new Inputs(root, own(root, Path.of(all[4])));
        return inputs.hold(all[5])
                ? Optional.of(
                        new LastBuild(Integer.parseInt(all[0]), Path.of(all[1]), all[2], all[3]))
                : Optional.empty();
    }
}
