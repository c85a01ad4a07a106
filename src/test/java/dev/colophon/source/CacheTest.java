package dev.colophon.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.diagnostic.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path root;

    private static String name(String... inputs) {
        return Cache.name("test", List.of(inputs));
    }

    @Test
    void givesBackWhatItWasGiven() {
        Cache.in(root).write(name("a"), CONTENT);
        Cache later = Cache.in(root);
        assertThat(later.read(name("a"))).contains(CONTENT);
        assertThat(later.names()).containsExactly(name("a"));
        assertThat(later.read(name("b"))).isEmpty();
        assertThat(later.diagnostics()).isEmpty();
    }

    @Test
    void inputsAreToldApart() {
        assertThat(name("a", "b")).isNotEqualTo(name("ab")).isNotEqualTo(name("b", "a"));
        assertThat(name("a:", "b")).isNotEqualTo(name("a", ":b"));
    }

    @Test
    void gitDoesNotSeeIt() throws IOException {
        Cache.in(root).write(name("a"), CONTENT);
        assertThat(root.resolve(".colophon/cache/.gitignore")).hasContent("*\n");
        try (var files = Files.list(root.resolve(Cache.FOLDER))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void damagedEntryIsMissingAndReportedOnce() throws IOException {
        Cache cache = Cache.in(root);
        cache.write(name("a"), CONTENT);
        cache.write(name("b"), CONTENT);
        Path folder = root.resolve(Cache.FOLDER);
        Files.writeString(folder.resolve(name("a")), "x");
        byte[] cut = Files.readAllBytes(folder.resolve(name("b")));
        Files.write(folder.resolve(name("b")), java.util.Arrays.copyOf(cut, cut.length - 1));
        assertThat(cache.read(name("a"))).isEmpty();
        assertThat(cache.read(name("b"))).isEmpty();
        assertThat(cache.diagnostics())
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.rule()).isEqualTo(Rule.DAMAGED_CACHE);
                            assertThat(each.message()).startsWith("2 entries ");
                        });
        cache.write(name("a"), CONTENT);
        assertThat(Cache.in(root).read(name("a"))).contains(CONTENT);
    }

    @Test
    void cacheThatCannotBeWrittenIsNone() throws IOException {
        Files.writeString(root.resolve(".colophon"), "a file in its place");
        Cache cache = Cache.in(root);
        cache.write(name("a"), CONTENT);
        assertThat(cache.read(name("a"))).isEmpty();
        assertThat(cache.names()).isEmpty();
    }

    @Test
    void withoutACacheNothingIsKept() {
        Cache.NONE.write(name("a"), CONTENT);
        assertThat(Cache.NONE.read(name("a"))).isEmpty();
        assertThat(Cache.NONE.names()).isEmpty();
    }

    @Test
    void oldestEntriesAreForgotten() {
        Cache cache = Cache.in(root);
        for (int i = 0; i < 100; i++) {
            cache.write(name("" + i), CONTENT);
        }
        assertThat(cache.names()).hasSizeLessThan(70);
    }

    @Test
    void manyMayWriteAndReadAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> runs =
                java.util.stream.IntStream.range(0, 200)
                        .mapToObj(i -> threads.submit(() -> run(i)))
                        .toList();
        for (Future<Boolean> run : runs) {
            assertThat(run.get()).isTrue();
        }
        threads.shutdown();
    }

    /** Each reads either nothing or the whole content. */
    private boolean run(int number) {
        Cache cache = Cache.in(root);
        byte[] large = new byte[50_000];
        cache.write(name("" + number % 5), large);
        boolean whole = cache.read(name("" + number % 5)).map(each -> each.length).orElse(0) > 0;
        return whole && cache.diagnostics().isEmpty();
    }

    @Test
    void programIsTheSameInOneRun() {
        assertThat(Program.digest()).hasSize(64).isEqualTo(Program.digest());
    }

    @Test
    void whatOthersPutThereIsNoEntryAndNeverForgotten() throws IOException {
        Cache cache = Cache.in(root);
        cache.write(name("first"), CONTENT);
        Path own = root.resolve(Cache.FOLDER).resolve("links.json");
        Files.writeString(own, "{}");
        Files.setLastModifiedTime(own, java.nio.file.attribute.FileTime.fromMillis(0));
        for (int i = 0; i < 70; i++) {
            cache.write(name("entry " + i), CONTENT);
        }
        assertThat(own).exists();
        assertThat(cache.names()).hasSize(64).doesNotContain("links.json");
    }
}
