package dev.colophon.check;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;

/** What came of a request. */
sealed interface Reply {

    /** What it means for the link, where it is not good. */
    Answer failure();

    /** Whether the same request may well succeed a little later. */
    boolean isPassing();

    /** Whether a server that knows no HEAD may have meant that. */
    boolean mayBeOtherwiseWithGet();

    /** Whether this says that there is something. */
    default boolean isGood() {
        return false;
    }

    default int status() {
        return 0;
    }

    /** A header; empty where it is missing. */
    default String header(String name) {
        return "";
    }

    default PartialBody body() {
        return PartialBody.none();
    }

    /** Where it redirects to, as it is written. */
    default Optional<String> location() {
        return Optional.empty();
    }

    /** Whether it redirects for good. */
    default boolean isPermanent() {
        return status() == 301 || status() == 308;
    }

    /**
     * An answer.
     *
     * @param response the answer, whose body may be a part
     */
    record Response(HttpResponse<PartialBody> response) implements Reply {
        private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

        /** Of servers that let people in, but not programs. */
        private static final Set<Integer> CLOSED = Set.of(401, 403, 407, 429, 451, 999);

        private static final Map<Integer, String> NAMES =
                Map.of(404, " (not found)", 410, " (gone)", 503, " (service unavailable)");

        @Override
        public int status() {
            return response.statusCode();
        }

        @Override
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        @Override
        public PartialBody body() {
            return response.body();
        }

        @Override
        public boolean isPassing() {
            return status() == 429 || status() >= 500 && status() != 501 && status() < 600;
        }

        @Override
        public boolean mayBeOtherwiseWithGet() {
            return !isGood() && status() != 429;
        }

        @Override
        public boolean isGood() {
            return status() >= 200 && status() < 300;
        }

        @Override
        public Optional<String> location() {
            // HTTP's headers are Latin-1, but servers write UTF-8.
            byte[] bytes = header("Location").getBytes(StandardCharsets.ISO_8859_1);
            return Optional.of(new String(bytes, StandardCharsets.UTF_8).strip())
                    .filter(to -> REDIRECTS.contains(status()) && !to.isEmpty());
        }

        @Override
        public Answer failure() {
            return CLOSED.contains(status())
                    ? new Answer.Unknown("servers turn programs away (" + status() + ")")
                    : new Answer.Dead(
                            "its server answers " + status() + NAMES.getOrDefault(status(), ""));
        }
    }

    /** Not asked, since it is on this machine or its network. */
    record Refused(URI url, boolean isStart) implements Reply {
        @Override
        public boolean isPassing() {
            return false;
        }

        @Override
        public boolean mayBeOtherwiseWithGet() {
            return false;
        }

        @Override
        public Answer failure() {
            return isStart
                    ? new Answer.Unknown("links lead to this machine")
                    : new Answer.Dead(
                            "it redirects to `" + url + "`, which is not on the public network");
        }
    }

    /**
     * No answer.
     *
     * @param why what is wrong
     * @param isPassing whether it may be otherwise a little later
     * @param mayBeOtherwiseWithGet whether a server that knows no HEAD may have meant that
     */
    record Trouble(String why, boolean isPassing, boolean mayBeOtherwiseWithGet) implements Reply {
        @Override
        public Answer failure() {
            return new Answer.Dead(why, isPassing && !mayBeOtherwiseWithGet);
        }

        static Trouble of(URI url, IOException e, Duration timeout) {
            if (e instanceof UnknownHostException) {
                return new Trouble("there is no host `" + url.getHost() + "`", true, false);
            }
            if (e instanceof HttpConnectTimeoutException) {
                String why = "its server takes no connection within " + time(timeout);
                return new Trouble(why, true, false);
            }
            if (e instanceof HttpTimeoutException) {
                String why = "its server does not answer within " + time(timeout);
                return new Trouble(why, false, true);
            }
            if (e instanceof SSLException) {
                return new Trouble("no safe connection (TLS): " + oneLine(e), false, false);
            }
            if (e instanceof ConnectException) {
                return new Trouble("its server takes no connection", true, false);
            }
            return e instanceof ProtocolException
                    ? new Trouble("its server's answer is not HTTP", false, true)
                    : new Trouble("its server breaks the connection off", true, true);
        }

        private static String time(Duration time) {
            long millis = time.toMillis();
            return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
        }

        private static String oneLine(IOException e) {
            return String.valueOf(e.getMessage()).strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        }
    }
}
