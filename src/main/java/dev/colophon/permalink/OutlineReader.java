package dev.colophon.permalink;

import dev.colophon.markdown.MarkdownParser;
import dev.colophon.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the outlines of a page's versions, one after the other; of each, only the passages that the
 * one before did not have are parsed. It keeps those of one version, so what it needs grows with
 * the pages and not with their changes.
 */
final class OutlineReader {
    private final MarkdownParser parser;
    private final PresentPassages present;
    private Map<String, Passage> known = Map.of();

    /** With the passages of the pages as they are now, which need not be parsed either. */
    OutlineReader(MarkdownParser parser, PresentPassages present) {
        this.parser = parser;
        this.present = present;
    }

    /** The same as that of the whole document, which must include nothing. */
    Outline read(SourceFile file) {
        return readParts(file.text()).orElseGet(() -> Outline.of(parser.parse(file)));
    }

    private Optional<Outline> readParts(String text) {
        List<String> parts = SplitText.of(text).parts();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Passage> next = new HashMap<>();
        List<Passage> passages = new ArrayList<>();
        for (String part : parts) {
            Passage passage = next.computeIfAbsent(part, this::passage);
            if (!passage.isWhole()) {
                return Optional.empty();
            }
            passages.add(passage);
        }
        known = next;
        return Passage.join(passages);
    }

    private Passage passage(String part) {
        Passage passage = known.get(part);
        passage = passage == null ? present.find(part) : passage;
        return passage == null ? Passage.parse(part, parser) : passage;
    }
}
