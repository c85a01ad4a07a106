package dev.colophon.diagram;

/**
 * There is no picture since it would have been larger than anybody could read.
 *
 * @param message what there is and how much there may be, such as {@code "5000 nodes; at most 1000
 *     are drawn"}
 */
public record TooLarge(String message) implements Drawing {}
