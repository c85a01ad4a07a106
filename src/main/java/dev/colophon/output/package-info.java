/** Output files to a folder, all or nothing. */
@NullMarked
package dev.colophon.output;

import org.jspecify.annotations.NullMarked;
