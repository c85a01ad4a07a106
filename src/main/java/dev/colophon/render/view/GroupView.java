package dev.colophon.render.view;

import java.util.List;

/**
 * The people of an organization.
 *
 * @param name what it is called
 * @param people its people
 */
public record GroupView(String name, List<LinkView> people) {}
