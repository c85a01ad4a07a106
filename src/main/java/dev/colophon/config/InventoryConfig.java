package dev.colophon.config;

import dev.colophon.diagnostic.Location;

/**
 * Another site made by Colophon, whose pages and anchors its {@code inventory.json} tells.
 *
 * @param name what it is called in findings
 * @param url where it is published, ending with {@code /}
 * @param file its inventory: a path from the repository's root, or a URL
 * @param location where the file is named
 */
public record InventoryConfig(String name, String url, String file, Location location) {

    /** Whether the inventory is on the web rather than in the repository. */
    public boolean isRemote() {
        return Urls.isUrl(file);
    }
}
