package dev.colophon.check;

/**
 * By what a finding is known again.
 *
 * @param line its rule, its file, and the text of its line
 * @param subject its rule, its file, its message, and where the link leads that it is about
 */
record Sighting(String line, String subject) {}
