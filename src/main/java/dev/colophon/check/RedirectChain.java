package dev.colophon.check;

import dev.colophon.markdown.Url;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Follows the redirects of one URL. A worker for one walk. */
final class RedirectChain {
    private static final int MAX_REDIRECTS = 10;

    private final Requests requests;
    private final Requests.Method method;
    private final HostGuard.Reach allowed;
    private final Set<URI> seen = new HashSet<>();
    private URI at;
    private boolean isPermanent = true;
    private boolean hasFragment;
    private String moved = "";

    private RedirectChain(
            Requests requests, Requests.Method method, URI start, HostGuard.Reach allowed) {
        this.requests = requests;
        this.method = method;
        this.allowed = allowed;
        at = start;
    }

    /**
     * The end of a chain.
     *
     * @param reply the last reply
     * @param at what was asked for last
     * @param moved where permanent redirects lead from the start on, with a fragment if they have
     *     one; empty without such
     * @param hasFragment whether a redirect brought a fragment of its own
     */
    record End(Reply reply, URI at, String moved, boolean hasFragment) {}

    /** Asks for a URL and for all that it redirects to. */
    static End follow(Requests requests, Requests.Method method, URI start, boolean allowLocal)
            throws InterruptedException, TimeoutException {
        return new RedirectChain(requests, method, start, allowed(start, allowLocal)).walk();
    }

    /** A link may name a host of the own network, and then redirects may stay there. */
    private static HostGuard.Reach allowed(URI start, boolean allowLocal) {
        try {
            HostGuard.Reach reach = HostGuard.of(start);
            return reach == HostGuard.Reach.LOCAL && !allowLocal ? HostGuard.Reach.PUBLIC : reach;
        } catch (UnknownHostException e) {
            return HostGuard.Reach.PUBLIC;
        }
    }

    private End walk() throws InterruptedException, TimeoutException {
        while (seen.add(at)) {
            Reply reply = requests.send(at, method, allowed, seen.size() == 1);
            Optional<String> location = reply.location();
            if (location.isEmpty()) {
                return new End(reply, at, moved, hasFragment);
            }
            Optional<WebUrl> next = resolve(location.get());
            if (next.isEmpty()) {
                return trouble("it redirects to `" + location.get() + "`, which is not on the web");
            }
            if (seen.size() > MAX_REDIRECTS) {
                return trouble("it redirects more than " + MAX_REDIRECTS + " times");
            }
            step(next.get(), reply.isPermanent());
        }
        return trouble("it redirects in a circle");
    }

    private End trouble(String why) {
        return new End(new Reply.Trouble(why, false, true), at, "", false);
    }

    private void step(WebUrl next, boolean permanent) {
        isPermanent &= permanent;
        hasFragment |= !next.fragment().isEmpty();
        at = next.page();
        if (isPermanent) {
            moved = at + (next.fragment().isEmpty() ? "" : "#" + Url.encode(next.fragment()));
        }
    }

    private Optional<WebUrl> resolve(String location) {
        String encoded = Url.encode(location.strip());
        try {
            String absolute = WebUrl.isWeb(location) ? location : at.resolve(encoded).toString();
            String scheme = absolute.startsWith("//") ? at.getScheme() + ":" : "";
            return WebUrl.of(scheme + absolute);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
