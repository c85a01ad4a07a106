/** The resolved model: pages, addresses, targets, link graph. */
@NullMarked
package dev.colophon.site;

import org.jspecify.annotations.NullMarked;
