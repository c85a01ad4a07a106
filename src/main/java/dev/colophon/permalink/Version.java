package dev.colophon.permalink;

import dev.colophon.markdown.Document;
import dev.colophon.markdown.MarkdownParser;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import org.jspecify.annotations.Nullable;

/** A version of a page; it is parsed only when somebody asks what is in it. */
final class Version {
    private final SourceFile file;
    private final MarkdownParser parser;
    private @Nullable Document document;
    private @Nullable AnchorLines lines;
    private @Nullable Outline outline;

    /** A version that lies in a tree which may not be read later: what it includes is read now. */
    Version(SourceFile file, SourceTree tree, MarkdownParser parser) {
        this.file = file;
        this.parser = parser;
        if (file.text().contains("{{")) {
            outline = Outline.of(new MarkdownParser(tree).parse(file));
        }
    }

    /** A version that is parsed already. */
    Version(SourceFile file, Document document, MarkdownParser parser) {
        this.file = file;
        this.document = document;
        this.parser = parser;
    }

    boolean hasText(String text) {
        return file.text().equals(text);
    }

    Outline outline() {
        if (outline == null) {
            outline = Outline.of(document == null ? parser.parse(file) : document);
        }
        return outline;
    }

    /** Whether a newer version surely has all anchors of this one. */
    boolean isKeptBy(Version newer) {
        return hasText(newer.file.text())
                || !file.text().contains("{{")
                        && !newer.file.text().contains("{{")
                        && lines().allIn(newer.lines());
    }

    private AnchorLines lines() {
        if (lines == null) {
            lines = AnchorLines.of(file.text());
        }
        return lines;
    }
}
