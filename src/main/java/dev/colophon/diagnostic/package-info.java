/** What is wrong, and where. */
@NullMarked
package dev.colophon.diagnostic;

import org.jspecify.annotations.NullMarked;
