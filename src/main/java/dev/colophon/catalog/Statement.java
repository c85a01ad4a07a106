package dev.colophon.catalog;

import dev.colophon.config.RelationConfig;
import dev.colophon.diagnostic.Location;

/**
 * That a page says how its entry relates to another.
 *
 * @param config what kind of relation it is
 * @param from the entry whose kind declares the relation
 * @param to the entry it leads to
 * @param note what the page says of it
 * @param location where
 * @param inverse whether it is the page of the entry that the relation leads to
 */
record Statement(
        RelationConfig config,
        Entry from,
        Entry to,
        String note,
        Location location,
        boolean inverse) {}
