/** Events: when they are, also where clocks change, and the same as an iCalendar file. */
@NullMarked
package dev.colophon.calendar;

import org.jspecify.annotations.NullMarked;
