package dev.colophon.permalink;

import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.Document;
import dev.colophon.markdown.Heading;
import dev.colophon.markdown.MarkdownParser;
import dev.colophon.markdown.Section;
import dev.colophon.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is in a part of a page that begins at a heading, parsed by itself.
 *
 * @param entries its sections, as a rule one
 * @param isWhole whether this is the same on every page, whatever else is on it
 */
record Passage(List<Entry> entries, boolean isWhole) {
    private static final Pattern COUNTED = Pattern.compile("(.+)-\\d+", Pattern.DOTALL);
    private static final Passage UNFIT = new Passage(List.of(), false);

    /**
     * A section, and the anchors in it.
     *
     * @param aliases which only count where nothing else on the page has them as its id
     */
    private record Entry(Outline.Part part, List<String> ids, List<String> aliases) {
        static Entry of(Section section, List<String> aliases) {
            List<String> all = section.anchors();
            List<String> ids = all.subList(0, all.size() - aliases.size());
            return new Entry(Outline.part(section), List.copyOf(ids), aliases);
        }
    }

    static Passage parse(String text, MarkdownParser parser) {
        List<Passage> passages = of(parser.parse(SourceFile.of("", text)));
        boolean hasTop = !SplitText.isHeading(text, 0);
        if (passages.isEmpty() || !hasTop && !passages.get(0).isEmpty()) {
            return UNFIT;
        }
        List<Entry> entries = new ArrayList<>();
        for (Passage passage : hasTop ? passages : passages.subList(1, passages.size())) {
            entries.addAll(passage.entries());
        }
        return new Passage(List.copyOf(entries), true);
    }

    /**
     * Those of a document, one for each of its headings and one for what stands above them; none
     * where one may depend on another.
     */
    static List<Passage> of(Document document) {
        List<Section> sections = document.sections();
        List<Heading> headings = document.headings();
        List<Entry> entries = new ArrayList<>();
        entries.add(Entry.of(sections.get(0), List.of()));
        for (int i = 0; i < headings.size() && i < sections.size() - 1; i++) {
            entries.add(Entry.of(sections.get(i + 1), headings.get(i).aliases()));
        }
        boolean isOdd =
                sections.size() != headings.size() + 1
                        || document.diagnostics().stream()
                                .anyMatch(each -> each.rule() == Rule.TOO_LARGE);
        return isOdd || isCounted(entries)
                ? List.of()
                : entries.stream().map(entry -> new Passage(List.of(entry), true)).toList();
    }

    private boolean isEmpty() {
        return entries.stream()
                .allMatch(entry -> entry.ids().isEmpty() && entry.part().words().size() == 0);
    }

    /** Whether an id may have been made by counting, which depends on what came before. */
    private static boolean isCounted(List<Entry> entries) {
        Set<String> ids = new HashSet<>();
        entries.forEach(entry -> ids.addAll(entry.ids()));
        for (String id : ids) {
            Matcher counted = COUNTED.matcher(id);
            if (counted.matches() && ids.contains(counted.group(1))) {
                return true;
            }
        }
        return false;
    }

    /** The outline of a page made of these; empty where they get in each other's way. */
    static Optional<Outline> join(List<Passage> passages) {
        Set<String> taken = new HashSet<>();
        List<Entry> all = new ArrayList<>();
        for (Passage passage : passages) {
            for (Entry entry : passage.entries()) {
                all.add(entry);
                for (String id : entry.ids()) {
                    if (!taken.add(id)) {
                        return Optional.empty();
                    }
                }
            }
        }
        Map<String, Integer> byAnchor = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (String id : all.get(i).ids()) {
                byAnchor.put(id, i);
            }
            for (String alias : all.get(i).aliases()) {
                if (taken.add(alias)) {
                    byAnchor.put(alias, i);
                }
            }
        }
        return Optional.of(new Outline(all.stream().map(Entry::part).toList(), byAnchor));
    }
}
