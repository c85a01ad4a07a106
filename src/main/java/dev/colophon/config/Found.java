package dev.colophon.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Books, and what their own configs say about the site as a whole.
 *
 * @param books the books, in order
 * @param url where one of them says that it is published
 * @param repository where one of them says that its source is
 * @param redirects what all of them redirect
 */
record Found(
        List<BookConfig> books,
        Optional<String> url,
        Optional<RepositoryConfig> repository,
        List<Redirect> redirects) {
    Found {
        books = List.copyOf(books);
        redirects = List.copyOf(redirects);
    }

    static Found of(List<BookConfig> books) {
        return new Found(books, Optional.empty(), Optional.empty(), List.of());
    }

    /** The books of both; the first to say something about the site counts. */
    Found and(Found other) {
        return new Found(
                Stream.concat(books.stream(), other.books.stream()).toList(),
                url.or(other::url),
                repository.or(other::repository),
                Stream.concat(redirects.stream(), other.redirects.stream()).toList());
    }
}
