/** Who changed what, when, and what it was called before. */
@NullMarked
package dev.colophon.history;

import org.jspecify.annotations.NullMarked;
