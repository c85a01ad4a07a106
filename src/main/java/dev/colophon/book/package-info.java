/** A summary or a folder to a tree of chapters. */
@NullMarked
package dev.colophon.book;

import org.jspecify.annotations.NullMarked;
