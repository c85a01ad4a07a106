package dev.colophon.check;

import dev.colophon.catalog.Catalog;
import dev.colophon.catalog.Entry;
import dev.colophon.catalog.Part;
import dev.colophon.config.KindConfig.FieldConfig;
import dev.colophon.config.KindConfig.SectionConfig;
import dev.colophon.config.Spelling;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.FrontMatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules about one entry: the sections and fields of its kind, and their order. */
final class EntryRules {
    private final Entry entry;
    private final List<Part> parts;
    private final List<Diagnostic> found = new ArrayList<>();

    private EntryRules(Entry entry) {
        this.entry = entry;
        parts = entry.parts();
    }

    static List<Diagnostic> check(Catalog catalog) {
        List<Diagnostic> found = new ArrayList<>();
        for (Entry entry : catalog.entries()) {
            EntryRules rules = new EntryRules(entry);
            entry.kind().sections().forEach(rules::checkSection);
            entry.kind().fields().forEach(rules::checkField);
            rules.checkOrder();
            found.addAll(rules.found);
        }
        return found;
    }

    private void checkSection(SectionConfig section) {
        if (section.required() && parts.stream().noneMatch(p -> p.isNamed(section.titles()))) {
            String title = section.titles().get(0);
            String message = "found no section `" + title + "`; expected one in a " + kind();
            report(Rule.MISSING_SECTION, start(), message, "add `" + marks() + " " + title + "`");
        }
    }

    private String kind() {
        return entry.kind().id();
    }

    private Location start() {
        return entry.place();
    }

    /** How deep the headings of its sections are; below the title where it has none. */
    private String marks() {
        int level =
                parts.stream()
                        .filter(part -> isSection(part) && part.level() <= 6)
                        .mapToInt(Part::level)
                        .findFirst()
                        .orElse(2);
        return "#".repeat(level);
    }

    private boolean isSection(Part part) {
        return entry.kind().sections().stream().anyMatch(s -> part.isNamed(s.titles()));
    }

    private void checkField(FieldConfig field) {
        String value = entry.fields().get(field.id());
        FrontMatter.Field written = entry.page().document().frontMatter().fields().get(field.id());
        Location location = written == null ? start() : written.location();
        if (value == null && field.required()) {
            String message = "found no `" + field.id() + "`; expected it of a " + kind();
            String section = "`" + marks() + " " + field.titles().get(0) + "`";
            String hint = "add `" + field.id() + ": …` to the front matter, or a section ";
            report(Rule.MISSING_FIELD, location, message, hint + section);
        } else if (value != null && !field.values().isEmpty()) {
            checkValue(field, value, written == null ? place(field) : location);
        }
    }

    private Location place(FieldConfig field) {
        return parts.stream()
                .filter(part -> part.isNamed(field.titles()))
                .map(Part::location)
                .findFirst()
                .orElse(start());
    }

    private void checkValue(FieldConfig field, String value, Location location) {
        for (String one : field.many() ? value.split(", ") : new String[] {value}) {
            if (field.values().stream().noneMatch(one::equalsIgnoreCase)) {
                String message = "`" + field.id() + "` is `" + one + "`; expected ";
                String known = "`" + String.join("`, `", field.values()) + "`";
                String hint = Spelling.hint(one, field.values(), "");
                report(Rule.UNKNOWN_VALUE, location, message + known, hint);
            }
        }
    }

    /** As few sections as put the others in order are in the wrong place. */
    private void checkOrder() {
        List<Part> named = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        for (Part part : parts) {
            int rank = rank(part);
            if (rank >= 0 && !ranks.contains(rank)) {
                named.add(part);
                ranks.add(rank);
            }
        }
        List<Integer> ordered = longestRise(ranks);
        for (int i = 0; i < ranks.size(); i++) {
            if (!ordered.contains(ranks.get(i))) {
                reportOrder(named.get(i), ranks.get(i), ordered);
            }
        }
    }

    private int rank(Part part) {
        List<SectionConfig> sections = entry.kind().sections();
        for (int i = 0; i < sections.size(); i++) {
            if (part.isNamed(sections.get(i).titles())) {
                return i;
            }
        }
        return -1;
    }

    /** The longest list of numbers that rise, out of a few that are all different. */
    private static List<Integer> longestRise(List<Integer> numbers) {
        List<List<Integer>> rises = new ArrayList<>();
        List<Integer> longest = List.of();
        for (int number : numbers) {
            List<Integer> best = List.of();
            for (List<Integer> rise : rises) {
                boolean follows = rise.get(rise.size() - 1) < number;
                best = follows && rise.size() > best.size() ? rise : best;
            }
            List<Integer> rise = new ArrayList<>(best);
            rise.add(number);
            rises.add(rise);
            longest = rise.size() > longest.size() ? rise : longest;
        }
        return longest;
    }

    private void reportOrder(Part part, int rank, List<Integer> ordered) {
        Optional<Integer> before =
                ordered.stream().filter(other -> other < rank).reduce((one, other) -> other);
        int neighbour = before.orElseGet(() -> ordered.get(0));
        String where = before.isPresent() ? "after" : "before";
        String other =
                parts.stream()
                        .filter(any -> rank(any) == neighbour)
                        .map(Part::title)
                        .findFirst()
                        .orElse("");
        String message =
                "the section `" + part.title() + "` is not in its place; expected it " + where;
        report(Rule.SECTION_ORDER, part.location(), message + " `" + other + "`", "move it there");
    }

    private void report(Rule rule, Location location, String message, String hint) {
        found.add(new Diagnostic(rule, location, message, hint));
    }
}
