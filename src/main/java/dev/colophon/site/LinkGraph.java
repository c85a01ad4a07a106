package dev.colophon.site;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which page links to which, by address. A page's links to itself do not count.
 *
 * @param backlinks for each page that is linked to, the pages that do
 */
public record LinkGraph(Map<String, SortedSet<String>> backlinks) {

    static LinkGraph of(List<Page> pages) {
        Map<String, SortedSet<String>> backlinks = new TreeMap<>();
        for (Page page : pages) {
            for (Target target : page.targets()) {
                if (target instanceof Target.ToPage to && !to.address().equals(page.address())) {
                    backlinks
                            .computeIfAbsent(to.address(), key -> new TreeSet<>())
                            .add(page.address());
                }
            }
        }
        return new LinkGraph(backlinks);
    }

    /** The addresses of the pages that link to a page. */
    public SortedSet<String> to(String address) {
        return backlinks.getOrDefault(address, new TreeSet<>());
    }
}
