package dev.colophon.render.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What all pages share, seen from one page.
 *
 * @param title the site's title
 * @param description one sentence; may be empty
 * @param root the way from this page to the site's root: empty, or like {@code ../../}
 * @param home the site's home page
 * @param books the site's books, in order; translations stand with the book they were made from
 * @param navigation further links for the header
 * @param words the theme's words in the page's language, by key
 * @param feed the feed of changes; empty when there is none
 * @param contributors the page of everybody who had a hand in the site; empty for none
 * @param search the page to search the site on
 * @param aliases former anchors of this page that lead to its top
 * @param help the page of what contributors could do next
 * @param changes the page that tells what changed; empty when there is none
 * @param calendar the page of events; empty when there are none
 * @param translations the list of translations; empty when there is none
 * @param languages the languages that this page can be read in; none where there is only one
 * @param icon its icon as {@code favicon.ico}; empty when there is none
 * @param touchIcon its icon for home screens; empty when there is none
 * @param logos the picture beside its title, or two of them, for light and dark pages; none for the
 *     three lines of Colophon
 * @param colours the script that sets the colours that the reader chose, before anything is painted
 * @param image the picture for link previews of what has none of its own, as a full URL; empty when
 *     there is none
 * @param generator the name and version of this program
 */
public record SiteView(
        String title,
        String description,
        String root,
        String home,
        List<BookLink> books,
        List<LinkView> navigation,
        Map<String, String> words,
        String feed,
        String contributors,
        String search,
        List<String> aliases,
        HelpLinkView help,
        String changes,
        String calendar,
        String translations,
        List<LanguageView> languages,
        String icon,
        String touchIcon,
        List<LogoView> logos,
        InlineScript colours,
        String image,
        String generator) {

    /**
     * A book, seen from a page.
     *
     * @param title its title
     * @param description one sentence; may be empty
     * @param href its front page
     * @param current whether the page is of this book
     * @param pages how many pages it has
     * @param language a BCP 47 tag
     * @param languageName the language's own name for itself
     * @param translations the same book in other languages
     */
    public record BookLink(
            String title,
            String description,
            String href,
            boolean current,
            int pages,
            String language,
            String languageName,
            List<BookLink> translations) {
        public BookLink {
            translations = List.copyOf(translations);
        }
    }

    /** The book that the page is of; a translation itself, where the page is of one. */
    public Optional<BookLink> currentBook() {
        return books.stream()
                .flatMap(book -> Stream.concat(Stream.of(book), book.translations().stream()))
                .filter(BookLink::current)
                .findFirst();
    }

    /** One of the theme's words; a key without a word is shown itself. */
    public String word(String key) {
        return words.getOrDefault(key, key);
    }
}
