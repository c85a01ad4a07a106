package dev.colophon.diagram;

/**
 * What a preview picture says.
 *
 * @param above a line above the title; may be empty
 * @param title the title; may be empty
 * @param below a line at the foot; may be empty
 * @param colour the ground, as six hexadecimal digits; the text is white
 */
public record Card(String above, String title, String below, String colour) {}
