package dev.colophon.site;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files of the site to be, and whose they are. Names that differ in letter case only are one
 * name on many disks, and nothing can be both a file and a folder. Filled page by page, before
 * links are resolved.
 */
public final class FileNames {
    private static final Set<String> MADE =
            Set.of(
                    ".colophon-site",
                    ".nojekyll",
                    "_redirects",
                    "feed.xml",
                    "inventory.json",
                    "llms-full.txt",
                    "llms.txt",
                    "sitemap.xml");
    private static final Pattern THEME =
            Pattern.compile("assets/(?:[^/]+\\.(?:css|js)|favicon\\.svg)");

    /** The file that a site has on request; see {@link #take}. */
    public static final String CITATION = "CITATION.cff";

    private final Map<String, String> files = new HashMap<>();
    private final Map<String, String> folders = new HashMap<>();

    /** What stands where a file is to be written; empty where it can be. */
    public Optional<String> inTheWay(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        Optional<String> same = owner(name).or(() -> Optional.ofNullable(folders.get(name)));
        int slash = name.lastIndexOf('/');
        while (same.isEmpty() && slash > 0) {
            same = owner(name.substring(0, slash));
            slash = name.lastIndexOf('/', slash - 1);
        }
        return same;
    }

    private Optional<String> owner(String name) {
        boolean ours =
                MADE.contains(name) || name.startsWith("assets/") && THEME.matcher(name).matches();
        return ours ? Optional.of(name) : Optional.ofNullable(files.get(name));
    }

    /** The first address that nothing is at, taken: {@code ana/}, {@code ana-2/} and so on. */
    public String free(String start, String end) {
        return freeName(start, end) + end;
    }

    /** The first folder that is not there, taken with all in it: {@code search/} and so on. */
    public String freeFolder(String name) {
        return free(name, "") + "/";
    }

    /** The same for several files of one name: without their ends. */
    public String freeName(String start, String... ends) {
        String name = start;
        for (int n = 2; isTaken(name, ends); n++) {
            name = start + "-" + n;
        }
        for (String end : ends) {
            takeAddress(name + end);
        }
        return name;
    }

    private boolean isTaken(String name, String... ends) {
        return Arrays.stream(ends)
                .anyMatch(end -> inTheWay(Addresses.file(name + end)).isPresent());
    }

    /** Says that a page or file is at an address. */
    public void takeAddress(String address) {
        take(Addresses.file(address), address);
    }

    /** Says that a file is to be written; the first owner stays. */
    public void take(String file, String owner) {
        String name = file.toLowerCase(Locale.ROOT);
        files.putIfAbsent(name, owner);
        for (int at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
            folders.putIfAbsent(name.substring(0, at), owner);
        }
    }
}
