package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever was built before, and kept of it: the site is that of a build from nothing. */
class WarmBuildTest {
    private static final int STEPS = 10;

    @TempDir private Path temporary;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anySequenceOfChangesEndsInTheSameSite(long seed) throws IOException, GitAPIException {
        Path folder = Files.createDirectory(temporary.resolve("book"));
        Path warm = temporary.resolve("warm");
        Path cold = temporary.resolve("cold");
        try (ChangingBook book = new ChangingBook(folder, seed)) {
            for (int step = 0; step < STEPS; step++) {
                book.change();
                Colophon first = Colophon.run("build", folder, "-o", warm);
                Colophon again = Colophon.run("build", folder, "-o", warm);
                Colophon fresh = Colophon.run("build", folder, "-o", cold, "--no-cache");

                String steps = book.story();
                assertThat(files(warm)).as(steps).isEqualTo(files(cold));
                assertThat(first.err()).as(steps).isEqualTo(fresh.err()).isEqualTo(again.err());
                assertThat(first.code()).as(steps).isEqualTo(fresh.code()).isEqualTo(again.code());
            }
        }
    }

    /** The files of a site that was built, and what is in them. */
    static Map<String, String> files(Path site) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String path = site.relativize(file).toString();
                files.put(path, new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
