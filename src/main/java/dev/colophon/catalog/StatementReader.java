package dev.colophon.catalog;

import dev.colophon.config.CatalogConfig;
import dev.colophon.config.KindConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.Block;
import dev.colophon.markdown.FrontMatter;
import dev.colophon.markdown.Link;
import dev.colophon.markdown.LinkedText;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads which other entries an entry's page names: by links in tables and lists of the sections,
 * and in the columns, that its relations tell of, and by ids in its front matter. A worker for one
 * catalog.
 */
final class StatementReader {
    private final Map<String, Entry> byAddress;
    private final Map<String, Entry> byId;
    private final Map<KindConfig, List<RelationSlot>> slots = new IdentityHashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    StatementReader(CatalogConfig config, List<Entry> entries) {
        byAddress =
                entries.stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.page().address(),
                                        Function.identity(),
                                        (one, other) -> one));
        byId = entries.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        config.kinds().forEach(kind -> slots.put(kind, RelationSlot.of(config, kind)));
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    List<Statement> read(List<Entry> entries) {
        for (Entry entry : entries) {
            List<RelationSlot> known = slots.get(entry.kind());
            if (!known.isEmpty()) {
                readFrontMatter(entry, known);
                entry.parts().forEach(part -> readPart(entry, known, part));
            }
        }
        return statements;
    }

    private void readPart(Entry entry, List<RelationSlot> known, Part part) {
        List<RelationSlot> named = named(known, part.level() == 0 ? "" : part.key());
        boolean listed = false;
        for (Block block : part.blocks()) {
            if (block instanceof Block.Table table) {
                readTable(entry, known, named, table);
                listed = true;
            } else if (block instanceof Block.Item item && !named.isEmpty()) {
                item.words().mentions().stream()
                        .filter(mention -> isEntry(entry, mention))
                        .findFirst()
                        .ifPresent(m -> state(entry, named, m, item.words().after(m)));
                listed = true;
            }
        }
        if (!listed && !named.isEmpty()) {
            part.blocks().forEach(block -> readProse(entry, named, block));
        }
    }

    private static List<RelationSlot> named(List<RelationSlot> known, String key) {
        return known.stream().filter(slot -> slot.isNamed(key)).toList();
    }

    /** In a section without list and table, a sentence may name the entries. */
    private void readProse(Entry entry, List<RelationSlot> named, Block block) {
        for (LinkedText.Mention mention : FieldText.words(block).mentions()) {
            target(entry, mention)
                    .filter(to -> slot(named, to).isPresent())
                    .ifPresent(to -> state(entry, named, mention, ""));
        }
    }

    private void readTable(
            Entry entry, List<RelationSlot> known, List<RelationSlot> section, Block.Table table) {
        for (int column = 0; column < table.header().size(); column++) {
            List<RelationSlot> named = named(known, Titles.key(table.header().get(column).text()));
            if (!named.isEmpty()) {
                readColumn(entry, named, table, column);
                return;
            }
        }
        if (!section.isEmpty()) {
            readColumn(entry, section, table, 0);
        }
    }

    private void readColumn(Entry entry, List<RelationSlot> named, Block.Table table, int column) {
        for (List<LinkedText> row : table.rows()) {
            if (column < row.size()) {
                String note = column + 1 < row.size() ? row.get(column + 1).text() : "";
                row.get(column).mentions().forEach(m -> state(entry, named, m, note));
            }
        }
    }

    private boolean isEntry(Entry entry, LinkedText.Mention mention) {
        return target(entry, mention).isPresent();
    }

    private Optional<Entry> target(Entry entry, LinkedText.Mention mention) {
        boolean link = link(entry, mention).kind() == Link.Kind.LINK;
        return link
                ? entry.page().targets().get(mention.link()).page().map(byAddress::get)
                : Optional.empty();
    }

    private static Link link(Entry entry, LinkedText.Mention mention) {
        return entry.page().document().links().get(mention.link());
    }

    private static Optional<RelationSlot> slot(List<RelationSlot> named, Entry to) {
        return named.stream().filter(slot -> slot.kind().equals(to.kind().id())).findFirst();
    }

    private void state(
            Entry entry, List<RelationSlot> named, LinkedText.Mention mention, String note) {
        Location location = link(entry, mention).location();
        target(entry, mention).ifPresent(to -> state(entry, named, to, note, location));
    }

    private void state(
            Entry entry, List<RelationSlot> named, Entry to, String note, Location location) {
        Optional<RelationSlot> found = slot(named, to);
        if (found.isEmpty()) {
            reportKind(named, to, location);
            return;
        }
        RelationSlot slot = found.get();
        statements.add(
                new Statement(
                        slot.config(),
                        slot.inverse() ? to : entry,
                        slot.inverse() ? entry : to,
                        note,
                        location,
                        slot.inverse()));
    }

    private void reportKind(List<RelationSlot> named, Entry to, Location location) {
        String expected =
                named.stream()
                        .map(RelationSlot::kind)
                        .distinct()
                        .collect(Collectors.joining("` or `"));
        String message =
                "`"
                        + to.title()
                        + "` is of the kind `"
                        + to.kind().id()
                        + "`; expected `"
                        + expected;
        diagnostics.add(
                new Diagnostic(
                        Rule.WRONG_RELATION,
                        location,
                        message + "` here",
                        "link to an entry of that kind, or name this one in another section"));
    }

    private void readFrontMatter(Entry entry, List<RelationSlot> known) {
        Map<String, FrontMatter.Field> fields = entry.page().document().frontMatter().fields();
        fields.keySet().stream()
                .filter(key -> entry.kind().fields().stream().noneMatch(f -> f.id().equals(key)))
                .sorted()
                .forEach(
                        key -> {
                            String title = Titles.key(key.replace('-', ' '));
                            readIds(entry, named(known, title), key, fields.get(key));
                        });
    }

    private void readIds(
            Entry entry, List<RelationSlot> named, String key, FrontMatter.Field field) {
        for (String id : named.isEmpty() ? List.<String>of() : field.values()) {
            Entry to = byId.get(id);
            if (to != null) {
                state(entry, named, to, "", field.location());
            } else {
                String message = "`" + key + "` names `" + id + "`, which no entry has as its id";
                diagnostics.add(
                        new Diagnostic(
                                Rule.WRONG_RELATION,
                                field.location(),
                                message,
                                "ids are file names without `.md`, or what `id` says"));
            }
        }
    }
}
