package dev.colophon.check;

import dev.colophon.markdown.Link;
import dev.colophon.markdown.Url;
import dev.colophon.permalink.FormerAddress;
import dev.colophon.permalink.Ledger;
import dev.colophon.site.Page;
import dev.colophon.site.Similar;
import dev.colophon.site.Site;
import dev.colophon.site.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A page's links as text: what it links to and what each means, what links to it, and what its
 * addresses and anchors were.
 */
public final class LinkReport {

    /**
     * Describes the page that a source path, an address or a URL of the site names; a former
     * address names the page it leads to. Empty when there is no such page.
     */
    public Optional<String> describe(Site site, Ledger ledger, String page) {
        List<Page> found = find(site, ledger, page);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        found.stream()
                                .map(each -> describe(site, ledger, each))
                                .collect(Collectors.joining("\n")));
    }

    /** The source path or the address that was meant, where there is no page of a name. */
    public Optional<String> similar(Site site, String page) {
        TreeSet<String> names = new TreeSet<>();
        for (Page each : site.pages()) {
            names.add(each.source());
            names.add(each.address());
        }
        names.remove("");
        return Similar.to(address(site, page), names, 2 + page.length() / 4);
    }

    /** The pages that a source file, an address or a URL names; a former address too. */
    public List<Page> find(Site site, Ledger ledger, String name) {
        String source = name.replace('\\', '/').replaceFirst("^(\\./)+", "");
        List<Page> bySource =
                site.pages().stream().filter(page -> page.source().equals(source)).toList();
        if (!bySource.isEmpty()) {
            return bySource;
        }
        String address = address(site, name);
        return at(site, address).or(() -> formerlyAt(site, ledger, address)).stream().toList();
    }

    private static Optional<Page> formerlyAt(Site site, Ledger ledger, String address) {
        return ledger.former().stream()
                .filter(former -> isSame(former.address(), address))
                .findFirst()
                .flatMap(former -> at(site, withoutFragment(former.to())));
    }

    private static Optional<Page> at(Site site, String address) {
        return site.pages().stream().filter(page -> isSame(page.address(), address)).findFirst();
    }

    private static boolean isSame(String address, String written) {
        return plain(address).equals(plain(written));
    }

    private static String plain(String address) {
        return address.replaceFirst("(^|/)index\\.html$", "$1").replaceFirst("(/|\\.html)$", "");
    }

    private static String address(Site site, String name) {
        String url = site.config().url().filter(name::startsWith).orElse("");
        String rest = name.substring(url.length()).replaceFirst("^(\\./)?/*", "");
        return Url.decode(withoutFragment(rest).replaceFirst("\\?.*", ""));
    }

    private static String withoutFragment(String address) {
        return address.replaceFirst("#.*", "");
    }

    private static String describe(Site site, Ledger ledger, Page page) {
        StringBuilder out = new StringBuilder();
        out.append(page.source()).append(": ").append(page.title()).append('\n');
        out.append("  address: ").append(shown(page.address())).append('\n');
        section(out, "links to", links(page));
        section(out, "linked from", backlinks(site, page));
        section(out, "former addresses", formerAddresses(ledger, page));
        section(out, "former anchors", formerAnchors(ledger, page));
        return out.toString();
    }

    private static void section(StringBuilder out, String title, List<String> lines) {
        out.append('\n').append(title).append(lines.isEmpty() ? ": nothing" : ":").append('\n');
        lines.forEach(line -> out.append("  ").append(line).append('\n'));
    }

    private static List<String> links(Page page) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < page.targets().size(); i++) {
            Link link = page.document().links().get(i);
            String meaning = meaning(page.targets().get(i));
            lines.add(link.location() + ": `" + link.destination() + "` → " + meaning);
        }
        return lines;
    }

    private static String meaning(Target target) {
        if (target instanceof Target.ToPage to) {
            return "page " + shown(to.address()) + hash(to.fragment());
        }
        if (target instanceof Target.ToMade to) {
            return "made with the site: " + shown(to.address()) + to.suffix();
        }
        if (target instanceof Target.ToAsset to) {
            return "file " + to.source();
        }
        if (target instanceof Target.Broken broken) {
            return "broken: " + broken.message() + " [" + broken.rule().id() + "]";
        }
        return "outside of the site";
    }

    private static List<String> backlinks(Site site, Page page) {
        List<String> lines = new ArrayList<>();
        for (Page from : site.pages()) {
            for (int i = 0; from != page && i < from.targets().size(); i++) {
                Target target = from.targets().get(i);
                boolean isBroken = target instanceof Target.Broken;
                Link link = from.document().links().get(i);
                page(target)
                        .filter(to -> to.address().equals(page.address()))
                        .map(to -> hash(to.fragment()) + (isBroken ? " (broken)" : ""))
                        .ifPresent(to -> lines.add(link.location() + to(to)));
            }
        }
        return lines;
    }

    private static String to(String part) {
        return part.isEmpty() ? "" : " → " + part.strip();
    }

    /** The page that a link leads to, or that its readers are sent to meanwhile. */
    private static Optional<Target.ToPage> page(Target target) {
        if (target instanceof Target.Broken broken) {
            return broken.instead().flatMap(LinkReport::page);
        }
        return target instanceof Target.ToPage to ? Optional.of(to) : Optional.empty();
    }

    private static List<String> formerAddresses(Ledger ledger, Page page) {
        return ledger.former().stream()
                .filter(former -> isTo(former, page))
                .map(former -> former.address() + " (" + fate(former) + ")" + part(former))
                .toList();
    }

    private static boolean isTo(FormerAddress former, Page page) {
        // The home page's address is empty, and so is where a page leads that is gone.
        boolean isGone =
                former.fate() == FormerAddress.Fate.DELETED
                        || former.fate() == FormerAddress.Fate.REMOVED;
        return !isGone && withoutFragment(former.to()).equals(page.address());
    }

    private static String part(FormerAddress former) {
        int hash = former.to().indexOf('#');
        return hash < 0 ? "" : " → " + former.to().substring(hash);
    }

    private static String fate(FormerAddress former) {
        String fate = former.fate().name().toLowerCase(Locale.ROOT);
        return former.gone()
                .filter(gone -> !gone.commit().isEmpty())
                .map(gone -> fate + " in " + gone.commit().substring(0, 7) + ": " + gone.subject())
                .orElse(fate);
    }

    private static List<String> formerAnchors(Ledger ledger, Page page) {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(ledger.aliases(page.address()))
                .forEach(
                        (old, now) ->
                                lines.add(
                                        "#"
                                                + old
                                                + " → "
                                                + (now.isEmpty() ? "its top" : "#" + now)));
        return lines;
    }

    private static String shown(String address) {
        return address.isEmpty() ? "/" : address;
    }

    private static String hash(String fragment) {
        return fragment.isEmpty() ? "" : "#" + fragment;
    }
}
