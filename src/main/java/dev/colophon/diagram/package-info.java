/** Graphs and trees to pictures: accessible SVG, and PNG. Knows nothing of pages and sites. */
@NullMarked
package dev.colophon.diagram;

import org.jspecify.annotations.NullMarked;
