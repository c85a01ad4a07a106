package dev.colophon.permalink;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages that changed with a page, as far as they may have a section of it now. */
final class OtherPages {
    private final Lineage page;
    private final Outline before;
    private final Map<Lineage, PageVersion> changed;
    private @Nullable Map<Lineage, Outline> likely;

    /** With what the page said before, and all pages that changed with it. */
    OtherPages(Lineage page, Outline before, Map<Lineage, PageVersion> changed) {
        this.page = page;
        this.before = before;
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
        Map<Lineage, Outline> found = new LinkedHashMap<>();
        changed.forEach(
                (other, version) -> {
                    if (other != page
                            && before.whole()
                                    .sharesAtLeast(
                                            SectionMatcher.LEAST_ELSEWHERE,
                                            version.outline().whole())) {
                        found.put(other, version.outline());
                    }
                });
        return found;
    }
}
