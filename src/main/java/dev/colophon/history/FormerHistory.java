package dev.colophon.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a history was at one of its commits, as far as it is told of the files of the newest. */
final class FormerHistory {

    private FormerHistory() {}

    /** With the commits that came later. */
    static History of(History present, String head, Set<String> later) {
        Map<String, FileHistory> files = new HashMap<>();
        present.files()
                .forEach(
                        (path, file) -> {
                            List<Change> before =
                                    file.changes().stream()
                                            .filter(one -> !later.contains(one.revision().id()))
                                            .toList();
                            before.stream()
                                    .findFirst()
                                    .ifPresent(
                                            one -> files.put(one.path(), new FileHistory(before)));
                        });
        return new History(Optional.of(head), present.remote(), present.branch(), files, List.of());
    }
}
