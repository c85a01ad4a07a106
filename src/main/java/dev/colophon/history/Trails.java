package dev.colophon.history;

import java.util.List;
import java.util.Map;

/**
 * What a repository says of files, whoever its authors turn out to be: neither mailmap nor config
 * has been asked.
 *
 * @param files by path from the repository's root
 * @param drafts the commits named in them, by id; one that cannot be read is missing
 */
record Trails(Map<String, Trail> files, Map<String, Draft> drafts) {
    static final Trails NONE = new Trails(Map.of(), Map.of());

    Trails {
        files = Map.copyOf(files);
        drafts = Map.copyOf(drafts);
    }

    /**
     * What happened to one file.
     *
     * @param marks newest first
     * @param words how many of its words each commit wrote, by id
     * @param total how many words it has
     */
    record Trail(List<Mark> marks, Map<String, Integer> words, int total) {
        Trail {
            marks = List.copyOf(marks);
            words = Map.copyOf(words);
        }
    }

    /** One {@link Change}, by the id of its commit. */
    record Mark(String commit, Change.Kind kind, String path, boolean counts) {}
}
