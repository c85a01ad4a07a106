package dev.colophon.catalog;

import dev.colophon.config.KindConfig;
import dev.colophon.diagnostic.Location;
import dev.colophon.markdown.Block;
import dev.colophon.markdown.Document;
import dev.colophon.markdown.Heading;
import dev.colophon.markdown.LinkedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A part of an entry's page that has a name: what stands below a heading up to the next, or a
 * paragraph that begins with a bold name its kind knows, and what follows.
 *
 * @param title the name; empty before the first heading
 * @param key the name as {@link Titles} compares it
 * @param level the heading's level; 7 for a bold name, 0 before the first heading
 * @param location where the name is written
 * @param blocks what stands in it
 */
public record Part(String title, String key, int level, Location location, List<Block> blocks) {
    static final int BOLD = 7;

    public Part {
        blocks = List.copyOf(blocks);
    }

    /**
     * The parts of a page in order; the first is what stands before any name.
     *
     * @param names the bold names that begin a part, see {@link #names}
     */
    static List<Part> of(Document document, Set<String> names) {
        return new Splitter(document, names).split();
    }

    /** The names that a kind knows, of its sections, its fields and its relations. */
    static Set<String> names(KindConfig kind, List<RelationSlot> slots) {
        Set<String> names = new HashSet<>();
        kind.sections().forEach(section -> names.addAll(Titles.keys(section.titles())));
        kind.fields().forEach(field -> names.addAll(Titles.keys(field.titles())));
        slots.forEach(slot -> names.addAll(slot.keys()));
        return names;
    }

    /** Whether one of these titles is its name. */
    public boolean isNamed(Collection<String> titles) {
        return level > 0 && Titles.match(titles, key);
    }

    /** Whether nothing stands in it, not even below headings inside it. */
    public static boolean isEmpty(List<Part> parts, int number) {
        Part part = parts.get(number);
        boolean last = number + 1 == parts.size();
        boolean divided = !last && part.level < BOLD && parts.get(number + 1).level > part.level;
        return !divided && part.blocks.stream().allMatch(Block::isEmpty);
    }

    /** A worker for one page. */
    private static final class Splitter {
        private final Document document;
        private final Set<String> known;
        private final List<Part> parts = new ArrayList<>();
        private Part current;
        private List<Block> blocks = new ArrayList<>();
        private int heading = -1;

        Splitter(Document document, Set<String> known) {
            this.document = document;
            this.known = known;
            current = new Part("", "", 0, Location.of(document.path()), List.of());
        }

        List<Part> split() {
            for (Block block : document.blocks()) {
                headings(block.heading());
                if (block instanceof Block.Paragraph paragraph && isName(paragraph)) {
                    begin(paragraph.name(), BOLD, paragraph.place());
                    add(paragraph.words(), paragraph);
                } else {
                    blocks.add(block);
                }
            }
            headings(document.headings().size() - 1);
            end();
            return parts;
        }

        private boolean isName(Block.Paragraph paragraph) {
            return !paragraph.name().isEmpty() && known.contains(Titles.key(paragraph.name()));
        }

        private void add(LinkedText words, Block.Paragraph named) {
            if (!words.isEmpty()) {
                blocks.add(new Block.Paragraph(named.heading(), "", named.place(), words));
            }
        }

        /** Begins the parts of all headings up to one. */
        private void headings(int last) {
            while (heading < last) {
                Heading next = document.headings().get(++heading);
                begin(next.text(), next.level(), next.location());
            }
        }

        private void begin(String title, int level, Location location) {
            end();
            current = new Part(title, Titles.key(title), level, location, List.of());
        }

        private void end() {
            parts.add(
                    new Part(current.title, current.key, current.level, current.location, blocks));
            blocks = new ArrayList<>();
        }
    }
}
