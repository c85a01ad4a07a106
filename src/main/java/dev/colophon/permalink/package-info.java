/** Every former address, and where it leads now. */
@NullMarked
package dev.colophon.permalink;

import org.jspecify.annotations.NullMarked;
