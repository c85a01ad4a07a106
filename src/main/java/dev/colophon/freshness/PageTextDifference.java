package dev.colophon.freshness;

import dev.colophon.freshness.PageText.Part;
import dev.colophon.freshness.SectionChange.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds which sections say something else in a later version of a page. A worker. */
final class PageTextDifference {
    /** So alike two sections are one, under another heading. */
    private static final double ALIKE = 0.5;

    private final List<Part> before;
    private final List<Part> after;
    private final Map<Part, WordBag> bags = new HashMap<>();

    private PageTextDifference(PageText before, PageText after) {
        this.before = new ArrayList<>(before.parts());
        this.after = after.parts();
    }

    /** The sections that differ, in the order of the later version; removed ones last. */
    static List<SectionChange> between(PageText before, PageText after) {
        return before.parts().equals(after.parts())
                ? List.of()
                : new PageTextDifference(before, after).find();
    }

    private List<SectionChange> find() {
        Map<Part, Part> former = new HashMap<>();
        for (Part part : after) {
            take(part, before.stream().filter(old -> isSame(old, part)).findFirst(), former);
        }
        for (Part part : after) {
            if (!former.containsKey(part)) {
                take(part, mostAlike(part), former);
            }
        }
        return changes(former);
    }

    private List<SectionChange> changes(Map<Part, Part> former) {
        List<SectionChange> changes = new ArrayList<>();
        for (Part part : after) {
            Part old = former.get(part);
            if (old == null) {
                changes.add(new SectionChange(Kind.ADDED, part.title(), part.anchor()));
            } else if (!old.text().equals(part.text()) && bag(old).saysElse(bag(part))) {
                changes.add(new SectionChange(Kind.CHANGED, part.title(), part.anchor()));
            }
        }
        before.forEach(old -> changes.add(new SectionChange(Kind.REMOVED, old.title(), "")));
        return changes;
    }

    private void take(Part part, Optional<Part> old, Map<Part, Part> former) {
        old.ifPresent(
                found -> {
                    former.put(part, found);
                    before.remove(found);
                });
    }

    private static boolean isSame(Part one, Part other) {
        return one.anchor().equals(other.anchor()) || one.text().equals(other.text());
    }

    private Optional<Part> mostAlike(Part part) {
        Optional<Part> best = Optional.empty();
        double most = ALIKE;
        for (Part old : before) {
            double likeness = bag(old).likeness(bag(part));
            if (likeness >= most) {
                most = likeness;
                best = Optional.of(old);
            }
        }
        return best;
    }

    private WordBag bag(Part part) {
        return bags.computeIfAbsent(part, each -> WordBag.of(each.text()));
    }
}
