package dev.colophon.permalink;

import dev.colophon.config.Redirect;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.FrontMatter;
import dev.colophon.site.Addresses;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the redirects that people wrote: {@code redirects:} in the config, {@code redirect-from} in
 * front matter. A worker.
 */
final class RedirectReader {
    private final Site site;
    private final Map<String, String> bySource = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** What is wrong with a redirect. */
    private record Problem(Rule rule, String what) {
        static Optional<Problem> of(Rule rule, String what) {
            return Optional.of(new Problem(rule, what));
        }
    }

    RedirectReader(Site site) {
        this.site = site;
        for (Page page : site.pages()) {
            bySource.putIfAbsent(page.source(), page.address());
            files.put(file(page.address()), page.source());
        }
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Former address to the present one; those that lead nowhere are diagnostics. */
    Map<String, String> read() {
        List<Redirect> redirects = new ArrayList<>();
        site.config().redirects().forEach(redirect -> redirects.add(normal(redirect)));
        for (Page page : site.pages()) {
            for (FrontMatter.Former former : page.document().frontMatter().redirectFrom()) {
                redirects.add(
                        normal(new Redirect(former.address(), page.address(), former.location())));
            }
        }
        Map<String, Redirect> byFile = new HashMap<>();
        redirects.forEach(redirect -> byFile.putIfAbsent(file(redirect.from()), redirect));
        Map<String, String> good = new TreeMap<>();
        for (Redirect redirect : redirects) {
            Optional<Problem> problem = problem(redirect, byFile);
            if (problem.isEmpty()) {
                good.putIfAbsent(redirect.from(), redirect.to());
            } else {
                diagnostics.add(
                        new Diagnostic(
                                problem.get().rule(),
                                redirect.location(),
                                "redirect from `"
                                        + redirect.from()
                                        + "` to `"
                                        + redirect.to()
                                        + "`: "
                                        + problem.get().what(),
                                "redirect from an address that no page has, straight to one that a"
                                        + " page has"));
            }
        }
        return good;
    }

    private Optional<Problem> problem(Redirect redirect, Map<String, Redirect> redirects) {
        if (!Addresses.isInside(Addresses.file(address(redirect.from())))) {
            return Problem.of(Rule.INVALID_REDIRECT, "the former address lies outside the site");
        }
        String page = files.get(file(redirect.from()));
        if (page != null) {
            return Problem.of(Rule.INVALID_REDIRECT, "`" + page + "` has the former address");
        }
        if (FormerAddress.isUrl(redirect.to())) {
            return Optional.empty();
        }
        String to = file(address(redirect.to()));
        if (files.containsKey(to)) {
            return Optional.empty();
        }
        Redirect next = redirects.get(to);
        if (next != null) {
            boolean loop =
                    file(address(next.to())).equals(file(redirect.from())) || next == redirect;
            return Problem.of(
                    Rule.REDIRECT_CHAIN,
                    loop
                            ? "it leads in a circle"
                            : "the present address is itself redirected to `" + next.to() + "`");
        }
        return Problem.of(Rule.DEAD_REDIRECT, "no page has the present address");
    }

    /**
     * Addresses start at the site's root, with or without a slash; the present one may be named by
     * its source file.
     */
    private Redirect normal(Redirect redirect) {
        String[] parts = redirect.to().split("#", 2);
        String page = bySource.get(parts[0].replaceFirst("^/+", ""));
        String to =
                page == null
                        ? normal(redirect.to())
                        : page + (parts.length > 1 ? "#" + parts[1] : "");
        return new Redirect(normal(redirect.from()), to, redirect.location());
    }

    /** A name without an extension is a folder's. */
    static String normal(String address) {
        if (FormerAddress.isUrl(address)) {
            return address;
        }
        String plain = address.replaceFirst("^/+", "");
        String path = address(plain);
        boolean isFolder =
                !path.isEmpty() && !path.endsWith("/") && !path.matches(".*\\.[A-Za-z0-9]+");
        return path + (isFolder ? "/" : "") + plain.substring(path.length());
    }

    static String address(String place) {
        return place.split("#", 2)[0];
    }

    static String file(String address) {
        return Addresses.file(address).toLowerCase(Locale.ROOT);
    }
}
