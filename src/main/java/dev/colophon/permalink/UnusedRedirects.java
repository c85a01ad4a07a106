package dev.colophon.permalink;

import dev.colophon.config.Redirect;
import dev.colophon.config.SiteConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Rule;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds redirects in the config from addresses that no page ever had. */
public final class UnusedRedirects {

    private UnusedRedirects() {}

    /** With all pages that ever were, and the addresses of those that do not count. */
    static List<Diagnostic> find(
            SiteConfig config, Collection<Lineage> pages, Collection<String> others) {
        Set<String> known = new HashSet<>();
        pages.forEach(page -> page.addresses().keySet().forEach(each -> known.add(file(each))));
        others.forEach(each -> known.add(file(each)));
        return config.redirects().stream()
                .filter(redirect -> !known.contains(file(RedirectReader.normal(redirect.from()))))
                .map(UnusedRedirects::diagnostic)
                .toList();
    }

    /** Those that another state of the config has as well. */
    public static List<Diagnostic> of(SiteConfig other, Ledger ledger) {
        Set<String> messages = new HashSet<>();
        ledger.diagnostics().stream()
                .filter(each -> each.rule() == Rule.UNUSED_REDIRECT)
                .forEach(each -> messages.add(each.message()));
        return other.redirects().stream()
                .map(UnusedRedirects::diagnostic)
                .filter(each -> messages.contains(each.message()))
                .toList();
    }

    private static String file(String address) {
        return RedirectReader.file(address);
    }

    private static Diagnostic diagnostic(Redirect redirect) {
        return new Diagnostic(
                Rule.UNUSED_REDIRECT,
                redirect.location(),
                "no page ever had the address `" + redirect.from() + "`",
                "correct the address, or remove the redirect");
    }
}
