package dev.colophon.markdown;

import dev.colophon.diagnostic.Location;
import java.util.List;

/** A paragraph, an item of a list, a table or some code, and the heading that it stands below. */
public sealed interface Block {
    /** The number of the nearest heading above it; -1 before the first. */
    int heading();

    /** Whether it has nothing to read and nothing to see. */
    boolean isEmpty();

    /**
     * A paragraph, or text of raw HTML that stands alone.
     *
     * @param name the bold text it begins with, where a colon follows it or nothing at all; else
     *     empty
     * @param place where it begins; the heading, where that is not known
     * @param words its text after the name
     */
    record Paragraph(int heading, String name, Location place, LinkedText words) implements Block {
        @Override
        public boolean isEmpty() {
            return name.isEmpty() && words.isEmpty();
        }
    }

    /**
     * An item of a list, without the items below it.
     *
     * @param depth how many lists it stands in, from 1
     */
    record Item(int heading, int depth, LinkedText words) implements Block {
        @Override
        public boolean isEmpty() {
            return words.isEmpty();
        }
    }

    /**
     * A table.
     *
     * @param header the cells of its first row
     * @param rows the cells of the others
     */
    record Table(int heading, List<LinkedText> header, List<List<LinkedText>> rows)
            implements Block {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    /** A block of code or a diagram. */
    record Code(int heading) implements Block {
        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
