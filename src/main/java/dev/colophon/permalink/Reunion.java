package dev.colophon.permalink;

import dev.colophon.source.SourcePath;
import java.util.Collection;
import java.util.Optional;

/** Knows a page again that ended and has come back under another name. */
final class Reunion {
    /** How much two pages must have in common for one to be the other. */
    private static final double SAME_PAGE = 0.5;

    /** More than any likeness: the very same text. */
    private static final double SAME_TEXT = 2;

    /** Of two that are as much alike, the one whose file had the same name. */
    private static final double SAME_NAME = 0.001;

    /** A page that says less is known again by its very text only. */
    private static final int FEW = 10;

    private Reunion() {}

    /** Of the pages that ended, the one that is most like a new page, and the last such. */
    static Optional<Lineage> find(Collection<Lineage> ended, String path, PageVersion version) {
        Lineage best = null;
        double most = SAME_PAGE;
        for (Lineage candidate : ended) {
            double likeness = likeness(candidate, path, version, most);
            if (likeness >= most) {
                most = likeness;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double likeness(Lineage page, String path, PageVersion version, double most) {
        if (page.version().isEmpty()) {
            return 0;
        }
        boolean sameName = SourcePath.fileName(page.path()).equals(SourcePath.fileName(path));
        double bonus = sameName ? SAME_NAME : 0;
        if (version.isSameAs(page.version().get())) {
            return version.outline().isEmpty() ? 0 : SAME_TEXT + bonus;
        }
        Fingerprint before = page.outline().whole();
        Fingerprint now = version.outline().whole();
        boolean hopeless = before.size() < FEW || before.mostSimilarity(now) + bonus < most;
        return hopeless ? 0 : before.similarity(now) + bonus;
    }
}
