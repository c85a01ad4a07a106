package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user runs it. */
class ServeCommandTest {
    @TempDir private Path folder;

    @TempDir private Path other;
    private Path trouble;

    @BeforeEach
    void listen() {
        trouble = other.resolve("trouble.txt");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be asked to end there")
    void itSaysWhereItServesAndStopsWithoutFuss() throws Exception {
        Files.writeString(folder.resolve("README.md"), "# Home\n");
        Process process = start(Map.of());
        try {
            assertThat(get(url(process))).contains("Home");

            assertStops(process);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be asked to end there")
    void itStopsWithoutFussWhileItBuilds() throws Exception {
        for (int i = 0; i < 300; i++) {
            Files.writeString(folder.resolve("page-" + i + ".md"), "# Page\n\n[](page-1.md)\n");
        }
        Process process = start(Map.of());
        try {
            url(process);
            for (int i = 0; i < 300; i++) {
                Files.writeString(folder.resolve("page-" + i + ".md"), "# Title " + i + "\n");
            }

            assertStops(process);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be asked to end there")
    void onlyThisMachineReachesIt() throws Exception {
        Files.writeString(folder.resolve("README.md"), "# Home\n");
        Process process = start(Map.of());
        try {
            int port = URI.create(url(process)).getPort();

            for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
                for (InetAddress own : network.inetAddresses().toList()) {
                    if (!own.isLoopbackAddress()) {
                        assertThatIOException().isThrownBy(() -> new Socket(own, port).close());
                    }
                }
            }
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void itOpensTheBrowserOnRequest() throws Exception {
        Files.writeString(folder.resolve("README.md"), "# Home\n");
        Path asked = folder.resolve("asked.txt");
        Path programs = Files.createDirectory(folder.resolve("programs"));
        Path opener = programs.resolve("xdg-open");
        Files.writeString(opener, "#!/bin/sh\nprintf %s \"$1\" > " + asked + "\n");
        assertThat(opener.toFile().setExecutable(true)).isTrue();
        String path = programs + ":" + System.getenv("PATH");
        Process process = start(Map.of("PATH", path), "--open");
        try {
            String url = url(process);

            Served.eventually(() -> asked.toFile().length() > 0);
            assertThat(asked).hasContent(url);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(Map<String, String> environment, String... options) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "serve",
                                folder.toString(),
                                "--port",
                                "0"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder.redirectError(trouble.toFile()).start();
    }

    private static String url(Process process) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        assertThat(line).matches("Serving http://localhost:\\d+/ — press Ctrl-C to stop");
        return line.split(" ")[1];
    }

    private void assertStops(Process process) throws InterruptedException {
        process.destroy();

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(trouble).isEmptyFile();
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
