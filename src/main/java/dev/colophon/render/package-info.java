/** A site to output files through its theme. */
@NullMarked
package dev.colophon.render;

import org.jspecify.annotations.NullMarked;
