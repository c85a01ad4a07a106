package dev.colophon.check;

import dev.colophon.catalog.Catalog;
import dev.colophon.catalog.Entry;
import dev.colophon.catalog.Relation;
import dev.colophon.config.KindConfig;
import dev.colophon.config.RelationConfig;
import dev.colophon.config.TaskKind;
import dev.colophon.diagnostic.Rule;
import dev.colophon.diagnostic.Severity;
import dev.colophon.site.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tasks of entries that ought to be related to others and are not. */
final class RelationTasks {
    private final Catalog catalog;
    private final List<Task> tasks = new ArrayList<>();

    private RelationTasks(Catalog catalog) {
        this.catalog = catalog;
    }

    /** None where the rule about them is switched off. */
    static Stream<Task> find(Site site, List<Catalog> catalogs) {
        return site.config().severity(Rule.MISSING_RELATION) == Severity.OFF
                ? Stream.of()
                : catalogs.stream().flatMap(catalog -> new RelationTasks(catalog).find());
    }

    private Stream<Task> find() {
        for (KindConfig kind : catalog.config().kinds()) {
            for (RelationConfig relation : kind.relations()) {
                if (relation.required()) {
                    add(TaskKind.MISSING_RELATION, kind.id(), relation.kind(), relation);
                }
                if (relation.inverseRequired()) {
                    add(TaskKind.UNUSED_ENTRY, relation.kind(), kind.id(), relation);
                }
            }
        }
        return tasks.stream();
    }

    /** Asks for an entry of another kind for each that has none. */
    private void add(TaskKind task, String kind, String other, RelationConfig config) {
        Function<Relation, String> end =
                task == TaskKind.MISSING_RELATION ? Relation::from : Relation::to;
        Set<String> related =
                catalog.relations().stream()
                        .filter(relation -> relation.config().equals(config))
                        .map(end)
                        .collect(Collectors.toCollection(HashSet::new));
        for (Entry entry : catalog.entries()) {
            if (entry.kind().id().equals(kind) && !related.contains(entry.id())) {
                tasks.add(Task.of(task, entry.page(), entry.place(), title(other), 0));
            }
        }
    }

    private String title(String kind) {
        return catalog.config().kinds().stream()
                .filter(each -> each.id().equals(kind))
                .map(KindConfig::title)
                .findFirst()
                .orElse(kind);
    }
}
