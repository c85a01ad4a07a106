package dev.colophon.config;

import java.util.List;
import java.util.Optional;

/**
 * Somebody of whom the config says more than Git does.
 *
 * @param name what they are called on the site; commits under this name are theirs
 * @param alsoKnownAs other names and email addresses of theirs in commits; letter case does not
 *     count
 * @param profile where they are shown on the web; an http(s) URL
 * @param role what they do here, such as "Trusted Committer"
 * @param organization for whom they do it
 * @param hidden whether they asked not to be named: they are counted, but not shown
 */
public record ContributorConfig(
        String name,
        List<String> alsoKnownAs,
        Optional<String> profile,
        Optional<String> role,
        Optional<String> organization,
        boolean hidden) {
    public ContributorConfig {
        alsoKnownAs = List.copyOf(alsoKnownAs);
    }
}
