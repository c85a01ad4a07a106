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

    private Supplier<Outline> parsed;
    private final Supplier<VersionText> read;
    private @Nullable VersionText text;
    private @Nullable String digest;
    private @Nullable String same;
    private @Nullable Outline outline;

    private PageVersion(
            String commit,
            String path,
            Set<String> includes,
            Supplier<VersionText> read,
            OutlineReader reader) {
        this.commit = commit;
        this.path = path;
        this.includes = Set.copyOf(includes);
        this.read = read;
        parsed = () -> reader.read(path, text());
    }

    /**
     * A version that lies in a commit, which may not be read later: what it includes is read now.
     *
     * @param before the text of the version before
     */
    static PageVersion committed(
            String commit,
            SourceFile file,
            SourceTree tree,
            VersionText before,
            OutlineReader reader) {
        VersionText text = reader.split(file.text(), before);
        boolean includes = !text.isApart() && file.text().contains("{{");
        ReadLog log = new ReadLog(tree);
        Outline outline = includes ? Outline.of(new MarkdownParser(log).parse(file)) : null;
        PageVersion version = new PageVersion(commit, file.path(), log.paths(), () -> text, reader);
        version.outline = outline;
        return version;
    }

    /** The version of the work tree, which is parsed already. */
    static PageVersion present(
            SourceFile file,
            Document document,
            Set<String> includes,
            VersionText before,
            OutlineReader reader) {
        VersionText text = reader.split(file.text(), before);
        PageVersion version = new PageVersion("", file.path(), includes, () -> text, reader);
        version.parsed = () -> Outline.of(document);
        return version;
    }

    /** A version that was kept by an earlier run. */
    static PageVersion stored(Stored stored, Supplier<SourceFile> file, OutlineReader reader) {
        PageVersion version =
                new PageVersion(
                        stored.commit(),
                        stored.path(),
                        stored.includes(),
                        () -> reader.split(file.get().text(), VersionText.NONE),
                        reader);
        version.digest = stored.digest();
        version.outline = stored.outline();
        return version;
    }

    /**
     * What is kept of a version for later runs.
     *
     * @param commit the commit that has its text
     * @param path its file there
     * @param digest of its text
     * @param includes the files it includes
     * @param outline what is in it, if somebody asked
     */
    record Stored(
            String commit,
            String path,
            String digest,
            Set<String> includes,
            @Nullable Outline outline) {}

    Stored store() {
        return new Stored(commit, path, digest(), includes, outline);
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
        boolean is = text == null ? digest().equals(Digest.of(other)) : text.is(other);
        same = is ? other : same;
        return is;
    }

    boolean isSameAs(PageVersion other) {
        return digest().equals(other.digest());
    }

    Set<String> includes() {
        return includes;
    }

    /** Its text; of a version that an earlier run kept, it is read when it is needed. */
    VersionText text() {
        if (text == null) {
            text = read.get();
        }
        return text;
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
        return includes.isEmpty() && newer.includes.isEmpty() && text().isKeptBy(newer.text());
    }

    /** Whether a newer version has all anchors of this one. */
    boolean isIn(PageVersion newer) {
        return newer.outline().anchors().containsAll(outline().anchors());
    }

    private String digest() {
        if (digest == null) {
            digest = Digest.of(text().text());
        }
        return digest;
    }
}
