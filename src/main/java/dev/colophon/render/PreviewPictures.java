package dev.colophon.render;

import dev.colophon.config.SharingConfig.Previews;
import dev.colophon.diagram.Card;
import dev.colophon.diagram.CardWriter;
import dev.colophon.history.Contributor;
import dev.colophon.site.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws the preview pictures of pages, or of books and the site alone: title, book, site and who
 * wrote it, on the theme's accent colour. Safe for several threads.
 */
final class PreviewPictures {
    private static final Pattern ACCENT =
            Pattern.compile("--accent:\\s*(?:light-dark\\(\\s*)?#([0-9a-fA-F]{6})\\b");
    private static final String COLOUR = "0b6177";
    private static final String DOT = " \u00b7 ";
    private static final int NAMED = 3;

    private final Views views;
    private final Theme theme;
    private @Nullable CardWriter writer;

    PreviewPictures(Views views, Theme theme) {
        this.views = views;
        this.theme = theme;
    }

    void put(OutputFiles files) {
        Map<String, String> places = views.made().previews().files();
        if (places.isEmpty()) {
            return;
        }
        String colour = colour();
        boolean ofPages = views.site().config().sharing().previews() == Previews.PAGES;
        for (Page page : ofPages ? views.site().pages() : List.<Page>of()) {
            String place = places.get(page.address());
            if (place != null) {
                files.put(place, () -> writer().write(card(page, writer(), colour)));
            }
        }
        putFronts(files, places, colour);
    }

    /** Where a front page is a page of the book, that has its picture already. */
    private void putFronts(OutputFiles files, Map<String, String> places, String colour) {
        String site = views.site().config().title();
        for (FrontPages.Front front : views.fronts().fronts().values()) {
            files.put(places.get(front.address()), () -> front(front.title(), site, colour));
        }
        if (views.fronts().homeIsMade()) {
            files.put(places.get(views.fronts().home()), () -> front(site, site, colour));
        }
    }

    private byte[] front(String title, String site, String colour) {
        List<String> titles = titles(writer(), title, site);
        String first = titles.isEmpty() ? "" : titles.remove(0);
        return writer().write(new Card(String.join(DOT, titles), first, "", colour));
    }

    /** Only made when a picture is: it has to read a font. */
    private synchronized CardWriter writer() {
        if (writer == null) {
            writer = new CardWriter();
        }
        return writer;
    }

    /** Of title, book and site the first that can be drawn is the title. */
    private Card card(Page page, CardWriter writer, String colour) {
        String book = views.fronts().of(page.book()).title();
        List<String> titles = titles(writer, page.title(), book, views.site().config().title());
        String title = titles.isEmpty() ? "" : titles.remove(0);
        return new Card(String.join(DOT, titles), title, people(page, writer), colour);
    }

    private static List<String> titles(CardWriter writer, String... titles) {
        return new ArrayList<>(
                Stream.of(titles)
                        .map(writer::drawable)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList());
    }

    private String people(Page page, CardWriter writer) {
        List<Contributor> all = page.history().contributors();
        List<String> names =
                all.stream()
                        .map(one -> writer.drawable(one.person().name()))
                        .filter(name -> !name.isEmpty())
                        .limit(NAMED)
                        .toList();
        if (names.isEmpty()) {
            return "";
        }
        int others = all.size() - names.size();
        String named = String.join(", ", names);
        String more = views.word(others == 1 ? "others.one" : "others.other", page.language());
        String text =
                views.word("writtenBy", page.language())
                        + " "
                        + named
                        + (others == 0 ? "" : " " + more.replace("{n}", String.valueOf(others)));
        return writer.drawable(text).isEmpty() ? named : text;
    }

    private String colour() {
        byte[] style = theme.assets().getOrDefault("assets/identity.css", new byte[0]);
        Matcher accent = ACCENT.matcher(new String(style, StandardCharsets.UTF_8));
        return accent.find() ? accent.group(1) : COLOUR;
    }
}
