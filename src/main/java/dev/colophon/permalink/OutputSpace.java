package dev.colophon.permalink;

import dev.colophon.book.Book;
import dev.colophon.config.AddressStyle;
import dev.colophon.site.Addresses;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.SourcePath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which files the site writes, so that a former address does not get in their way.
 *
 * @param made file to address of the pages that are made by the theme: the home page and front
 *     pages
 * @param files all files
 * @param folders all folders that have files in them
 */
record OutputSpace(Map<String, String> made, Set<String> files, Set<String> folders) {

    static OutputSpace of(Site site) {
        OutputSpace space = new OutputSpace(new HashMap<>(), new HashSet<>(), new HashSet<>());
        space.make("");
        for (Book book : site.books()) {
            String path = book.config().path();
            space.make(book.config().style() == AddressStyle.HTML ? path + "index.html" : path);
        }
        site.pages().stream().map(Page::address).forEach(space::add);
        site.assets().keySet().forEach(space::add);
        space.made.values().forEach(space::add);
        return space;
    }

    private void make(String address) {
        made.putIfAbsent(key(address), address);
    }

    private void add(String address) {
        String file = key(address);
        files.add(file);
        String folder = SourcePath.parent(file);
        while (!folder.isEmpty() && folders.add(folder)) {
            folder = SourcePath.parent(folder);
        }
    }

    /** Whether a page that the theme makes is at this address. */
    boolean isTaken(String address) {
        return made.containsKey(key(address));
    }

    String owner(String address) {
        return made.get(key(address));
    }

    /** Whether a file can be written for this address. */
    boolean isFree(String address) {
        String file = key(address);
        if (files.contains(file) || folders.contains(file)) {
            return false;
        }
        for (String folder = SourcePath.parent(file);
                !folder.isEmpty();
                folder = SourcePath.parent(folder)) {
            if (files.contains(folder)) {
                return false;
            }
        }
        return true;
    }

    private static String key(String address) {
        return Addresses.file(address).toLowerCase(Locale.ROOT);
    }
}
