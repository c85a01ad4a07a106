package dev.colophon.history;

import dev.colophon.source.Digest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Of each version a digest of all that its words' origins depend on: its text and commit, whether
 * that is ignored, and the same of the versions that it was made from.
 */
final class VersionDigests {
    private final Map<FileVersion, String> digests = new HashMap<>();

    /** With all versions, each before those that it was made from. */
    VersionDigests(List<FileVersion> versions, IgnoredRevisions ignored) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            FileVersion version = versions.get(i);
            StringBuilder all = new StringBuilder(version.text.name());
            all.append(version.commit.name());
            all.append(ignored.ids().contains(version.commit.name()) ? '-' : '+');
            version.before().forEach(one -> all.append(digests.get(one)));
            digests.put(version, Digest.of(all.toString()));
        }
    }

    String of(FileVersion version) {
        return digests.getOrDefault(version, "");
    }
}
