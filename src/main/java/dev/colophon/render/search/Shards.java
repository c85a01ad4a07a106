package dev.colophon.render.search;

import dev.colophon.site.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Into how many files the index is cut, which follows from how much text there is, so that their
 * names are known before any of them is made.
 *
 * @param words files with the words themselves
 * @param places files with the entries that each word is in
 * @param pages the first page of each file with titles and headings
 */
record Shards(int words, int places, List<Integer> pages) {
    private static final int HTML = 130_000;
    private static final int PLACES = 5;

    /** Writing without spaces has a word for each pair of characters, so it needs more files. */
    private static final int UNSPACED = 20_000;

    private static final int WORDS_OF_UNSPACED = 6;

    private static final char FIRST_UNSPACED = '\u2e80';
    private static final int SAMPLE = 16;

    /** More entries than these are a large site, where few of them are fetched from one file. */
    private static final int LARGE = 4_000;

    private static final int ENTRIES = 200;
    private static final int ENTRIES_OF_LARGE = 40;

    static Shards of(List<Page> pages) {
        long html = pages.stream().mapToLong(page -> page.document().body().text().length()).sum();
        int entries = pages.stream().mapToInt(Shards::entries).sum();
        long unspaced = pages.stream().mapToLong(Shards::unspaced).sum();
        int places = (int) ((html + WORDS_OF_UNSPACED * unspaced) / HTML) + 1;
        int words = places / PLACES + 1 + (int) (unspaced / UNSPACED);
        int most = entries > LARGE ? ENTRIES_OF_LARGE : ENTRIES;
        List<Integer> starts = new ArrayList<>();
        int size = most;
        for (int i = 0; i < pages.size(); i++) {
            if (size >= most) {
                starts.add(i);
                size = 0;
            }
            size += entries(pages.get(i));
        }
        return new Shards(words, places, starts);
    }

    /** How many of its characters are Chinese, Japanese or Korean, from looking at a few. */
    private static int unspaced(Page page) {
        String text = page.document().body().text();
        int count = 0;
        for (int i = 0; i < text.length(); i += SAMPLE) {
            count += text.charAt(i) >= FIRST_UNSPACED ? SAMPLE : 0;
        }
        return count;
    }

    private static int entries(Page page) {
        return 1 + page.document().headings().size();
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        IntStream.range(0, words).forEach(i -> names.add("words-" + i));
        IntStream.range(0, places).forEach(i -> names.add("places-" + i));
        IntStream.range(0, pages.size()).forEach(i -> names.add("sections-" + i));
        return names;
    }
}
