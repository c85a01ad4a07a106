package dev.colophon.check;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.Heading;
import dev.colophon.markdown.Link;
import dev.colophon.markdown.Slug;
import dev.colophon.markdown.Url;
import dev.colophon.site.Addresses;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.site.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The rules about single links. */
final class LinkRules {
    private static final Pattern URL = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

    private final Map<String, Page> pages;
    private final Map<String, String> cures;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private LinkRules(Site site, Map<String, String> cures) {
        this.cures = cures;
        pages = site.pagesByAddress();
    }

    /** With what to write where, for links that can be put right without a guess. */
    static List<Diagnostic> check(
            Site site, Map<Page, List<Integer>> doubtful, Map<String, String> cures) {
        LinkRules rules = new LinkRules(site, cures);
        for (Page page : site.pages()) {
            for (int i : doubtful.get(page)) {
                rules.check(page, page.document().links().get(i), page.targets().get(i));
            }
        }
        return rules.diagnostics;
    }

    /** The numbers of those links of a page that a rule may have something to say about. */
    static List<Integer> doubtful(Page page) {
        List<Link> links = page.document().links();
        return IntStream.range(0, links.size())
                .filter(i -> !isPlain(links.get(i), page.targets().get(i)))
                .boxed()
                .toList();
    }

    private static boolean isPlain(Link link, Target target) {
        return target instanceof Target.ToPage to
                && link.kind() == Link.Kind.LINK
                && !link.text().isBlank()
                && isSpelledAlike(link.destination(), to.fragment())
                && !isAbsolute(link);
    }

    /** Whether a link has no fragment, or one that no heading has as another tool's spelling. */
    private static boolean isSpelledAlike(String destination, String fragment) {
        int hash = destination.indexOf('#');
        boolean same =
                destination.length() == hash + 1 + fragment.length()
                        && destination.endsWith(fragment);
        return hash < 0 || same && !fragment.equals("top");
    }

    private static boolean isAbsolute(Link link) {
        return link.destination().indexOf(':') > 0 && URL.matcher(link.destination()).lookingAt();
    }

    private void check(Page page, Link link, Target target) {
        if (target instanceof Target.Broken broken) {
            add(broken.rule(), link, broken.message(), cure(broken, link).orElse(broken.hint()));
            return;
        }
        if (link.kind() == Link.Kind.LINK && link.text().isBlank()) {
            add(
                    Rule.EMPTY_LINK,
                    link,
                    "this link has no text",
                    "write what it leads to between the brackets");
        }
        if (isImage(link) && link.text().isBlank() && !isRawHtml(link)) {
            add(
                    Rule.MISSING_ALT,
                    link,
                    "this image has no alternative text",
                    "say between the brackets what it shows");
        }
        if (target instanceof Target.External external && isLoaded(link)) {
            add(
                    Rule.EXTERNAL_IMAGE,
                    link,
                    "`" + external.url() + "` is on another server; it is shown as a link",
                    "copy the file into the repository");
        }
        if (target instanceof Target.ToPage to) {
            checkPageLink(page, link, to);
        }
    }

    /** What history knows is surer than what looks alike. */
    private Optional<String> cure(Target.Broken broken, Link link) {
        return link.span()
                .filter(span -> broken.rule() != Rule.LETTER_CASE)
                .map(span -> cures.get(span.path() + ":" + span.start()))
                .map(text -> "it has moved: write `" + text + "`, or run `colophon check --fix`");
    }

    private static boolean isImage(Link link) {
        return link.kind() == Link.Kind.IMAGE || link.kind() == Link.Kind.LINKED_IMAGE;
    }

    /**
     * In raw HTML an empty `alt` says that the image is decoration; one without any is reported
     * where it is read.
     */
    private static boolean isRawHtml(Link link) {
        return link.span()
                .map(Link.Span::form)
                .filter(form -> form == Link.Form.ATTRIBUTE)
                .isPresent();
    }

    private static boolean isLoaded(Link link) {
        return link.kind() != Link.Kind.LINK && !link.destination().startsWith("data:");
    }

    private void checkPageLink(Page page, Link link, Target.ToPage to) {
        Optional<Page> target = Optional.ofNullable(pages.get(to.address()));
        if (target.isEmpty()) {
            return;
        }
        if (isAbsolute(link)) {
            String fragment = to.fragment().isEmpty() ? "" : "#" + to.fragment();
            String relative = Addresses.relativize(page.source(), target.get().source()) + fragment;
            add(
                    Rule.ABSOLUTE_LINK,
                    link,
                    "`" + link.destination() + "` is a page of this site",
                    "write `" + relative + "`");
        }
        int hash = link.destination().indexOf('#');
        String written = hash < 0 ? "" : Url.decode(link.destination().substring(hash + 1));
        if (written.isEmpty()) {
            return;
        }
        for (Heading heading : target.get().document().headings()) {
            if (heading.aliases().contains(written) && !isAtHome(page, heading, written)) {
                add(
                        Rule.WRONG_DIALECT,
                        link,
                        "`#" + written + "` is not how GitHub spells this anchor",
                        "write `#" + heading.id() + "`");
            }
        }
    }

    /** Where the book's own tool spells the anchor this way, that is where the link is read. */
    private static boolean isAtHome(Page page, Heading heading, String written) {
        return switch (page.book().config().style()) {
            case GITBOOK -> written.startsWith(Slug.gitBook(heading.text()));
            case HTML -> written.startsWith(Slug.mdBook(heading.text()));
            case DIRECTORY -> false;
        };
    }

    private void add(Rule rule, Link link, String message, String hint) {
        diagnostics.add(new Diagnostic(rule, link.location(), message, hint));
    }
}
