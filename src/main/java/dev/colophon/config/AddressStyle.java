package dev.colophon.config;

/** How a page's address follows from its source. */
public enum AddressStyle {
    /** {@code metrics/usage-count.md} is at {@code metrics/usage-count/}. */
    DIRECTORY,
    /** As mdBook: {@code metrics/usage-count.md} is at {@code metrics/usage-count.html}. */
    HTML,
    /** As GitBook: the part, the chapters above, the file's name: {@code p/usage-count/}. */
    GITBOOK
}
