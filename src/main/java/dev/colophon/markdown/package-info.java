/** Markdown text to a document with links, headings and HTML; what raw HTML may say. */
@NullMarked
package dev.colophon.markdown;

import org.jspecify.annotations.NullMarked;
