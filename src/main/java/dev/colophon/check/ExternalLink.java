package dev.colophon.check;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.site.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A link to another site, and where it stands.
 *
 * @param written the URL, as written
 * @param url what to ask for; empty when nobody can be asked
 * @param place where the link starts
 */
record ExternalLink(String written, Optional<WebUrl> url, Location place) {

    /** The links of a site to the web, in the order of pages. */
    static List<ExternalLink> of(Site site) {
        List<ExternalLink> links = new ArrayList<>();
        for (Page page : site.pages()) {
            for (int i = 0; i < page.targets().size(); i++) {
                if (page.targets().get(i) instanceof Target.External to && WebUrl.isWeb(to.url())) {
                    Location place = page.document().links().get(i).location();
                    links.add(new ExternalLink(to.url(), WebUrl.of(to.url()), place));
                }
            }
        }
        return links;
    }

    /** Those to ask the web for: not excluded, and to no site whose inventory knows them. */
    static List<ExternalLink> of(Site site, ExternalSettings settings) {
        return of(site).stream()
                .filter(link -> !settings.excludes(link.written))
                .filter(
                        link ->
                                site.config().inventories().stream()
                                        .noneMatch(to -> OtherSiteLink.isPage(to, link)))
                .toList();
    }

    /** The anchor that can be looked for in the page's HTML, if the link has one. */
    Set<String> anchor() {
        return url.filter(to -> !to.anchor().isEmpty())
                .filter(to -> !ScriptedAnchors.mayBe(to.page(), to.anchor()))
                .map(to -> Set.of(to.anchor()))
                .orElse(Set.of());
    }

    /** What to say of a URL that cannot even be asked for. */
    Answer unaskable() {
        // Browsers take such names of hosts, Java's client does not.
        return written.matches("(?i)(https?:)?//[\\w.-]*_[\\w.-]*(:[0-9]+)?([/?#].*)?")
                ? new Answer.Unknown("hosts have names that cannot be asked for")
                : new Answer.Dead("it is no URL that a browser understands");
    }

    /** Why an answer says nothing about this link, if it does not. */
    Optional<String> unknown(Answer answer) {
        if (answer instanceof Answer.Unknown unknown) {
            return Optional.of(unknown.why());
        }
        boolean untold =
                answer instanceof Answer.Alive alive
                        && anchor().stream().anyMatch(alive.untold()::contains);
        return untold ? Optional.of("pages are too long or too slow to read") : Optional.empty();
    }

    /** The finding that an answer makes of this link, if any. */
    Optional<Diagnostic> diagnose(Answer answer) {
        if (answer instanceof Answer.Dead dead) {
            String message = "`" + written + "` leads nowhere: " + dead.why();
            return finding(Rule.BROKEN_LINK, message, "correct the link, or remove it");
        }
        return answer instanceof Answer.Alive alive ? diagnose(alive) : Optional.empty();
    }

    /** What to keep of a finding that says that this link leads nowhere. */
    Optional<DeadLink> dead(Diagnostic found) {
        return found.rule() == Rule.BROKEN_LINK
                ? Optional.of(new DeadLink(place.path(), written, found.message()))
                : Optional.empty();
    }

    private Optional<Diagnostic> diagnose(Answer.Alive alive) {
        Optional<String> missing =
                anchor().stream().filter(alive.missing()::containsKey).findFirst();
        if (missing.isPresent()) {
            String similar = alive.missing().get(missing.get());
            String message = "`" + alive.to() + "` has no anchor `#" + missing.get() + "`";
            String hint = similar.isEmpty() ? "" : "did you mean `#" + similar + "`?";
            return finding(Rule.BROKEN_LINK, message, hint);
        }
        return alive.moved().isEmpty() ? Optional.empty() : moved(alive.moved());
    }

    private Optional<Diagnostic> moved(String to) {
        String fragment = url.map(WebUrl::fragment).orElse("");
        boolean keeps = !fragment.isEmpty() && !to.contains("#");
        String now = to + (keeps ? "#" + fragment : "");
        String message = "`" + written + "` has moved for good to `" + now + "`";
        return finding(Rule.MOVED_LINK, message, "write `" + now + "`");
    }

    private Optional<Diagnostic> finding(Rule rule, String message, String hint) {
        return Optional.of(new Diagnostic(rule, place, message, hint));
    }
}
