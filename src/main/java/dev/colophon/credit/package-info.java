/** Who did what, over all pages of a site, and how its pages are cited. */
@NullMarked
package dev.colophon.credit;

import org.jspecify.annotations.NullMarked;
