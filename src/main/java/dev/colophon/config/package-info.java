/**
 * Reads the configuration of a site and of a book: {@code site-config.yml}, {@code book.toml},
 * {@code .gitbook.yaml}.
 */
@NullMarked
package dev.colophon.config;

import org.jspecify.annotations.NullMarked;
