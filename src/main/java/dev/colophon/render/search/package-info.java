/**
 * The search index: what the site says, by words, in files that a reader's browser fetches as it
 * needs them.
 */
@NullMarked
package dev.colophon.render.search;

import org.jspecify.annotations.NullMarked;
