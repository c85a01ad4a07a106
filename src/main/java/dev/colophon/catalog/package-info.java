/** Page kinds, their relations and required sections. */
@NullMarked
package dev.colophon.catalog;

import org.jspecify.annotations.NullMarked;
