package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.check.Task;
import dev.colophon.render.view.HelpLinkView;
import dev.colophon.site.FileNames;
import dev.colophon.site.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the page is of what contributors could do next.
 *
 * @param address its address; empty when the config does not want it
 * @param tasks all tasks, in the order of the page
 * @param counts how many there are, by the book's id
 */
record HelpPlace(String address, List<Task> tasks, Map<String, Long> counts) {
    private static final String JSON = ".json";

    static HelpPlace of(Site site, FileNames names, List<Task> tasks) {
        boolean isOff = site.config().help().isOff();
        String address = isOff ? "" : names.freeName("help-wanted", "", JSON) + "/";
        Map<String, Long> counts =
                tasks.stream()
                        .collect(
                                Collectors.groupingBy(
                                        task -> task.book().config().id(), Collectors.counting()));
        return new HelpPlace(address, tasks, counts);
    }

    boolean isOff() {
        return address.isEmpty();
    }

    /** The same for programs: beside the page's folder. */
    String json() {
        return address.substring(0, address.length() - 1) + JSON;
    }

    /** The anchor of a book's tasks. */
    static String anchor(Book book) {
        return "book." + book.config().id();
    }

    /** The way there from a page; none where there is nothing to do. */
    HelpLinkView link(String from, Optional<Book> book) {
        if (isOff() || tasks.isEmpty()) {
            return HelpLinkView.NONE;
        }
        long count = book.map(b -> counts.getOrDefault(b.config().id(), 0L)).orElse(0L);
        String anchor = count == 0 ? "" : book.map(HelpPlace::anchor).orElse("");
        return new HelpLinkView(
                BodyFilling.href(from, address, ""),
                BodyFilling.href(from, address, anchor),
                (int) count);
    }
}
