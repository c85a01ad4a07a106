package dev.colophon.history;

import java.util.Optional;

/**
 * Somebody who made a change. Their email is never kept: it only served to tell people apart.
 *
 * @param name as the mailmap has it, else as in their newest commit
 * @param profile their page on the forge, where a {@code noreply} address gives it away
 * @param bot whether this is an automatic account
 */
public record Person(String name, Optional<String> profile, boolean bot) {}
