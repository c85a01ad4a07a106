package dev.colophon.browser;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The connection to a browser, over which it is told what to do and tells what happens. Source: the
 * Chrome DevTools Protocol, version 1.3.
 */
final class DevTools implements WebSocket.Listener {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Something that happened on a page. */
    record Event(String session, String name, Map<String, Object> parameters) {}

    private final AtomicInteger number = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Map<String, Object>>> waiting =
            new ConcurrentHashMap<>();
    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    DevTools(URI address) {
        socket =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .connectTimeout(PATIENCE)
                        .buildAsync(address, this)
                        .join();
    }

    void listen(Consumer<Event> listener) {
        listeners.add(listener);
    }

    /** Gives a command and waits for what comes back. An empty session means the browser itself. */
    Map<String, Object> send(String session, String method, Map<String, ?> parameters) {
        int id = number.incrementAndGet();
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        Map<String, Object> command = new LinkedHashMap<>();
        command.put("id", id);
        command.put("method", method);
        command.put("params", parameters);
        if (!session.isEmpty()) {
            command.put("sessionId", session);
        }
        try {
            synchronized (socket) {
                socket.sendText(JSON.std.asString(command), true).get();
            }
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("the browser does not answer to " + method, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(method + ": " + e.getMessage(), e);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            String whole = message.toString();
            message.setLength(0);
            receive(whole);
        }
        from.request(1);
        return null;
    }

    private void receive(String text) {
        try {
            Map<String, Object> received = JSON.std.mapFrom(text);
            if (received.get("id") instanceof Integer id) {
                answer(waiting.remove(id), received);
            } else {
                Event event =
                        new Event(
                                String.valueOf(received.get("sessionId")),
                                String.valueOf(received.get("method")),
                                map(received, "params"));
                listeners.forEach(listener -> listener.accept(event));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(
            CompletableFuture<Map<String, Object>> future, Map<String, Object> received) {
        if (received.containsKey("error")) {
            String problem = String.valueOf(map(received, "error").get("message"));
            future.completeExceptionally(new IllegalStateException(problem));
        } else {
            future.complete(map(received, "result"));
        }
    }

    /** An object inside an object of JSON; empty where there is none. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> of, String key) {
        return of.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
