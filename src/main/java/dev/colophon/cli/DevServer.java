package dev.colophon.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves builds from memory, to this machine's own browsers unless told otherwise. */
final class DevServer implements AutoCloseable {
    private static final int THREADS = 16;
    private static final int MOST_PORTS = 100;
    private static final int HIGHEST_PORT = 65_535;

    private final HttpServer server;
    private final ExecutorService threads;
    private final OwnHosts hosts;
    private final Pages pages;
    private final LiveReload reload;

    private DevServer(HttpServer server, OwnHosts hosts, Pages pages, LiveReload reload) {
        this.server = server;
        this.hosts = hosts;
        this.pages = pages;
        this.reload = reload;
        AtomicInteger number = new AtomicInteger();
        threads =
                Executors.newFixedThreadPool(
                        THREADS,
                        task -> {
                            Thread thread = new Thread(task, "http-" + number.incrementAndGet());
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /**
     * Starts to serve.
     *
     * @param name the host to listen at, as the user wrote it
     * @param port the port, or the first of those to try; 0 for any
     */
    static DevServer start(
            InetAddress address, String name, int port, Pages pages, LiveReload reload) {
        // Without it, each answer waits 40 ms for the browser to confirm its first half.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer http = bind(address, port);
        DevServer server = new DevServer(http, new OwnHosts(address, name), pages, reload);
        http.createContext("/", server::handle);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    private static HttpServer bind(InetAddress address, int port) {
        for (int next = port; ; next++) {
            try {
                return HttpServer.create(new InetSocketAddress(address, next), 0);
            } catch (BindException e) {
                if (port == 0 || next == HIGHEST_PORT || next == port + MOST_PORTS) {
                    throw new UncheckedIOException(
                            "cannot listen at "
                                    + address.getHostAddress()
                                    + ", port "
                                    + port
                                    + ": "
                                    + e.getMessage(),
                            e);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Optional<Response> refusal = refusal(exchange);
        String path = exchange.getRequestURI().getPath();
        if (refusal.isPresent()) {
            refusal.get().send(exchange);
        } else if (path.equals(LiveReload.ADDRESS) && exchange.getRequestMethod().equals("GET")) {
            reload.serve(exchange);
        } else {
            String query = exchange.getRequestURI().getRawQuery();
            pages.get(path, query == null ? "" : query).send(exchange);
        }
    }

    private Optional<Response> refusal(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !hosts.has(host)) {
            return Optional.of(
                    Response.text(
                            403, "This is not that host; to be asked by this name, use --host."));
        }
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Optional.of(Response.text(405, "GET and HEAD only").with("Allow", "GET, HEAD"));
        }
        String path = exchange.getRequestURI().getPath();
        return path == null || !path.startsWith("/")
                ? Optional.of(Response.text(400, "no address"))
                : Optional.empty();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
