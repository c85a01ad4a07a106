package dev.colophon.permalink;

import java.util.Optional;

/** Finds the section of a newer version that carries on a section of an older one. */
final class SectionMatcher {
    /** How much of a section must be found again. */
    private static final double ENOUGH = 0.4;

    /** A section that says less than this is known by its heading and its place only. */
    private static final int FEW = 6;

    /** So much of a section must be on another page to be looked for there. */
    static final int LEAST_ELSEWHERE = (int) Math.ceil(2 * FEW * ENOUGH);

    private SectionMatcher() {}

    /**
     * Where a section went.
     *
     * @param id the anchor of the heading that carries it on
     * @param confidence from 0 to 1: how much of it was found there
     */
    record Match(String id, double confidence) {}

    /** The best match in a version of the same page; empty when nothing there is like it. */
    static Optional<Match> find(Outline before, Outline.Part lost, Outline after) {
        Match best = null;
        for (Outline.Part candidate : after.parts()) {
            if (!candidate.id().isEmpty()) {
                double score = score(before, lost, after, candidate);
                if (score >= ENOUGH && (best == null || score > best.confidence())) {
                    best = new Match(candidate.id(), Math.min(1, score));
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * A heading that was there before carries its own section on, so a new one is the likelier
     * successor.
     */
    private static double score(
            Outline before, Outline.Part lost, Outline after, Outline.Part candidate) {
        boolean isNew = !before.has(candidate.id());
        double title = lost.title().similarity(candidate.title());
        double words = lost.words().containedIn(candidate.words());
        if (lost.words().size() < FEW) {
            boolean samePlace =
                    isNew
                            && lost.level() == candidate.level()
                            && samePlace(before, lost, after, candidate);
            return Math.max(title, samePlace ? ENOUGH : 0);
        }
        return 0.85 * words + 0.1 * title + (isNew ? 0.05 : 0);
    }

    private static boolean samePlace(
            Outline before, Outline.Part lost, Outline after, Outline.Part candidate) {
        return neighbour(before, lost, -1).equals(neighbour(after, candidate, -1))
                && neighbour(before, lost, 1).equals(neighbour(after, candidate, 1));
    }

    private static String neighbour(Outline outline, Outline.Part part, int step) {
        int at = outline.parts().indexOf(part) + step;
        return at < 0 || at >= outline.parts().size() ? "" : outline.parts().get(at).id();
    }

    /** Whether a section says enough to be known again on another page. */
    static boolean isTelling(Outline.Part lost) {
        return lost.words().size() >= 2 * FEW;
    }

    /** The best match on another page, which must be plainer; of a section that is telling. */
    static Optional<Match> findElsewhere(Outline.Part lost, Outline other) {
        Match best = null;
        for (Outline.Part candidate : other.parts()) {
            double score = lost.words().containedIn(candidate.words());
            if (score >= ENOUGH && (best == null || score > best.confidence())) {
                best = new Match(candidate.id(), score);
            }
        }
        return Optional.ofNullable(best);
    }

    /** The heading above a lost section that is still there; empty for the page's top. */
    static String nearest(Outline before, Outline.Part lost, Outline after) {
        int level = lost.level();
        for (int i = before.parts().indexOf(lost) - 1; i >= 0; i--) {
            Outline.Part above = before.parts().get(i);
            if (above.level() < level) {
                if (after.has(above.id()) && !above.id().isEmpty()) {
                    return above.id();
                }
                level = above.level();
            }
        }
        return "";
    }
}
