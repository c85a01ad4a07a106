package dev.colophon.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes the media out of a page's HTML that it must not load: see {@link Html#withoutMedia}. A
 * worker for one page.
 */
final class MediaFilter {
    private static final Pattern MEDIA = Pattern.compile(Html.HOLE + "M(\\d+)" + Html.END);

    private final Map<Integer, String> hrefs;

    MediaFilter(Map<Integer, String> hrefs) {
        this.hrefs = hrefs;
    }

    String filter(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        body.select("video, audio").forEach(this::filterPlayer);
        body.select("source[srcset]").forEach(this::filterCandidates);
        body.select("source, track").forEach(this::filterSource);
        return body.html();
    }

    private void filterPlayer(Element player) {
        Optional<Integer> first = firstUnloadable(player);
        for (String attribute : List.of("src", "poster")) {
            if (unloadable(player.attr(attribute)).isPresent()) {
                player.removeAttr(attribute);
            }
        }
        player.select("source").forEach(this::filterSource);
        if (first.isPresent() && !player.hasAttr("src") && player.select("source").isEmpty()) {
            player.replaceWith(link(player, hrefs.get(first.get())));
        }
    }

    private Optional<Integer> firstUnloadable(Element player) {
        return player.select("[src]").stream()
                .filter(element -> !element.normalName().equals("track"))
                .flatMap(element -> unloadable(element.attr("src")).stream())
                .findFirst();
    }

    private static Element link(Element player, String href) {
        boolean leads = !href.isEmpty() && player.closest("a") == null;
        Element link = new Element(leads ? "a" : "span");
        link.addClass(href.isEmpty() ? "broken-media" : "external-media");
        if (leads) {
            link.attr("href", href);
        } else if (href.isEmpty()) {
            link.attr("data-broken", "");
        }
        String name =
                player.attr("title").isBlank() ? player.attr("aria-label") : player.attr("title");
        return link.text(!name.isBlank() ? name : href.isEmpty() ? player.text() : href);
    }

    private void filterSource(Element source) {
        boolean empty = !source.hasAttr("src") && !source.hasAttr("srcset");
        if (empty || unloadable(source.attr("src")).isPresent()) {
            source.remove();
        }
    }

    private void filterCandidates(Element source) {
        String left =
                Arrays.stream(source.attr("srcset").split(",\\s+"))
                        .filter(candidate -> unloadable(candidate).isEmpty())
                        .collect(Collectors.joining(", "));
        if (left.isEmpty()) {
            source.removeAttr("srcset");
        } else {
            source.attr("srcset", left);
        }
    }

    /** The number of a medium that must not be loaded. */
    private Optional<Integer> unloadable(String value) {
        Matcher media = MEDIA.matcher(value);
        return media.find()
                ? Optional.of(Integer.valueOf(media.group(1))).filter(hrefs::containsKey)
                : Optional.empty();
    }
}
