package dev.colophon.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/** Sends single requests, through the gate of their host. Safe for several threads. */
final class Requests {
    private static final int MAX_BODY = 2 << 20;

    private final ExternalSettings settings;
    private final String userAgent;
    private final HostGate gate;
    private final HttpClient client;

    Requests(ExternalSettings settings, String userAgent, HostGate gate) {
        this.settings = settings;
        this.userAgent = userAgent;
        this.gate = gate;
        client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(settings.timeout())
                        .build();
    }

    /** How to ask. */
    enum Method {
        /** For the headers only. */
        HEAD,
        /** As browsers do, but without reading what is found. */
        GET,
        /** As browsers do, reading what is found. */
        READ
    }

    /** Asks for a URL, unless it is nearer than allowed; a link's own URL or a redirect's. */
    Reply send(URI url, Method method, HostGuard.Reach allowed, boolean isStart)
            throws InterruptedException, TimeoutException {
        try {
            return HostGuard.of(url).compareTo(allowed) > 0
                    ? new Reply.Refused(url, isStart)
                    : exchange(url, method);
        } catch (IOException e) {
            return Reply.Trouble.of(url, e, settings.timeout());
        }
    }

    private Reply exchange(URI url, Method method)
            throws IOException, InterruptedException, TimeoutException {
        gate.enter(url);
        try {
            HttpResponse<PartialBody> response = client.send(request(url, method), body(method));
            response.body().drop();
            return new Reply.Response(response);
        } finally {
            gate.leave(url);
        }
    }

    private HttpRequest request(URI url, Method method) {
        return HttpRequest.newBuilder(url)
                .method(method == Method.HEAD ? "HEAD" : "GET", HttpRequest.BodyPublishers.noBody())
                .timeout(settings.timeout())
                .header("User-Agent", userAgent)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .build();
    }

    private HttpResponse.BodyHandler<PartialBody> body(Method method) {
        return info -> {
            String type = info.headers().firstValue("Content-Type").orElse("");
            boolean read = method == Method.READ && info.statusCode() == 200 && isHtml(type);
            return read ? PartialBody.of(MAX_BODY, settings.timeout(), type) : PartialBody.none();
        };
    }

    /** Whether a content type has anchors that can be read; a missing one is taken for HTML. */
    static boolean isHtml(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.isEmpty()
                || lower.startsWith("text/html")
                || lower.startsWith("application/xhtml+xml");
    }
}
