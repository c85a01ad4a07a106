package dev.colophon.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cells of one table after the other, as far as they have been read. */
final class TableCells {
    private final List<List<LinkedText>> rows = new ArrayList<>();

    void start() {
        rows.clear();
    }

    void startRow() {
        rows.add(new ArrayList<>());
    }

    void add(LinkedText cell) {
        if (rows.isEmpty()) {
            startRow();
        }
        rows.get(rows.size() - 1).add(cell);
    }

    /** The table, unless it has no rows at all. */
    Optional<Block> end(int heading) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Block table = new Block.Table(heading, rows.get(0), rows.subList(1, rows.size()));
        rows.clear();
        return Optional.of(table);
    }
}
