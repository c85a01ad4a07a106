package dev.colophon.site;

import dev.colophon.markdown.Url;
import dev.colophon.source.FolderIndex;
import dev.colophon.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The destination of a link, taken apart: what it names, whether that is there or not.
 *
 * @param kind what the path is one of
 * @param prefix what stands before the path, as written: empty for all but URLs
 * @param path the path as written, encoded
 * @param suffix the query and fragment, as written
 * @param named what the path names: a path from the repository's root, or for {@link Kind#SITE} an
 *     address; not encoded; empty when it leaves the repository
 */
public record Destination(
        Kind kind, String prefix, String path, String suffix, Optional<String> named) {
    /** How a destination names its target. */
    public enum Kind {
        /** Only a fragment: the page itself. */
        HERE,
        /** A path seen from the file's folder. */
        RELATIVE,
        /** A path that starts with a slash. */
        ROOTED,
        /** A URL of a file of the site's own repository. */
        REPOSITORY,
        /** A URL of the site itself. */
        SITE,
        /** Anything else: another site, an email address. */
        OTHER
    }

    /** A destination as it is understood: without control characters, and spaces around it. */
    public static String clean(String destination) {
        return destination.replaceAll("[\\p{Cntrl}]", "").strip();
    }

    /** Where the query or the fragment of a destination starts, else its end. */
    public static int suffixStart(String destination) {
        for (int i = 0; i < destination.length(); i++) {
            if (destination.charAt(i) == '?' || destination.charAt(i) == '#') {
                return i;
            }
        }
        return destination.length();
    }

    /** The fragment, decoded; empty without one. */
    public String fragment() {
        int hash = suffix.indexOf('#');
        return hash < 0 ? "" : Url.decode(suffix.substring(hash + 1));
    }

    /** The suffix with another fragment, which is not encoded. */
    public String withFragment(String fragment) {
        int hash = suffix.indexOf('#');
        String query = hash < 0 ? suffix : suffix.substring(0, hash);
        return fragment.isEmpty() ? query : query + "#" + fragment;
    }

    /**
     * The files that a path may mean, the first that is there wins: itself, its index, itself
     * without {@code .md}, or with {@code .html} in its place.
     */
    public static List<String> candidates(String path) {
        String base = path.replaceFirst("\\.html?$", "");
        List<String> candidates = new ArrayList<>(List.of(path));
        candidates.addAll(FolderIndex.usual(path));
        candidates.add(path + ".md");
        candidates.add(base + ".md");
        if (SourcePath.fileName(base).equals("index")) {
            candidates.addAll(FolderIndex.usual(SourcePath.parent(base)));
        }
        return candidates;
    }

    /**
     * The path that names a file in the way another path named it: without {@code .md}, by its
     * folder, or with {@code .html} in its place.
     *
     * @param written a path that meant a file
     * @param meant the file it meant
     * @param now the file to be named
     */
    public static String like(String written, String meant, String now) {
        String name = SourcePath.fileName(meant);
        if (meant.equals(written) || !now.endsWith(".md")) {
            return now;
        }
        if (meant.equals(SourcePath.join(written, name))) {
            return SourcePath.fileName(now).equals(name) ? SourcePath.parent(now) : now;
        }
        String stem = now.substring(0, now.length() - ".md".length());
        if (meant.equals(written + ".md")) {
            return stem;
        }
        int dot = written.lastIndexOf('.');
        boolean isIndex = name.equals("README.md") && !stem.equals(now);
        return isIndex && SourcePath.fileName(now).equals(name)
                ? SourcePath.join(SourcePath.parent(now), SourcePath.fileName(written))
                : stem + written.substring(dot < 0 ? written.length() : dot);
    }
}
