package dev.colophon.markdown;

import dev.colophon.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/** The places of the bold texts that paragraphs begin with, handed out in the page's order. */
final class BoldNames {
    private final List<Document.Name> names;
    private int next;

    BoldNames(List<Document.Name> names) {
        this.names = names;
    }

    /** Where the next one of this text is, if there is one left. */
    Optional<Location> next(String text) {
        for (int i = next; i < names.size() && !text.isEmpty(); i++) {
            if (names.get(i).text().equals(text)) {
                next = i + 1;
                return Optional.of(names.get(i).location());
            }
        }
        return Optional.empty();
    }
}
