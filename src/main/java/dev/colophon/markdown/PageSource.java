package dev.colophon.markdown;

import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceText;
import dev.colophon.source.SourceTree;

/** The Markdown of a page as it is parsed: without front matter, its includes carried out. */
public final class PageSource {

    private PageSource() {}

    /** The text of a page, which still knows where each of its characters is written. */
    public static SourceText of(SourceTree tree, SourceFile file) {
        SourceFile clean = SourceFile.of(file.path(), Html.withoutHoles(file.text()));
        int start = FrontMatterParser.parse(clean).end();
        return new IncludeExpander(tree).expand(file.path(), SourceText.of(clean, start));
    }
}
