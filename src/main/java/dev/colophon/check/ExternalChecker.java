package dev.colophon.check;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.Url;
import dev.colophon.site.Site;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Asks the web whether what a site's links to other sites promise is there. Each URL is asked for
 * once; each place where it stands gets the finding. Needs the network, so it is never a part of
 * building.
 */
public final class ExternalChecker {
    private final Clock clock;

    public ExternalChecker() {
        this(Clock.systemUTC());
    }

    ExternalChecker(Clock clock) {
        this.clock = clock;
    }

    /** Findings of the rules broken-link, moved-link and unchecked-links. */
    public ExternalFindings check(Site site, ExternalSettings settings) {
        List<ExternalLink> links = ExternalLink.of(site, settings);
        ExternalCache cache =
                ExternalCache.read(settings.cacheFile(), settings.cacheFor(), clock.instant());
        Map<URI, Set<String>> wanted = wanted(links);
        Map<URI, Answer> answers = known(wanted, cache);
        wanted.keySet().removeAll(answers.keySet());
        if (!wanted.isEmpty()) {
            Map<URI, Answer> asked = new ExternalRun(settings, userAgent(site)).ask(wanted);
            cache.with(asked, clock.instant()).write(settings.cacheFile());
            answers.putAll(asked);
        }
        return diagnose(links, answers, cache, settings);
    }

    /** The same for another state of the site, by answers that are known; nobody is asked. */
    public static ExternalFindings again(
            Site site, ExternalSettings settings, ExternalFindings known) {
        Map<URI, Answer> answers = known.answers();
        List<ExternalLink> links =
                ExternalLink.of(site, settings).stream()
                        .filter(link -> link.url().stream().allMatch(u -> isKnown(u, answers)))
                        .toList();
        return diagnose(links, answers, ExternalCache.NONE, settings);
    }

    private static boolean isKnown(WebUrl url, Map<URI, Answer> answers) {
        return answers.containsKey(url.page());
    }

    private static Map<URI, Answer> known(Map<URI, Set<String>> wanted, ExternalCache cache) {
        Map<URI, Answer> known = new TreeMap<>();
        wanted.forEach(
                (page, anchors) ->
                        cache.answer(page, anchors).ifPresent(answer -> known.put(page, answer)));
        return known;
    }

    private static Map<URI, Set<String>> wanted(List<ExternalLink> links) {
        Map<URI, Set<String>> wanted = new TreeMap<>();
        for (ExternalLink link : links) {
            link.url()
                    .ifPresent(
                            url ->
                                    wanted.computeIfAbsent(url.page(), key -> new TreeSet<>())
                                            .addAll(link.anchor()));
        }
        return wanted;
    }

    /** Says who asks and on whose behalf, so that those who are asked can complain. */
    private static String userAgent(Site site) {
        Optional<String> version =
                Optional.ofNullable(ExternalChecker.class.getPackage().getImplementationVersion());
        String purpose =
                site.config()
                        .url()
                        .or(() -> site.repository().map(repository -> repository.url()))
                        .map(url -> "link check for " + Url.encode(url))
                        .orElse("link check");
        return "Colophon" + version.map(number -> "/" + number).orElse("") + " (" + purpose + ")";
    }

    private static ExternalFindings diagnose(
            List<ExternalLink> links,
            Map<URI, Answer> answers,
            ExternalCache cache,
            ExternalSettings settings) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<DeadLink> dead = diagnose(links, answers, diagnostics);
        if (cache.isDamaged()) {
            String name = String.valueOf(settings.cacheFile().getFileName());
            String message = "`" + name + "` is damaged; all links were asked for anew";
            diagnostics.add(Diagnostic.of(Rule.UNCHECKED_LINKS, Location.of(""), message));
        }
        return new ExternalFindings(
                diagnostics.stream().sorted().distinct().toList(), dead, answers);
    }

    private static List<DeadLink> diagnose(
            List<ExternalLink> links, Map<URI, Answer> answers, List<Diagnostic> diagnostics) {
        Set<DeadLink> dead = new LinkedHashSet<>();
        Unchecked unchecked = new Unchecked();
        for (ExternalLink link : links) {
            Answer answer =
                    link.url().map(url -> answers.get(url.page())).orElseGet(link::unaskable);
            Optional<Diagnostic> found = link.diagnose(answer);
            found.ifPresent(diagnostics::add);
            found.flatMap(link::dead).ifPresent(dead::add);
            link.unknown(answer).ifPresent(why -> unchecked.add(link.written(), why));
        }
        unchecked.diagnose().ifPresent(diagnostics::add);
        return List.copyOf(dead);
    }

    /** The links that could not be checked, by the reason why. */
    private static final class Unchecked {
        private final Map<String, Set<String>> byReason = new TreeMap<>();

        private void add(String url, String why) {
            byReason.computeIfAbsent(why, key -> new TreeSet<>()).add(url);
        }

        private Optional<Diagnostic> diagnose() {
            if (byReason.isEmpty()) {
                return Optional.empty();
            }
            int count = byReason.values().stream().mapToInt(Set::size).sum();
            List<String> reasons = new ArrayList<>();
            byReason.forEach((why, urls) -> reasons.add(reason(why, urls)));
            String links = count + (count == 1 ? " link was" : " links were");
            String message = links + " not checked: " + String.join("; ", reasons);
            String hint = "look at them by hand, give it more time, or exclude them";
            return Optional.of(
                    new Diagnostic(Rule.UNCHECKED_LINKS, Location.of(""), message, hint));
        }

        private static String reason(String why, Set<String> urls) {
            String first = "`" + urls.iterator().next() + "`";
            String rest = urls.size() == 1 ? "" : " and " + (urls.size() - 1) + " more";
            return why + ": " + first + rest;
        }
    }
}
