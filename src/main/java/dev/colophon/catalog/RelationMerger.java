package dev.colophon.catalog;

import dev.colophon.config.RelationConfig;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what the pages on both sides of a relation say of it. */
final class RelationMerger {
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<Pair, Relation> relations = new LinkedHashMap<>();

    /** A relation's two ends. */
    private record Pair(RelationConfig config, String from, String to) {
        Pair turned() {
            return new Pair(config, to, from);
        }

        /** Whether it reads the same from both ends, as between related patterns. */
        boolean isSymmetric(Statement statement) {
            return config.label().equals(config.inverseLabel())
                    && statement.from().kind().equals(statement.to().kind())
                    && !from.equals(to);
        }
    }

    RelationMerger(List<Entry> entries) {
        entries.forEach(entry -> order.put(entry.id(), order.size()));
    }

    /** Each pair once, in the order of the entries they start from. */
    List<Relation> merge(List<Statement> statements) {
        statements.stream().filter(statement -> !statement.inverse()).forEach(this::add);
        statements.stream().filter(Statement::inverse).forEach(this::add);
        return relations.values().stream()
                .sorted(Comparator.comparingInt(relation -> order.get(relation.from())))
                .toList();
    }

    private void add(Statement statement) {
        Pair pair = new Pair(statement.config(), statement.from().id(), statement.to().id());
        boolean turned = pair.isSymmetric(statement) && relations.containsKey(pair.turned());
        Relation known = relations.get(turned ? pair.turned() : pair);
        if (known == null) {
            relations.put(pair, relation(statement, pair));
        } else {
            boolean other = turned || !known.stated().path().equals(statement.location().path());
            relations.put(turned ? pair.turned() : pair, with(known, statement, other));
        }
    }

    private static Relation relation(Statement statement, Pair pair) {
        return new Relation(
                pair.config(),
                pair.from(),
                pair.to(),
                statement.note(),
                statement.location(),
                false);
    }

    private static Relation with(Relation known, Statement statement, boolean mutual) {
        String note =
                Optional.of(known.note()).filter(text -> !text.isEmpty()).orElse(statement.note());
        return new Relation(
                known.config(),
                known.from(),
                known.to(),
                note,
                known.stated(),
                known.mutual() || mutual);
    }
}
