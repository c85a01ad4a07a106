package dev.colophon.check;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.source.Digest;
import java.util.HashMap;
import java.util.Map;

/**
 * Names findings so that they are known again in another report. Lines move when text is added
 * above them, so a name is made of rule, path, message, and how many alike came before.
 */
final class Fingerprints {
    private final Map<String, Integer> seen = new HashMap<>();

    /** The name of the next finding of a report, as lower-case hexadecimal. */
    String next(Diagnostic diagnostic) {
        String key =
                String.join(
                        "\0",
                        diagnostic.rule().id(),
                        diagnostic.location().path(),
                        diagnostic.message());
        int before = seen.merge(key, 1, Integer::sum) - 1;
        return Digest.of(key + "\0" + before);
    }
}
