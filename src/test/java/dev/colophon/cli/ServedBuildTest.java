package dev.colophon.cli;

import dev.colophon.markdown.Url;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever changed while a site is served: it becomes what a build from nothing makes. */
class ServedBuildTest {
    private static final int STEPS = 15;

    @TempDir private Path temporary;
    private final Set<String> paths = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void anySequenceOfChangesIsServedAsItIsBuilt(long seed) throws IOException, GitAPIException {
        Path folder = Files.createDirectory(temporary.resolve("book"));
        Path cold = temporary.resolve("cold");
        try (ChangingBook book = new ChangingBook(folder, seed);
                Served site = Served.from(folder)) {
            for (int step = 0; step < STEPS; step++) {
                book.change();
                Colophon.run("build", folder, "-o", cold, "--no-cache");
                Map<String, String> built = WarmBuildTest.files(cold);
                built.keySet().removeIf(path -> path.startsWith(".colophon"));
                paths.addAll(built.keySet());
                String[] difference = {""};
                Served.eventually(
                        () -> (difference[0] = difference(site, built)).isEmpty(),
                        () -> book.story() + ": " + difference[0]);
            }
        }
    }

    /** Where a site is not as it was built, or still has what an earlier build had. */
    private String difference(Served site, Map<String, String> built) {
        for (String path : paths) {
            String served = site.file("/" + Url.encodePath(path));
            String expected = built.getOrDefault(path, "");
            if (!served.equals(expected)) {
                return path + " is\n" + served + "\nand not\n" + expected;
            }
        }
        return "";
    }
}
