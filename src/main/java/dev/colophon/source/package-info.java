/** Files, paths, digests and the content-addressed cache. */
@NullMarked
package dev.colophon.source;

import org.jspecify.annotations.NullMarked;
