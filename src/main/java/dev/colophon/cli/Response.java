package dev.colophon.cli;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a request is answered. */
record Response(int status, String type, byte[] body, Map<String, String> headers) {

    static Response of(int status, String type, byte[] body) {
        return new Response(status, type, body, Map.of());
    }

    static Response text(int status, String text) {
        return of(status, ContentTypes.TEXT, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Response with(String name, String value) {
        return new Response(status, type, body, Map.of(name, value));
    }

    /** What every answer says: browsers keep nothing, guess nothing, give nothing to others. */
    static void addCommon(Headers headers) {
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
    }

    void send(HttpExchange exchange) throws IOException {
        Headers answer = exchange.getResponseHeaders();
        addCommon(answer);
        answer.set("Content-Type", type);
        headers.forEach(answer::set);
        if (exchange.getRequestMethod().equals("HEAD")) {
            answer.set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
