package dev.colophon.check;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How links to other sites are checked.
 *
 * @param cacheFile where good answers are kept for the next run
 * @param timeout for the connection, for the answer and for its body, each on its own
 * @param perHost how many requests one host gets at the same time
 * @param interval how long to wait between the starts of two requests to one host
 * @param retries how often a request is repeated that failed for a passing reason
 * @param backOff how long to wait before the first retry; each further one waits twice as long
 * @param bound how long the whole run may take
 * @param exclude URLs in which one of these is found are not checked
 * @param cacheFor how long a good answer counts
 * @param allowLocal whether this machine itself may be asked, as tests do; content that comes from
 *     strangers must not make a build server do that
 */
public record ExternalSettings(
        Path cacheFile,
        Duration timeout,
        int perHost,
        Duration interval,
        int retries,
        Duration backOff,
        Duration bound,
        List<Pattern> exclude,
        Duration cacheFor,
        boolean allowLocal) {
    public ExternalSettings {
        exclude = List.copyOf(exclude);
    }

    /** What is polite to most servers and good enough for most sites. */
    public static ExternalSettings of(Path cacheFile) {
        return new ExternalSettings(
                cacheFile,
                Duration.ofSeconds(20),
                2,
                Duration.ofMillis(500),
                2,
                Duration.ofSeconds(1),
                Duration.ofMinutes(10),
                List.of(),
                Duration.ofDays(1),
                false);
    }

    /** The same, with URLs that are not to be checked and another bound on the whole run. */
    public ExternalSettings with(List<Pattern> newExclude, Duration newBound) {
        return new ExternalSettings(
                cacheFile,
                timeout,
                perHost,
                interval,
                retries,
                backOff,
                newBound,
                newExclude,
                cacheFor,
                allowLocal);
    }

    /** The same, without belief in what was answered before. */
    public ExternalSettings anew() {
        return new ExternalSettings(
                cacheFile,
                timeout,
                perHost,
                interval,
                retries,
                backOff,
                bound,
                exclude,
                Duration.ZERO,
                allowLocal);
    }

    boolean excludes(String url) {
        return exclude.stream().anyMatch(pattern -> pattern.matcher(url).find());
    }
}
