package dev.colophon.render;

/**
 * Which chapters of a long list the contents of a page show: those around the page's own, the
 * others at distances that double, and both ends. All of them on each page would grow with the
 * square of the book; so any of them is a few steps away.
 *
 * @param most lists of no more chapters are shown as a whole
 */
record ChapterWindow(int most) {
    /** What stands for chapters that are not shown. */
    static final String GAP = "…";

    /** So many chapters of one list may stand on all pages of a book together, */
    private static final int TOGETHER = 100_000;

    /** but never fewer than these on one. */
    private static final int LEAST = 40;

    /** The share of them that stand side by side, the page's own in their middle. */
    private static final int BESIDE = 4;

    /** For a book of so many pages. */
    static ChapterWindow of(int pages) {
        return new ChapterWindow(Math.max(LEAST, TOGETHER / Math.max(1, pages)));
    }

    /**
     * Whether one of a list's chapters is shown.
     *
     * @param at its place
     * @param own the place of the page's own chapter
     * @param size how many chapters the list has
     */
    boolean shows(int at, int own, int size) {
        int near = most / BESIDE;
        int away = Math.abs(at - own);
        boolean doubled = away % near == 0 && Integer.bitCount(away / near) == 1;
        return size <= most || away <= near || doubled || at == 0 || at == size - 1;
    }
}
