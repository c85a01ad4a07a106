package dev.colophon.render.search;

import dev.colophon.book.Book;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The files of the search index, described in {@code docs/search.md}. Their names follow from how
 * much text there is; what is in them is made when the first of them is asked for. Safe for several
 * threads.
 */
public final class SearchIndex {
    /** The file that tells of the others. */
    public static final String MAIN = "index";

    private static final int VERSION = 1;

    /** The theme's words that the reader needs start so. */
    private static final String WORDS = "search.";

    private final Site site;
    private final Function<Book, String> titles;
    private final Function<String, Map<String, String>> words;
    private final Shards shards;
    private @Nullable Map<String, byte[]> files;

    /**
     * An index of a site's pages.
     *
     * @param titles the title of a book
     * @param words the theme's words in a language
     */
    public SearchIndex(
            Site site, Function<Book, String> titles, Function<String, Map<String, String>> words) {
        this.site = site;
        this.titles = titles;
        this.words = words;
        shards = Shards.of(site.pages());
    }

    /** The names of its files, besides the main one. */
    public List<String> names() {
        return shards.names();
    }

    /** One of its files. */
    public synchronized byte[] file(String name) {
        if (files == null) {
            files = new IndexWriter(site.pages(), shards).write(about());
        }
        return Objects.requireNonNull(files.get(name));
    }

    private Map<String, Object> about() {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("version", VERSION);
        about.put("books", runs(page -> titles.apply(page.book())));
        about.put("languages", runs(Page::language));
        Map<String, Object> said = new TreeMap<>();
        said.put(site.config().language(), words(site.config().language()));
        site.pages().stream()
                .map(Page::language)
                .distinct()
                .forEach(language -> said.put(language, words(language)));
        about.put("text", said);
        return about;
    }

    /** What neighbouring pages have in common, and how many these are. */
    private List<List<Object>> runs(Function<Page, String> common) {
        List<List<Object>> runs = new ArrayList<>();
        String last = "";
        int count = 0;
        for (Page page : site.pages()) {
            String here = common.apply(page);
            if (count > 0 && !here.equals(last)) {
                runs.add(List.of(last, count));
                count = 0;
            }
            last = here;
            count++;
        }
        runs.add(List.of(last, count));
        return runs;
    }

    private Map<String, String> words(String language) {
        Map<String, String> chosen = new TreeMap<>();
        words.apply(language)
                .forEach(
                        (key, word) -> {
                            if (key.startsWith(WORDS)) {
                                chosen.put(key.substring(WORDS.length()), word);
                            }
                        });
        return chosen;
    }
}
