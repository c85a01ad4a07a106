package dev.colophon.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fills a repository at random: edits, renames, folder moves, deletions, files written again, and
 * side branches with all of that. It knows which commits each file's history is made of.
 */
final class RandomHistory {
    private static final String[][] AUTHORS = {
        {"Ada", "ada@example.org"},
        {"Björn", "bjorn@example.org"},
        {"cc", "cc@old.example.org"},
        {"Dee", "17+dee@users.noreply.github.com"},
        {"renovate[bot]", "29139614+renovate[bot]@users.noreply.github.com"}
    };

    private final RepositoryFixture git;
    private final Random random;
    private final boolean branches;
    private final Map<Integer, Set<String>> commits = new HashMap<>();
    private final Map<String, Integer> deleted = new TreeMap<>();
    private Map<Integer, Doc> docs = new TreeMap<>();
    private int next;

    RandomHistory(RepositoryFixture git, long seed, boolean branches) {
        this.git = git;
        this.random = new Random(seed);
        this.branches = branches;
    }

    /** A file, whatever it is called at the moment. */
    private record Doc(String path, String text) {
        Doc at(String path) {
            return new Doc(path, text);
        }
    }

    /** The commits of each file that there is at the end, by path. */
    Map<String, Set<String>> grow(int steps) {
        for (int i = 0; i < 8; i++) {
            create();
        }
        for (int i = 0; i < steps; i++) {
            if (branches && random.nextInt(8) == 0) {
                branch();
            } else {
                step(true);
            }
        }
        Map<String, Set<String>> truth = new TreeMap<>();
        docs.forEach((id, doc) -> truth.put(doc.path(), commits.get(id)));
        return truth;
    }

    /** Two lines of work that each touch other files or other sides of a file, then a merge. */
    private void branch() {
        Map<Integer, Doc> base = new TreeMap<>(docs);
        String fork = git.commit("Fork");
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            step(false);
        }
        Map<Integer, Doc> main = new TreeMap<>(docs);
        String mainHead = git.commit("Main line");
        docs = new TreeMap<>(base);
        git.from(fork);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            sideStep(base, main);
        }
        String sideHead = git.commit("Side branch");
        docs = merged(base, main, docs);
        git.from(mainHead);
        write();
        git.merge(sideHead);
    }

    /** On the side, only what keeps the two lines free of conflicts over a file's name. */
    private void sideStep(Map<Integer, Doc> base, Map<Integer, Doc> main) {
        int id = pick();
        boolean sameName =
                base.containsKey(id)
                        && main.containsKey(id)
                        && main.get(id).path().equals(base.get(id).path());
        if (sameName && random.nextInt(3) == 0) {
            docs.compute(id, (key, doc) -> doc.at(freshPath()));
            commit(Set.of(id));
        } else if (random.nextInt(4) == 0) {
            create();
        } else {
            edit(id);
        }
    }

    private static Map<Integer, Doc> merged(
            Map<Integer, Doc> base, Map<Integer, Doc> main, Map<Integer, Doc> side) {
        Map<Integer, Doc> merged = new TreeMap<>(side);
        merged.putAll(main);
        merged.keySet().removeIf(id -> base.containsKey(id) && !main.containsKey(id));
        side.forEach(
                (id, doc) -> {
                    if (base.containsKey(id) && merged.containsKey(id)) {
                        boolean renamed = !doc.path().equals(base.get(id).path());
                        boolean edited = !doc.text().equals(base.get(id).text());
                        Doc ours = main.get(id);
                        merged.put(
                                id,
                                new Doc(
                                        renamed ? doc.path() : ours.path(),
                                        edited ? doc.text() : ours.text()));
                    }
                });
        return merged;
    }

    private void step(boolean deletions) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            create();
        } else if (kind == 1 && docs.size() > 4 && deletions) {
            delete(pick());
        } else if (kind == 2 && !deleted.isEmpty() && deletions) {
            writeAgain();
        } else if (kind == 3) {
            moveFolder();
        } else if (kind < 6) {
            rename(pick());
        } else {
            edit(pick());
        }
    }

    private void create() {
        int id = next++;
        commits.put(id, new HashSet<>());
        docs.put(id, new Doc(freshPath(), RepositoryFixture.text("subject " + random.nextLong())));
        commit(Set.of(id));
    }

    private void writeAgain() {
        String path = deleted.keySet().iterator().next();
        int earlier = deleted.remove(path);
        int id = next++;
        commits.put(id, new HashSet<>(commits.get(earlier)));
        docs.put(id, new Doc(path, RepositoryFixture.text("subject " + random.nextLong())));
        commit(Set.of(id));
    }

    private void delete(int id) {
        deleted.put(docs.remove(id).path(), id);
        commit(Set.of(id));
    }

    private void edit(int id) {
        boolean layout = random.nextInt(6) == 0;
        docs.compute(
                id,
                (key, doc) ->
                        new Doc(doc.path(), layout ? laidOut(doc.text()) : edited(doc.text())));
        commit(Set.of(id));
    }

    private void rename(int id) {
        boolean edit = random.nextBoolean();
        docs.compute(
                id, (key, doc) -> new Doc(freshPath(), edit ? edited(doc.text()) : doc.text()));
        commit(Set.of(id));
    }

    private void moveFolder() {
        String from = "folder" + random.nextInt(4) + "/";
        String to = "moved" + next++ + "/";
        Set<Integer> moved = new HashSet<>();
        docs.replaceAll(
                (id, doc) -> {
                    if (!doc.path().startsWith(from)) {
                        return doc;
                    }
                    moved.add(id);
                    return doc.at(to + doc.path().substring(from.length()));
                });
        if (!moved.isEmpty()) {
            commit(moved);
        }
    }

    private String edited(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.set(random.nextInt(lines.size()), "Edited " + random.nextLong() + ".");
        return String.join("\n", lines) + "\n";
    }

    /** The same words with other white space. */
    private String laidOut(String text) {
        return random.nextBoolean() ? text.replace(".\n", ".\n\n") : text.replace(" ", "  ");
    }

    private int pick() {
        List<Integer> ids = new ArrayList<>(docs.keySet());
        return ids.get(random.nextInt(ids.size()));
    }

    private String freshPath() {
        return "folder" + random.nextInt(4) + "/page" + next++ + ".md";
    }

    private void commit(Set<Integer> touched) {
        write();
        String[] author = AUTHORS[random.nextInt(AUTHORS.length)];
        String[] other = AUTHORS[random.nextInt(2)];
        String trailers =
                trailer("Co-authored-by", other)
                        + trailer("Reviewed-by", AUTHORS[random.nextInt(4)])
                        + trailer("Translated-by", AUTHORS[random.nextInt(4)]);
        String id = git.by(author[0], author[1]).commit("Change something\n\n" + trailers);
        touched.forEach(doc -> commits.get(doc).add(id));
    }

    private String trailer(String key, String[] who) {
        return random.nextInt(4) == 0 ? key + ": " + who[0] + " <" + who[1] + ">\n" : "";
    }

    private void write() {
        git.files().clear();
        docs.values().forEach(doc -> git.write(doc.path(), doc.text()));
    }
}
