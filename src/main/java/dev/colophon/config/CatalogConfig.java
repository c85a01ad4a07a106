package dev.colophon.config;

import java.util.List;

/**
 * What kinds of pages a book holds and how they relate.
 *
 * @param id its short name, such as {@code gqm}
 * @param books the ids of the books it is for; empty for every book that has pages of its kinds
 * @param kinds from the top down: goals before questions before metrics
 */
public record CatalogConfig(String id, List<String> books, List<KindConfig> kinds) {
    public CatalogConfig {
        books = List.copyOf(books);
        kinds = List.copyOf(kinds);
    }
}
