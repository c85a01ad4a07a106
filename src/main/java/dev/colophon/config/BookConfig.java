package dev.colophon.config;

import java.util.Optional;

/**
 * One book of a site.
 *
 * @param id its short name in addresses, templates and messages: lower-case letters, digits and
 *     hyphens
 * @param title its title; when absent, its front page says it
 * @param description one sentence; may be empty
 * @param source the folder of its Markdown files, from the repository's root
 * @param summary its summary file, from the repository's root; absent for a book whose order is its
 *     folder's
 * @param readme the file that is the book's front page, from the repository's root, where it is not
 *     {@code README.md} or {@code index.md} of the source folder
 * @param path its address below the site's root, empty or ending with {@code /}
 * @param language a BCP 47 tag
 * @param license an SPDX identifier or a name; may be empty
 * @param style how its addresses are built
 */
public record BookConfig(
        String id,
        Optional<String> title,
        String description,
        String source,
        Optional<String> summary,
        Optional<String> readme,
        String path,
        String language,
        String license,
        AddressStyle style) {}
