package dev.colophon.render;

import dev.colophon.markdown.Heading;
import dev.colophon.markdown.Html;
import dev.colophon.markdown.Link;
import dev.colophon.markdown.Url;
import dev.colophon.site.Addresses;
import dev.colophon.site.Page;
import dev.colophon.site.Target;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Fills the holes of a page's HTML with what its links mean, seen from its address. */
final class BodyFilling implements Html.Filling {
    private static final Set<String> SCHEMES = Set.of("", "http://", "https://");

    private final Page page;
    private final Map<String, String> aliases;
    private final Map<String, String> words;
    private final IntFunction<String> embeds;

    private BodyFilling(
            Page page,
            Map<String, String> aliases,
            Map<String, String> words,
            IntFunction<String> embeds) {
        this.page = page;
        this.aliases = aliases;
        this.words = words;
        this.embeds = embeds;
    }

    /**
     * The HTML of a page.
     *
     * @param aliases the page's former anchors, and the present anchor each leads to
     * @param words the theme's words in the page's language
     * @param embeds the HTML of what is drawn, by its number
     */
    static String fill(
            Page page,
            Map<String, String> aliases,
            Map<String, String> words,
            IntFunction<String> embeds) {
        BodyFilling filling = new BodyFilling(page, aliases, words, embeds);
        return page.document().body().withoutMedia(filling.unloadable()).fill(filling);
    }

    /** The media that are not on this site, and where they are instead. */
    private Map<Integer, String> unloadable() {
        Map<Integer, String> hrefs = new TreeMap<>();
        List<Link> links = page.document().links();
        for (int i = 0; i < links.size(); i++) {
            Target target = page.targets().get(i);
            if (links.get(i).kind() == Link.Kind.MEDIA && !(target instanceof Target.ToAsset)) {
                hrefs.put(i, href(target).orElse(""));
            }
        }
        return hrefs;
    }

    @Override
    public String link(int number) {
        Target target = page.targets().get(number);
        return href(target)
                .map(href -> " href=\"" + Html.escape(href) + "\"" + bare(number, target))
                .orElse(" data-broken=\"\"");
    }

    /**
     * A link whose text is its URL is marked: on paper, it need not say once more where it leads.
     */
    private String bare(int number, Target target) {
        if (!(target instanceof Target.External to)) {
            return "";
        }
        String text = page.document().links().get(number).text();
        int scheme = to.url().length() - text.length();
        boolean same = to.url().endsWith(text) && SCHEMES.contains(to.url().substring(0, scheme));
        return same ? " data-bare=\"\"" : "";
    }

    @Override
    public String image(int number) {
        Link link = page.document().links().get(number);
        Target target = page.targets().get(number);
        boolean data =
                target instanceof Target.External to
                        && to.url().toLowerCase(Locale.ROOT).startsWith("data:");
        if (target instanceof Target.ToAsset || data) {
            String loading = link.attributes().contains(" loading=") ? "" : " loading=\"lazy\"";
            String source = href(target).orElseThrow();
            return "<img src=\"" + Html.escape(source) + "\"" + link.attributes() + loading + " />";
        }
        return insteadOfImage(link, target);
    }

    private String insteadOfImage(Link link, Target target) {
        String text = Html.escape(link.text().isBlank() ? link.destination() : link.text());
        Optional<String> href = href(target);
        if (href.isEmpty()) {
            return "<span class=\"broken-image\" data-broken=\"\">" + text + "</span>";
        }
        String start = "<a class=\"external-image\" href=\"" + Html.escape(href.get()) + "\">";
        return link.kind() == Link.Kind.LINKED_IMAGE
                ? "<span class=\"external-image\">" + text + "</span>"
                : start + text + "</a>";
    }

    @Override
    public String media(int number) {
        Target target = page.targets().get(number);
        return target instanceof Target.ToAsset ? Html.escape(href(target).orElseThrow()) : "";
    }

    @Override
    public String address(int number) {
        return href(page.targets().get(number)).map(Html::escape).orElse("#");
    }

    @Override
    public String embed(int number) {
        return embeds.apply(number);
    }

    @Override
    public String word(String key) {
        return words.getOrDefault(key, key);
    }

    @Override
    public String heading(int number) {
        StringBuilder out = new StringBuilder();
        Heading heading = page.document().headings().get(number);
        heading.aliases().forEach(alias -> append(alias, out));
        aliases.forEach(
                (alias, id) -> {
                    if (!id.isEmpty() && id.equals(heading.id())) {
                        append(alias, out);
                    }
                });
        return out.toString();
    }

    private static void append(String alias, StringBuilder out) {
        out.append("<span class=\"alias\" id=\"").append(Html.escape(alias)).append("\"></span>");
    }

    private Optional<String> href(Target target) {
        return href(page.address(), target);
    }

    /** Where a target is, seen from an address; empty for one that is nowhere. */
    static Optional<String> href(String from, Target target) {
        if (target instanceof Target.ToPage to) {
            if (to.address().equals(from) && !to.fragment().isEmpty()) {
                return Optional.of("#" + encodeFragment(to.fragment()));
            }
            return Optional.of(href(from, to.address(), to.fragment()));
        }
        if (target instanceof Target.Published to) {
            return Optional.of(href(from, to.address(), "") + Url.encode(to.suffix()));
        }
        if (target instanceof Target.External to) {
            return Optional.of(Url.encode(to.url()));
        }
        return ((Target.Broken) target).instead().flatMap(instead -> href(from, instead));
    }

    /** A relative reference from one address to another, encoded. */
    static String href(String from, String to, String fragment) {
        String way = Url.encodePath(Addresses.relativize(from, to));
        return fragment.isEmpty() ? way : way + "#" + encodeFragment(fragment);
    }

    /** The same to a place, which may have an anchor after {@code #}. */
    static String href(String from, String place) {
        String[] parts = place.split("#", 2);
        return href(from, parts[0], parts.length > 1 ? parts[1] : "");
    }

    private static String encodeFragment(String fragment) {
        return Url.encode(fragment).replace("#", "%23");
    }
}
