package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user runs it. */
class ServeCommandTest {
    @TempDir private Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be asked to end there")
    void itSaysWhereItServesAndStopsWithoutFuss() throws Exception {
        Files.writeString(folder.resolve("README.md"), "# Home\n");
        Path trouble = folder.resolve("trouble.txt");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "serve",
                                folder.toString(),
                                "--port",
                                "0")
                        .redirectError(trouble.toFile())
                        .start();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            assertThat(line).matches("Serving http://localhost:\\d+/ — press Ctrl-C to stop");
            assertThat(get(line.split(" ")[1])).contains("Home");

            process.destroy();

            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(trouble).isEmptyFile();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String get(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    @Test
    void wrongUseIsRefused() {
        assertThat(Colophon.run("serve", folder, "--port", "70000").code())
                .isEqualTo(Main.WRONG_USE);
        assertThat(Colophon.run("serve", folder.resolve("none")).code()).isEqualTo(Main.WRONG_USE);
    }
}
