package dev.colophon.permalink;

import dev.colophon.markdown.Document;
import dev.colophon.markdown.MarkdownParser;
import dev.colophon.source.Digest;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A version of a page; it is parsed only when somebody asks what is in it. */
final class PageVersion {
    /** The commit that its text can be read from again; empty for the work tree's. */
    private final String commit;

    private final String path;

    /** The files it includes, or would if they were there. */
    private final Set<String> includes;

    private final Supplier<String> text;
    private Supplier<Outline> parsed;
    private boolean loaded = true;
    private @Nullable String digest;
    private @Nullable String same;
    private @Nullable AnchorLines lines;
    private @Nullable Outline outline;

    private PageVersion(
            String commit,
            String path,
            Set<String> includes,
            Supplier<String> text,
            Supplier<Outline> parsed) {
        this.commit = commit;
        this.path = path;
        this.includes = Set.copyOf(includes);
        this.text = text;
        this.parsed = parsed;
    }

    /**
     * A version that lies in a commit, which may not be read later: what it includes is read now.
     */
    static PageVersion committed(
            String commit, SourceFile file, SourceTree tree, OutlineReader reader) {
        if (!file.text().contains("{{")) {
            return new PageVersion(
                    commit, file.path(), Set.of(), file::text, () -> reader.read(file));
        }
        ReadLog log = new ReadLog(tree);
        Outline outline = Outline.of(new MarkdownParser(log).parse(file));
        PageVersion version =
                new PageVersion(commit, file.path(), log.paths(), file::text, PageVersion::unknown);
        version.outline = outline;
        return version;
    }

    /** The version of the work tree, which is parsed already. */
    static PageVersion present(SourceFile file, Document document, Set<String> includes) {
        return new PageVersion("", file.path(), includes, file::text, () -> Outline.of(document));
    }

    /** A version that was kept by an earlier run. */
    static PageVersion stored(Stored stored, Supplier<SourceFile> file, OutlineReader reader) {
        PageVersion version =
                new PageVersion(
                        stored.commit(),
                        stored.path(),
                        stored.includes(),
                        () -> file.get().text(),
                        () -> reader.read(file.get()));
        version.loaded = false;
        version.digest = stored.digest();
        version.lines = new AnchorLines(stored.lines());
        version.outline = stored.outline();
        return version;
    }

    /**
     * What is kept of a version for later runs.
     *
     * @param commit the commit that has its text
     * @param path its file there
     * @param digest of its text
     * @param lines of its {@link AnchorLines}
     * @param includes the files it includes
     * @param outline what is in it, if somebody asked
     */
    record Stored(
            String commit,
            String path,
            String digest,
            String lines,
            Set<String> includes,
            @Nullable Outline outline) {}

    Stored store() {
        return new Stored(commit, path, digest(), lines().digest(), includes, outline);
    }

    /** Saves parsing this version where the same text has been parsed for the site. */
    void offer(SourceFile file, Document document) {
        if (outline == null && includes.isEmpty() && hasText(file.text())) {
            parsed = () -> Outline.of(document);
        }
    }

    /** Whether this is surely the same as a version of this text that includes nothing. */
    boolean hasText(String other) {
        // Digests take long, and the same text is asked for again.
        if (other == same) {
            return true;
        }
        boolean is = digest == null ? text.get().equals(other) : digest.equals(Digest.of(other));
        same = is ? other : same;
        return is;
    }

    boolean isSameAs(PageVersion other) {
        return digest().equals(other.digest());
    }

    Set<String> includes() {
        return includes;
    }

    Outline outline() {
        if (outline == null) {
            outline = parsed.get();
            parsed = PageVersion::unknown;
        }
        return outline;
    }

    private static Outline unknown() {
        throw new IllegalStateException("what is included may not be there any more");
    }

    /** Whether a newer version surely has all anchors of this one, without a look into them. */
    boolean isKeptBy(PageVersion newer) {
        return includes.isEmpty()
                && newer.includes.isEmpty()
                && (isSurelyLike(newer) || lines().allIn(newer.lines()));
    }

    /** A look at the texts, unless one of them would have to be read from Git for that. */
    private boolean isSurelyLike(PageVersion newer) {
        return loaded && newer.loaded && AnchorLines.surelySame(text.get(), newer.text.get());
    }

    /** Whether a newer version has all anchors of this one. */
    boolean isIn(PageVersion newer) {
        return isKeptBy(newer) || newer.outline().anchors().containsAll(outline().anchors());
    }

    private String digest() {
        if (digest == null) {
            digest = Digest.of(text.get());
        }
        return digest;
    }

    private AnchorLines lines() {
        if (lines == null) {
            lines = AnchorLines.of(text.get());
        }
        return lines;
    }
}
