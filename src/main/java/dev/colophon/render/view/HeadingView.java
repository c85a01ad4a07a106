package dev.colophon.render.view;

import java.util.List;

/**
 * A heading in the on-page contents.
 *
 * @param title its plain text
 * @param href its fragment, such as {@code #unit}
 * @param children the headings below it
 */
public record HeadingView(String title, String href, List<HeadingView> children) {}
