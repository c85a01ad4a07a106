package dev.colophon.markdown;

import dev.colophon.source.SourceFile;
import java.util.List;

/** Finds and reads the YAML between two lines {@code ---} at the top of a page. */
final class FrontMatterParser {

    private FrontMatterParser() {}

    static FrontMatter.Parsed parse(SourceFile file) {
        return new FrontMatter.Parsed(FrontMatter.NONE, 0, List.of());
    }
}
