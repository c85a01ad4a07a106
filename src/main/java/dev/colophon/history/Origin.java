package dev.colophon.history;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/**
 * Where a repository comes from.
 *
 * @param url of the remote {@code origin}, or of the only remote; without user and password, which
 *     CI puts there
 * @param branch the remote's default branch, else the branch checked out
 */
record Origin(Optional<String> url, Optional<String> branch) {
    private static final Pattern CREDENTIALS =
            Pattern.compile("^(https?://)[^/@]*@", Pattern.CASE_INSENSITIVE);

    static Origin of(Repository repository) throws IOException {
        Optional<String> remote = remote(repository.getRemoteNames());
        Optional<String> url =
                remote.map(name -> repository.getConfig().getString("remote", name, "url"))
                        .map(text -> CREDENTIALS.matcher(text).replaceFirst("$1"));
        Optional<String> branch = Optional.empty();
        if (remote.isPresent()) {
            String folder = Constants.R_REMOTES + remote.get() + "/";
            branch = target(repository, folder + Constants.HEAD, folder);
        }
        if (branch.isEmpty()) {
            branch = target(repository, Constants.HEAD, Constants.R_HEADS);
        }
        return new Origin(url, branch);
    }

    private static Optional<String> remote(Set<String> names) {
        if (names.contains(Constants.DEFAULT_REMOTE_NAME)) {
            return Optional.of(Constants.DEFAULT_REMOTE_NAME);
        }
        return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
    }

    /** What a symbolic reference points at, without the folder that its target must be in. */
    private static Optional<String> target(Repository repository, String name, String folder)
            throws IOException {
        Ref ref = repository.exactRef(name);
        if (ref == null || !ref.isSymbolic()) {
            return Optional.empty();
        }
        String target = ref.getTarget().getName();
        return target.startsWith(folder)
                ? Optional.of(target.substring(folder.length()))
                : Optional.empty();
    }
}
