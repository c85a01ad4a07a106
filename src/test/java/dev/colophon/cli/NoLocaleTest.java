package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own, without the launcher, which would set a locale. */
@EnabledOnOs(OS.LINUX)
class NoLocaleTest {
    private static final String CURE = "set the environment variable LC_ALL to C.UTF-8";

    @TempDir private Path folder;
    private Path book;

    /** What a process said. */
    private record Said(int code, String text) {}

    @BeforeEach
    void makeBook() throws IOException {
        book = Files.createDirectory(folder.resolve("book"));
        Files.writeString(book.resolve("README.md"), "# Home\n");
    }

    private Said run(Path where, List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile());
        builder.environment().clear();
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private Path named(String name) {
        try {
            return book.resolve(name);
        } catch (InvalidPathException e) {
            assumeTrue(false, "these tests run without a locale themselves");
            throw e;
        }
    }

    private static void assertCured(Said said) {
        assertThat(said.text()).startsWith("colophon: ").contains(CURE).hasLineCount(1);
        assertThat(said.code()).isEqualTo(3);
    }

    @Test
    void namesInAsciiNeedNoLocale() throws Exception {
        Said said = run(book, List.of("build", "--no-cache"));

        assertThat(said.text()).contains("Built 1 page");
        assertThat(said.code()).isZero();
    }

    @Test
    void aFileThatCannotBeReadIsNamedWithTheCure() throws Exception {
        Files.writeString(named("gr\u00fc\u00dfe.md"), "# Hello\n");

        assertCured(run(book, List.of("build")));
        assertCured(run(book, List.of("check")));
    }

    @Test
    void aFileThatCannotBeLookedForIsNamedWithTheCure() throws Exception {
        Files.writeString(book.resolve("README.md"), "# Home\n\n[more](m\u00fcsli.md)\n");

        assertCured(run(book, List.of("check")));
    }

    @Test
    void aFileThatCannotBeWrittenIsNamedWithTheCure() throws Exception {
        Files.writeString(
                book.resolve("README.md"), "---\nredirect-from: m\u00fcsli/\n---\n# Home\n");

        assertCured(run(book, List.of("build")));
    }

    @Test
    void lettersLostOnTheCommandLineOrInTheFoldersNameAreToldToo() throws Exception {
        Path sub = Files.createDirectory(named("m\u00fcsli"));

        assertCured(run(book, List.of("build", "m\u00fcsli")));
        assertCured(run(sub, List.of("build")));
    }
}
