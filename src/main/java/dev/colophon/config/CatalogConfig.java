package dev.colophon.config;

import java.util.List;

/**
 * What kinds of pages a book holds and how they relate.
 *
 * @param id its short name, such as {@code gqm}
 * @param books the ids of the books it is for; empty for every book that has pages of its kinds
 * @param kinds from the top down: goals before questions before metrics
 * @param assumed whether the config says nothing of it, so that a book has it only when its pages
 *     say of themselves what they are
 */
public record CatalogConfig(
        String id, List<String> books, List<KindConfig> kinds, boolean assumed) {
    public CatalogConfig {
        books = List.copyOf(books);
        kinds = List.copyOf(kinds);
    }
}
