package dev.colophon.history;

import dev.colophon.history.MainLineState.FileChange;
import dev.colophon.source.SourcePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What changes behind a symbolic link changes under the link's name too. */
final class LinkedChanges {

    private LinkedChanges() {}

    /** The changes, and what they are as seen through the links. */
    static List<FileChange> with(List<FileChange> changes, SymbolicLinks links) {
        List<FileChange> all = new ArrayList<>(changes);
        Set<String> named = new HashSet<>();
        changes.forEach(change -> named.add(change.path()));
        for (String link : links.paths()) {
            Optional<String> target = links.follow(link);
            for (FileChange change : target.isPresent() ? changes : List.<FileChange>of()) {
                seen(change, target.get(), link).stream()
                        .filter(each -> named.add(each.path()))
                        .forEach(all::add);
            }
        }
        return all;
    }

    /** A change as seen through a link: of a rename only the end that lies behind it. */
    private static List<FileChange> seen(FileChange change, String target, String link) {
        List<FileChange> seen = new ArrayList<>();
        Optional<String> former = change.former().flatMap(path -> through(path, target, link));
        Optional<String> path = through(change.path(), target, link);
        boolean whole = path.isPresent() && former.isPresent();
        if (path.isPresent()) {
            Change.Kind kind =
                    change.kind() == Change.Kind.RENAMED && !whole
                            ? Change.Kind.ADDED
                            : change.kind();
            seen.add(new FileChange(kind, path.get(), former));
        } else if (former.isPresent()) {
            seen.add(new FileChange(Change.Kind.DELETED, former.get(), Optional.empty()));
        }
        return seen;
    }

    private static Optional<String> through(String path, String target, String link) {
        return SourcePath.isBelow(target, path)
                ? Optional.of(SourcePath.join(link, SourcePath.within(target, path)))
                : Optional.empty();
    }
}
