package dev.colophon.catalog;

import dev.colophon.config.RelationConfig;
import dev.colophon.diagnostic.Location;

/**
 * That one entry relates to another, such as a goal to a question that answers it.
 *
 * @param config what kind of relation it is
 * @param from the id of the entry whose kind declares it
 * @param to the id of the entry it leads to
 * @param note what its author says of it, such as how the question answers the goal; plain text,
 *     may be empty
 * @param stated where the first entry's page says it, or the other's
 * @param mutual whether both pages say it
 */
public record Relation(
        RelationConfig config,
        String from,
        String to,
        String note,
        Location stated,
        boolean mutual) {}
