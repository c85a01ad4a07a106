package dev.colophon.permalink;

import dev.colophon.config.Redirect;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.site.Addresses;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Collects a site's former addresses: {@code redirects:} in the config, and {@code redirect-from}
 * in front matter.
 */
public final class LedgerReader {

    public Ledger read(Site site) {
        List<Redirect> redirects = new ArrayList<>();
        site.config().redirects().forEach(redirect -> redirects.add(toAddress(redirect, site)));
        for (Page page : site.pages()) {
            for (String from : page.document().frontMatter().redirectFrom()) {
                redirects.add(new Redirect(from, page.address(), Location.of(page.source())));
            }
        }
        Set<String> files =
                site.pages().stream().map(page -> file(page.address())).collect(Collectors.toSet());
        Map<String, FormerAddress> former = new TreeMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        Map<String, String> wanted = new TreeMap<>();
        redirects.forEach(redirect -> wanted.put(file(normal(redirect.from())), redirect.to()));
        for (Redirect redirect : redirects) {
            String from = normal(redirect.from());
            String problem = problem(from, redirect.to(), files, wanted);
            if (problem.isEmpty()) {
                former.putIfAbsent(
                        from,
                        new FormerAddress(
                                from,
                                FormerAddress.Fate.REDIRECTED,
                                normal(redirect.to()),
                                redirect.location()));
            } else {
                diagnostics.add(
                        new Diagnostic(
                                Rule.INVALID_REDIRECT,
                                redirect.location(),
                                "redirect from `"
                                        + redirect.from()
                                        + "` to `"
                                        + redirect.to()
                                        + "`: "
                                        + problem,
                                "name an address that no page has, and one that a page has"));
            }
        }
        return new Ledger(List.copyOf(former.values()), diagnostics);
    }

    /** The present place may be named by its source file; that is what contributors see. */
    private static Redirect toAddress(Redirect redirect, Site site) {
        String[] parts = redirect.to().split("#", 2);
        String fragment = parts.length > 1 ? "#" + parts[1] : "";
        return site.pages().stream()
                .filter(page -> page.source().equals(parts[0]))
                .findFirst()
                .map(
                        page ->
                                new Redirect(
                                        redirect.from(),
                                        page.address() + fragment,
                                        redirect.location()))
                .orElse(redirect);
    }

    private static String problem(
            String from, String to, Set<String> files, Map<String, String> redirects) {
        if (from.startsWith("..") || from.contains("/../")) {
            return "the former address lies outside the site";
        }
        if (files.contains(file(from))) {
            return "a page has the former address";
        }
        if (isUrl(to)) {
            return "";
        }
        String address = normal(to).split("#", 2)[0];
        if (redirects.containsKey(file(address))) {
            return "the present address is itself redirected";
        }
        return files.contains(file(address)) ? "" : "no page has the present address";
    }

    static boolean isUrl(String to) {
        return to.matches("(?i)https?://.*");
    }

    /**
     * Addresses start at the site's root, with or without a slash; a name without extension is a
     * folder's.
     */
    private static String normal(String address) {
        if (isUrl(address)) {
            return address;
        }
        String plain = address.replaceFirst("^/+", "");
        String path = plain.split("#", 2)[0];
        String fragment = plain.substring(path.length());
        boolean isFolder =
                !path.isEmpty() && !path.endsWith("/") && !path.matches(".*\\.[A-Za-z0-9]+");
        return path + (isFolder ? "/" : "") + fragment;
    }

    private static String file(String address) {
        return Addresses.file(address).toLowerCase(Locale.ROOT);
    }
}
