/** Rules over a site, and the report. */
@NullMarked
package dev.colophon.check;

import org.jspecify.annotations.NullMarked;
