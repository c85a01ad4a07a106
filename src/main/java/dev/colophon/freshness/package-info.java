/** What changed when, in terms of pages and sections, and how far translations follow. */
@NullMarked
package dev.colophon.freshness;

import org.jspecify.annotations.NullMarked;
