package dev.colophon.check;

import dev.colophon.catalog.Catalog;
import dev.colophon.catalog.Entry;
import dev.colophon.catalog.Lookup;
import dev.colophon.catalog.Part;
import dev.colophon.config.KindConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.Block;
import dev.colophon.markdown.LinkedText;
import dev.colophon.site.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what authors forgot to write: texts of the template, placeholders, empty sections. */
final class TemplateRules {
    private static final Pattern PLACEHOLDER =
            Pattern.compile(
                    "^(?:(?:TODO|TBD|FIXME)\\b|(?i:short title here|short name of the |lorem ipsum"
                            + "|concise 2 sentence description|brief description of the ).*)");
    private static final int WORDS = 3;
    private static final String HINT = "write what belongs here, or remove it";

    private final Catalog catalog;
    private final List<Diagnostic> found = new ArrayList<>();

    private TemplateRules(Catalog catalog) {
        this.catalog = catalog;
    }

    static List<Diagnostic> check(Catalog catalog) {
        TemplateRules rules = new TemplateRules(catalog);
        Lookup lookup = catalog.lookup();
        catalog.config().kinds().forEach(kind -> rules.check(kind, lookup.of(kind)));
        return rules.found;
    }

    private void check(KindConfig kind, List<Entry> entries) {
        Set<String> template = template(kind, entries);
        for (Entry entry : entries) {
            List<Part> parts = entry.parts();
            for (int i = 0; i < parts.size(); i++) {
                if (isKnown(kind, parts.get(i)) && Part.isEmpty(parts, i)) {
                    String message = "the section `" + parts.get(i).title() + "` is empty";
                    report(parts.get(i).location(), message + "; expected text");
                }
                checkTexts(entry, parts.get(i), template);
            }
            checkTitle(entry, template);
        }
    }

    private static boolean isKnown(KindConfig kind, Part part) {
        return kind.sections().stream().anyMatch(section -> part.isNamed(section.titles()))
                || kind.fields().stream().anyMatch(field -> part.isNamed(field.titles()));
    }

    /** The template's texts, but for those that most entries keep, as they are meant to. */
    private Set<String> template(KindConfig kind, List<Entry> entries) {
        Page page = catalog.templates().get(kind.id());
        if (page == null) {
            return Set.of();
        }
        Set<String> texts = new HashSet<>(texts(page));
        page.document().headings().stream()
                .filter(heading -> heading.level() == 1)
                .forEach(heading -> texts.add(heading.text()));
        Map<String, Integer> uses = new HashMap<>();
        for (Entry entry : entries) {
            new HashSet<>(texts(entry.page())).forEach(text -> uses.merge(text, 1, Integer::sum));
        }
        int most = Math.max(2, entries.size() / 2);
        texts.removeIf(text -> uses.getOrDefault(text, 0) > most || words(text) < WORDS);
        return texts;
    }

    private static List<String> texts(Page page) {
        return page.document().blocks().stream()
                .flatMap(TemplateRules::words)
                .filter(words -> !isLinks(words))
                .map(LinkedText::text)
                .toList();
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }

    private static boolean isLinks(LinkedText words) {
        int linked = words.mentions().stream().mapToInt(m -> m.end() - m.start()).sum();
        return linked > 0 && linked >= words.text().length();
    }

    private static Stream<LinkedText> words(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return Stream.of(paragraph.words());
        }
        if (block instanceof Block.Item item) {
            return Stream.of(item.words());
        }
        return block instanceof Block.Table table
                ? table.rows().stream().flatMap(List::stream)
                : Stream.empty();
    }

    private void checkTexts(Entry entry, Part part, Set<String> template) {
        for (Block block : part.blocks()) {
            words(block)
                    .filter(words -> !isLinks(words))
                    .filter(words -> isPlaceholder(words.text(), template))
                    .forEach(words -> reportText(words.text(), place(entry, part, block, words)));
        }
    }

    private static boolean isPlaceholder(String text, Set<String> template) {
        return template.contains(text) || PLACEHOLDER.matcher(text).lookingAt();
    }

    private void checkTitle(Entry entry, Set<String> template) {
        String title = entry.page().title();
        if (isPlaceholder(entry.title(), template) || template.contains(title)) {
            reportText(entry.title(), entry.place());
        }
    }

    private static Location place(Entry entry, Part part, Block block, LinkedText words) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.place();
        }
        return words.mentions().isEmpty()
                ? part.location()
                : entry.page().document().links().get(words.mentions().get(0).link()).location();
    }

    private void reportText(String text, Location location) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        report(location, "`" + shown + "` is left from the template; expected your own text");
    }

    private void report(Location location, String message) {
        found.add(new Diagnostic(Rule.UNFILLED_TEMPLATE, location, message, HINT));
    }
}
