package dev.colophon.site;

import dev.colophon.book.BookItem;
import dev.colophon.config.AddressStyle;
import dev.colophon.config.BookConfig;
import dev.colophon.source.AsciiSet;
import dev.colophon.source.FolderIndex;
import dev.colophon.source.SourcePath;
import java.util.BitSet;
import java.util.Locale;

/** From a source file to the address of its page, and from an address to the file that holds it. */
public final class Addresses {

    private static final AsciiSet FORBIDDEN = forbidden();
    private static final String PARENT = "..";

    private Addresses() {}

    /** Whether a path names a file below the site's root, on any disk. */
    public static boolean isInside(String file) {
        return !hasDrive(file) && !FORBIDDEN.hasAny(file) && hasOnlyNames(file);
    }

    private static boolean hasDrive(String path) {
        return path.length() > 1 && path.charAt(1) == ':' && isLetter(path.charAt(0));
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** Whether no part of a path is empty, {@code .} or {@code ..}. */
    private static boolean hasOnlyNames(String path) {
        int start = 0;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            if (end - start <= PARENT.length() && PARENT.startsWith(path.substring(start, end))) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    /** A path of sources as one of the site: some disks hold names that others take for more. */
    static String safe(String path) {
        boolean drive = hasDrive(path);
        if (!drive && !FORBIDDEN.hasAny(path)) {
            return path;
        }
        char[] safe = path.toCharArray();
        for (int i = 0; i < safe.length; i++) {
            if (FORBIDDEN.has(safe[i]) || drive && i == 1) {
                safe[i] = '-';
            }
        }
        return new String(safe);
    }

    private static AsciiSet forbidden() {
        BitSet characters = new BitSet();
        characters.set(0, ' ');
        characters.set('\\');
        characters.set(0x7F);
        return AsciiSet.of(characters);
    }

    /** The address of a page in a book whose addresses follow from the paths of its files alone. */
    public static String ofPath(BookConfig book, String source) {
        return of(book, "", source);
    }

    /** The address of a page of a book; see {@link AddressStyle}. */
    static String of(BookConfig book, BookItem.Chapter chapter, String source) {
        return of(book, chapter.slug(), source);
    }

    private static String of(BookConfig book, String slug, String source) {
        return safe(written(book, slug, source));
    }

    private static String written(BookConfig book, String slug, String source) {
        boolean isReadme = book.readme().map(source::equals).orElse(false);
        if (book.style() == AddressStyle.GITBOOK && !slug.isEmpty()) {
            return book.path() + slug + "/";
        }
        if (isReadme && book.style() != AddressStyle.HTML) {
            return book.path();
        }
        String relative = relative(book.source(), source);
        String folder = SourcePath.parent(relative);
        String name = SourcePath.baseName(relative);
        boolean isIndex = FolderIndex.is(source) || isReadme;
        String above = book.path() + (folder.isEmpty() ? "" : folder + "/");
        if (book.style() == AddressStyle.HTML) {
            return above + (isIndex ? "index" : name) + ".html";
        }
        // A folder named index.html could not be told from the page of the folder above it.
        String whole = above + (isIndex ? "" : name + "/");
        if (!whole.toLowerCase(Locale.ROOT).contains("index.html/")) {
            return whole;
        }
        return whole.replaceAll("(?i)(?<=^|/)index\\.html(?=/)", "index-html");
    }

    /** The path seen from the book's folder; for a file outside of it, without the steps up. */
    static String relative(String folder, String source) {
        if (SourcePath.isBelow(folder, source)) {
            return SourcePath.within(folder, source);
        }
        String shared = folder;
        while (!SourcePath.isBelow(shared, source)) {
            shared = SourcePath.parent(shared);
        }
        return SourcePath.within(shared, source);
    }

    /** The file that is served at an address: {@code metrics/} is {@code metrics/index.html}. */
    public static String file(String address) {
        return address.isEmpty() || address.endsWith("/") ? address + "index.html" : address;
    }

    /**
     * The way from one address to another, relative and not encoded: from {@code a/b/} to {@code
     * a/c/} it is {@code ../c/}.
     */
    public static String relativize(String from, String to) {
        String way = way(from, to);
        if (way.isEmpty()) {
            // An empty reference would mean the page itself.
            return from.equals(to) && !from.endsWith("/") && !from.isEmpty()
                    ? to.substring(to.lastIndexOf('/') + 1)
                    : "./";
        }
        // The first name of a relative reference must not look like a scheme.
        int colon = way.indexOf(':');
        int slash = way.indexOf('/');
        return colon >= 0 && (slash < 0 || colon < slash) ? "./" + way : way;
    }

    /** Up to the folder that both are in, then down. */
    private static String way(String from, String to) {
        int shared = 0;
        int up = 0;
        for (int slash = from.indexOf('/'); slash >= 0; slash = from.indexOf('/', slash + 1)) {
            int names = slash + 1 - shared;
            if (up == 0 && to.regionMatches(shared, from, shared, names)) {
                shared = slash + 1;
            } else {
                up++;
            }
        }
        return "../".repeat(up) + to.substring(shared);
    }
}
