package dev.colophon.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A site on disk that is being served, in this process. */
final class Served implements AutoCloseable {
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    private final Path folder;
    private final StringWriter printed = new StringWriter();
    private final Preview preview;
    private final DevServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private Served(Path folder, boolean poll, String... options) {
        this.folder = folder;
        SiteOptions site =
                CommandLine.populateCommand(
                        new SiteOptions(),
                        Stream.concat(Stream.of(folder.toString()), Stream.of(options))
                                .toArray(String[]::new));
        preview = Preview.start(site, poll, new PrintWriter(printed));
        server =
                DevServer.start(
                        InetAddress.getLoopbackAddress(),
                        "localhost",
                        0,
                        new Pages(preview::current),
                        preview.reload());
    }

    static Served from(Path folder, String... options) {
        return new Served(folder, false, options);
    }

    static Served polling(Path folder) {
        return new Served(folder, true);
    }

    int port() {
        return server.port();
    }

    String printed() {
        return printed.toString();
    }

    HttpResponse<String> get(String address) {
        return send(request(address).GET().build());
    }

    HttpResponse<String> send(String method, String address) {
        return send(request(address).method(method, HttpRequest.BodyPublishers.noBody()).build());
    }

    HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + address));
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> send(
            HttpRequest request, HttpResponse.BodyHandler<String> reader) {
        try {
            return client.send(request, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first line of what is answered to a request that has this host. */
    String statusForHost(String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }

    /** A file of the site as a build would write it; empty where there is none. */
    String file(String address) {
        HttpResponse<String> answer =
                send(request(address).build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
        return answer.statusCode() == 200
                ? answer.body().replaceFirst("<script src=\"/\\.colophon/.*\n", "")
                : "";
    }

    /** Opens the stream of events. */
    InputStream events() throws IOException, InterruptedException {
        return client.send(request("/.colophon/events").build(), BodyHandlers.ofInputStream())
                .body();
    }

    Served write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes as many editors do: beside, then over the file. */
    void replace(String path, String text) {
        try {
            Path next = Files.writeString(folder.resolve(path + "~"), text);
            Files.move(next, folder.resolve(path), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean shows(String address, String text) {
        return get(address).body().contains(text);
    }

    /** Waits for something to become true. */
    static void eventually(BooleanSupplier condition) {
        eventually(condition, () -> "this did not become true in time");
    }

    static void eventually(BooleanSupplier condition, Supplier<String> problem) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new AssertionError(problem.get());
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        server.close();
        preview.close();
    }
}
