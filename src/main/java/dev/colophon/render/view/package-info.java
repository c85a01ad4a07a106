/**
 * What templates see. A template gets one record of this package and nothing else; every {@code
 * href} is relative to the page and ready to be written into an attribute.
 */
@NullMarked
package dev.colophon.render.view;

import org.jspecify.annotations.NullMarked;
