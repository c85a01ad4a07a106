/** A real browser for tests: starts Chromium, opens pages, presses keys, takes pictures. */
@NullMarked
package dev.colophon.browser;

import org.jspecify.annotations.NullMarked;
