package dev.colophon.check;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, as far as a limit and a time-out allow. Whoever is through with it has to
 * {@link #drop} the rest; doing that any earlier would break off the answer itself.
 */
final class PartialBody implements HttpResponse.BodySubscriber<PartialBody> {
    private static final Pattern CHARSET =
            Pattern.compile("(?i)charset\\s*=\\s*\"?([A-Za-z0-9._:-]+)");

    private final int limit;
    private final Charset charset;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<Boolean> whole = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    private PartialBody(int limit, Duration timeout, Charset charset) {
        this.limit = limit;
        this.charset = charset;
        if (limit > 0) {
            whole.completeOnTimeout(false, timeout.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Nothing of the body. */
    static PartialBody none() {
        return new PartialBody(0, Duration.ZERO, StandardCharsets.UTF_8);
    }

    /** At most so many bytes, within a time. */
    static PartialBody of(int limit, Duration timeout, String contentType) {
        return new PartialBody(limit, timeout, charset(contentType));
    }

    private static Charset charset(String contentType) {
        Matcher named = CHARSET.matcher(contentType);
        boolean known = named.find() && isSupported(named.group(1));
        return known ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
    }

    private static boolean isSupported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public CompletionStage<PartialBody> getBody() {
        return whole.thenApply(any -> this);
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        if (limit == 0) {
            whole.complete(false);
        } else {
            newSubscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] read = new byte[Math.min(buffer.remaining(), limit - bytes.size())];
            buffer.get(read);
            bytes.writeBytes(read);
        }
        if (bytes.size() >= limit) {
            whole.complete(false);
        }
    }

    @Override
    public void onError(Throwable trouble) {
        whole.complete(false);
    }

    @Override
    public void onComplete() {
        whole.complete(true);
    }

    /** What was read. */
    synchronized String text() {
        return bytes.toString(charset);
    }

    /** Whether that is all of it. */
    boolean isWhole() {
        return whole.getNow(false);
    }

    /** Reads no further. */
    synchronized void drop() {
        if (subscription != null && !isWhole()) {
            subscription.cancel();
        }
    }
}
