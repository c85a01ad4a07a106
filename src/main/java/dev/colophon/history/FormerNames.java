package dev.colophon.history;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.revwalk.RevCommit;

/** The names that files had before those they have, as far as renames have been found. */
final class FormerNames {
    private final CommitDifferences differences;
    private final LateDeletions late;
    private final Map<String, Set<String>> names = new HashMap<>();

    /** The commits come children before parents. */
    FormerNames(CommitDifferences differences, List<RevCommit> commits) {
        this.differences = differences;
        late = new LateDeletions(differences, commits);
    }

    /** How many are known. */
    int count() {
        return names.values().stream().mapToInt(Set::size).sum();
    }

    /** What those of the files added in a commit were called before that have such a name. */
    Map<String, String> find(RevCommit commit, int parent, Collection<String> added) {
        Map<String, String> found =
                added.isEmpty() ? new HashMap<>() : differences.renames(commit, parent, added);
        if (commit.getParentCount() == 1) {
            for (String path : added) {
                if (!found.containsKey(path)) {
                    late.find(commit, path).ifPresent(name -> found.put(path, name));
                }
            }
        }
        found.forEach(
                (path, name) ->
                        names.computeIfAbsent(path, key -> new LinkedHashSet<>()).add(name));
        return found;
    }

    /** The newest former name under which a commit has this file. */
    Optional<String> at(RevCommit commit, String path) {
        Deque<String> open = new ArrayDeque<>(names.getOrDefault(path, Set.of()));
        Set<String> seen = new HashSet<>(Set.of(path));
        while (!open.isEmpty()) {
            String name = open.poll();
            if (seen.add(name)) {
                if (differences.has(commit, name)) {
                    return Optional.of(name);
                }
                open.addAll(names.getOrDefault(name, Set.of()));
            }
        }
        return Optional.empty();
    }
}
