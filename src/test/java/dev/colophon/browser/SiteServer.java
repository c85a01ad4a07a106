package dev.colophon.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** Serves a finished site below a path, compressed, as a plain web server would. */
public final class SiteServer implements AutoCloseable {
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "json", "application/json",
                    "xml", "application/xml",
                    "svg", "image/svg+xml");

    private final Path site;
    private final String path;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /**
     * Starts to serve a folder.
     *
     * @param path the path the site is at, such as {@code /} or {@code /handbook/}
     */
    public SiteServer(Path site, String path) {
        this.site = site;
        this.path = path;
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(path, this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** The URL of an address of the site. */
    public String url(String address) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path + address;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String address = exchange.getRequestURI().getPath().substring(path.length());
            boolean folder = address.isEmpty() || address.endsWith("/");
            Path file = site.resolve(folder ? address + "index.html" : address).normalize();
            boolean found = file.startsWith(site) && Files.isRegularFile(file);
            if (!found) {
                file = site.resolve("404.html");
            }
            String name = file.getFileName().toString();
            String ending = name.substring(name.lastIndexOf('.') + 1);
            byte[] body = Files.exists(file) ? compressed(Files.readAllBytes(file)) : new byte[0];
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
            headers.set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(found ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
