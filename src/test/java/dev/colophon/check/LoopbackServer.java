package dev.colophon.check;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that does what a test wants, and remembers what it was asked. */
final class LoopbackServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<ServerSocket> sockets = new CopyOnWriteArrayList<>();

    LoopbackServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, 404, ""));
        server.start();
    }

    /** What to do with a request; the number says how many came to this path before. */
    interface Behaviour {
        void answer(HttpExchange exchange, int number) throws IOException;
    }

    /** Serves a path, and all below it that is not served otherwise. */
    LoopbackServer on(String path, Behaviour behaviour) {
        server.createContext(
                path,
                exchange -> {
                    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
                    int number;
                    synchronized (requests) {
                        number =
                                (int) requests.stream().filter(r -> r.endsWith(" " + path)).count();
                        requests.add(request);
                    }
                    behaviour.answer(exchange, number);
                });
        return this;
    }

    /** Serves an HTML page. */
    LoopbackServer page(String path, String html) {
        return on(path, (exchange, number) -> answer(exchange, 200, html));
    }

    LoopbackServer redirect(String path, int status, String to) {
        return on(
                path,
                (exchange, number) -> {
                    exchange.getResponseHeaders().set("Location", to);
                    answer(exchange, status, "");
                });
    }

    /** Does something with raw connections, on a port of its own. */
    String raw(RawBehaviour behaviour) throws IOException {
        ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        sockets.add(socket);
        threads.execute(() -> accept(socket, behaviour));
        return "http://127.0.0.1:" + socket.getLocalPort() + "/";
    }

    /** What to do with a connection. */
    interface RawBehaviour {
        void serve(Socket connection) throws IOException;
    }

    private static void accept(ServerSocket socket, RawBehaviour behaviour) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                connection.getInputStream().read();
                behaviour.serve(connection);
            } catch (IOException e) {
                // The client hung up, or the test is over.
            }
        }
    }

    static void answer(HttpExchange exchange, int status, String html) throws IOException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, isHead || bytes.length == 0 ? -1 : bytes.length);
        if (!isHead && bytes.length > 0) {
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(bytes);
            }
        }
        exchange.close();
    }

    /** A path of this server as a URL. */
    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** What it was asked, such as {@code HEAD /page}, in order. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        for (ServerSocket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
