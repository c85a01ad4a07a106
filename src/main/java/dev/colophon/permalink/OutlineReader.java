package dev.colophon.permalink;

import dev.colophon.markdown.MarkdownParser;
import dev.colophon.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the outlines of pages' versions; only what neither the version before nor a page of today
 * has is parsed.
 */
final class OutlineReader {
    private final MarkdownParser parser;
    private final PresentPassages present;

    /** With the passages of the pages as they are now. */
    OutlineReader(MarkdownParser parser, PresentPassages present) {
        this.parser = parser;
        this.present = present;
    }

    /**
     * Takes a version apart; it shares what it has in common with the one before and with today.
     */
    VersionText split(String text, VersionText before) {
        List<TextPart> apart = before.isApart() ? before.parts() : List.of();
        List<TextPart> parts = SplitText.of(text, apart).parts();
        if (parts.isEmpty()) {
            return VersionText.whole(text);
        }
        Map<TextPart, TextPart> known = new HashMap<>();
        before.parts().forEach(part -> known.put(part, part));
        List<TextPart> shared = new ArrayList<>(parts.size());
        for (TextPart part : parts) {
            shared.add(known.computeIfAbsent(part, present::share));
        }
        return new VersionText(shared, true);
    }

    /** The same as that of the whole document, which must include nothing. */
    Outline read(SourceFile file) {
        return read(file.path(), split(file.text(), VersionText.NONE));
    }

    Outline read(String path, VersionText text) {
        return (text.isApart() ? readParts(text.parts()) : Optional.<Outline>empty())
                .orElseGet(() -> Outline.of(parser.parse(SourceFile.of(path, text.text()))));
    }

    private Optional<Outline> readParts(List<TextPart> parts) {
        List<Passage> passages = new ArrayList<>(parts.size());
        for (TextPart part : parts) {
            Passage passage = passage(part);
            if (!passage.isWhole()) {
                return Optional.empty();
            }
            passages.add(passage);
        }
        return Passage.join(passages);
    }

    private Passage passage(TextPart part) {
        Passage known = present.find(part);
        return known == null ? part.keep(Passage.parse(part.text(), parser)) : known;
    }
}
