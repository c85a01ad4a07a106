package dev.colophon.permalink;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pages that changed with a page, as far as they may have a section of it now: that takes so
 * many of its runs of words that some must stand in the Markdown of both. So most need not be
 * parsed.
 */
final class OtherPages {
    private final Lineage page;
    private final List<TextPart> gone;
    private final Map<Lineage, PageVersion> changed;
    private @Nullable Map<Lineage, Outline> likely;

    /** With what the page says no more, and all pages that changed with it. */
    OtherPages(Lineage page, List<TextPart> gone, Map<Lineage, PageVersion> changed) {
        this.page = page;
        this.gone = gone;
        this.changed = changed;
    }

    /** Those that say any of what the page said; they are read when somebody asks. */
    Map<Lineage, Outline> likely() {
        if (likely == null) {
            likely = find();
        }
        return likely;
    }

    private Map<Lineage, Outline> find() {
        Fingerprint words = Fingerprint.union(words(gone).toList());
        Map<Lineage, Outline> found = new LinkedHashMap<>();
        changed.forEach(
                (other, version) -> {
                    if (other != page && mayHave(version, words)) {
                        found.put(other, version.outline());
                    }
                });
        return found;
    }

    private boolean mayHave(PageVersion version, Fingerprint words) {
        return !page.includes().isEmpty()
                || !version.includes().isEmpty()
                || words(version.text().parts())
                        .anyMatch(
                                each -> each.sharesAtLeast(SectionMatcher.LEAST_ELSEWHERE, words));
    }

    private static Stream<Fingerprint> words(List<TextPart> parts) {
        return parts.stream().map(TextPart::words);
    }
}
