package dev.colophon.check;

import dev.colophon.markdown.HtmlAnchors;
import dev.colophon.site.Similar;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Finds out whether there is something at a URL: with HEAD, then as browsers ask, then again after
 * a while. Safe for several threads.
 */
final class LinkProbe {
    private final ExternalSettings settings;
    private final Requests requests;
    private final HostGate gate;

    LinkProbe(ExternalSettings settings, Requests requests, HostGate gate) {
        this.settings = settings;
        this.requests = requests;
        this.gate = gate;
    }

    /** Asks for a page and for anchors in it. */
    Answer ask(URI page, Set<String> anchors) throws InterruptedException {
        try {
            RedirectChain.End end = walk(page, anchors);
            return end.reply().isGood() ? alive(end, anchors) : end.reply().failure();
        } catch (TimeoutException e) {
            return new Answer.Unknown(ExternalRun.TIME_IS_UP);
        }
    }

    private RedirectChain.End walk(URI page, Set<String> anchors)
            throws InterruptedException, TimeoutException {
        Requests.Method method = anchors.isEmpty() ? Requests.Method.HEAD : Requests.Method.READ;
        int retries = 0;
        while (true) {
            RedirectChain.End end =
                    RedirectChain.follow(requests, method, page, settings.allowLocal());
            Reply reply = end.reply();
            if (method == Requests.Method.HEAD && reply.mayBeOtherwiseWithGet()) {
                // Many servers do not know HEAD, and say so in as many ways.
                method = Requests.Method.GET;
            } else if (!reply.isPassing() || retries == settings.retries()) {
                return end;
            } else {
                gate.postpone(end.at(), pause(reply, retries));
                retries++;
            }
        }
    }

    private Duration pause(Reply reply, int retries) {
        Duration backOff = settings.backOff().multipliedBy(1L << Math.min(retries, 16));
        return RetryAfter.of(reply.header("Retry-After"), Instant.now())
                .filter(asked -> asked.compareTo(backOff) > 0)
                .orElse(backOff);
    }

    private static Answer alive(RedirectChain.End end, Set<String> anchors) {
        // The fragment of a redirect takes the place of the link's own.
        Set<String> wanted = end.hasFragment() ? Set.of() : anchors;
        PartialBody body = end.reply().body();
        boolean readable = Requests.isHtml(end.reply().header("Content-Type"));
        HtmlAnchors found = HtmlAnchors.of(readable && !wanted.isEmpty() ? body.text() : "");
        Set<String> absent =
                wanted.stream()
                        .filter(anchor -> readable && !found.isScripted())
                        .filter(anchor -> !ScriptedAnchors.mayBe(end.at(), anchor))
                        .filter(anchor -> !has(found.names(), anchor))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> present = new TreeSet<>(anchors);
        present.removeAll(absent);
        return new Answer.Alive(
                end.reply().status(),
                end.at().toString(),
                end.moved(),
                present,
                body.isWhole() ? similar(absent, found.names()) : Map.of(),
                body.isWhole() ? Set.of() : absent);
    }

    private static boolean has(Set<String> names, String anchor) {
        return names.contains(anchor) || names.contains("user-content-" + anchor);
    }

    private static Map<String, String> similar(Set<String> absent, Set<String> names) {
        Map<String, String> similar = new TreeMap<>();
        for (String anchor : absent) {
            similar.put(anchor, Similar.to(anchor, names, 2 + anchor.length() / 3).orElse(""));
        }
        return similar;
    }
}
