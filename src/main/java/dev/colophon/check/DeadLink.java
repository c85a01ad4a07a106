package dev.colophon.check;

/**
 * A link to another site that leads nowhere.
 *
 * @param path the source of the page it stands on
 * @param link its destination, as the page has it
 * @param message what was found
 */
public record DeadLink(String path, String link, String message) {}
