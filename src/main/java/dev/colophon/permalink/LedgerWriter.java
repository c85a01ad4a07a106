package dev.colophon.permalink;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.permalink.FormerAddress.Fate;
import dev.colophon.permalink.FormerAddress.Gone;
import dev.colophon.site.Addresses;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.SourcePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the ledger from what the {@link LineageTracker} followed. A worker. */
final class LedgerWriter {
    private static final double MERGED = 0.5;
    private static final double SURE = 0.5;
    private static final double ALIKE = 0.1;
    private static final int SUCCESSORS = 3;

    private final Site site;
    private final LineageTracker tracker;
    private final Map<String, String> redirects;
    private final Map<Lineage, List<Page>> pages = new HashMap<>();
    private final Map<String, Page> byFile = new HashMap<>();
    private final OutputSpace space;
    private final Map<String, FormerAddress> former = new TreeMap<>();
    private final Map<String, Map<String, String>> aliases = new TreeMap<>();
    private final Map<String, Map<String, String>> elsewhere = new TreeMap<>();
    private final Set<String> guesses = new TreeSet<>();

    LedgerWriter(Site site, LineageTracker tracker, Map<String, String> redirects) {
        this.site = site;
        this.tracker = tracker;
        this.redirects = redirects;
        space = OutputSpace.of(site);
        for (Page page : site.pages()) {
            byFile.put(RedirectReader.file(page.address()), page);
            tracker.at(page.source())
                    .ifPresent(
                            lineage ->
                                    pages.computeIfAbsent(lineage, key -> new ArrayList<>())
                                            .add(page));
        }
    }

    Ledger write(Map<String, String> before, boolean complete, List<Diagnostic> diagnostics) {
        redirects.forEach(
                (from, to) ->
                        former.put(
                                from,
                                new FormerAddress(
                                        from,
                                        Fate.REDIRECTED,
                                        to,
                                        "",
                                        Optional.empty(),
                                        List.of(),
                                        Map.of())));
        // Pages that are still there have the say on the anchors of an address in use.
        List<Lineage> all = new ArrayList<>(tracker.published());
        all.sort(Comparator.comparing(page -> page.ending().isPresent()));
        for (Lineage page : all) {
            List<Page> current = pages.getOrDefault(page, List.of());
            current.forEach(each -> addAliases(each, page));
            Optional<Successors> successors =
                    current.isEmpty() ? Optional.of(successors(page)) : Optional.empty();
            page.addresses()
                    .forEach(
                            (address, ending) -> write(page, address, ending, current, successors));
        }
        List<Ledger.Removal> removals =
                new Removals(before, former, aliases, tracker, byFile, pages).find();
        return new Ledger(
                List.copyOf(former.values()),
                aliases,
                elsewhere,
                guesses,
                removals,
                renamed(before),
                complete,
                diagnostics);
    }

    /** The pages that are in another file than they were before the newest change. */
    private Map<String, String> renamed(Map<String, String> before) {
        Map<String, String> renamed = new TreeMap<>();
        for (Lineage page : tracker.published()) {
            page.addresses().keySet().stream()
                    .map(before::get)
                    .filter(
                            path ->
                                    path != null
                                            && !path.equals(page.path())
                                            && pages.containsKey(page))
                    .forEach(path -> renamed.putIfAbsent(path, page.path()));
        }
        return renamed;
    }

    private void addAliases(Page present, Lineage page) {
        page.carries()
                .forEach(
                        (anchor, carry) -> {
                            addAlias(present, anchor, carry.page() == page ? carry.id() : "");
                            if (carry.page() != page) {
                                place(carry)
                                        .ifPresent(place -> addElsewhere(present, anchor, place));
                            }
                            if (carry.confidence() < SURE) {
                                guesses.add(present.address() + "#" + anchor);
                            }
                        });
    }

    private void addElsewhere(Page present, String anchor, String place) {
        if (!present.document().anchors().contains(anchor)) {
            elsewhere
                    .computeIfAbsent(present.address(), key -> new TreeMap<>())
                    .putIfAbsent(anchor, place);
        }
    }

    private void addAlias(Page present, String anchor, String id) {
        if (!present.document().anchors().contains(anchor)) {
            String known = present.document().anchors().contains(id) ? id : "";
            aliases(present.address()).putIfAbsent(anchor, known);
        }
    }

    private void write(
            Lineage page,
            String address,
            Optional<Lineage.Ending> ending,
            List<Page> current,
            Optional<Successors> successors) {
        Page present = byFile.get(RedirectReader.file(address));
        if (present != null && !current.contains(present)) {
            // Another page has the address now: the old anchors lead to its top.
            everyAnchor(page).forEach(anchor -> addAlias(present, anchor, ""));
        } else if (present == null && space.isTaken(address)) {
            String owner = space.owner(address);
            everyAnchor(page).forEach(anchor -> aliases(owner).putIfAbsent(anchor, ""));
        }
        if (present == null ? space.isFree(address) : !isAt(address, present)) {
            Optional<Gone> gone = ending.or(page::ending).map(LedgerWriter::gone);
            put(
                    page,
                    successors.isEmpty()
                            ? moved(page, address, current, gone)
                            : gone(page, address, successors.get(), gone));
        }
    }

    /** Whether a page has this very address, and not one that differs in letter case. */
    private static boolean isAt(String address, Page page) {
        return Addresses.file(address).equals(Addresses.file(page.address()));
    }

    private static Set<String> everyAnchor(Lineage page) {
        Set<String> anchors = new LinkedHashSet<>(page.carries().keySet());
        anchors.addAll(page.outline().anchors());
        return anchors;
    }

    private Map<String, String> aliases(String address) {
        return aliases.computeIfAbsent(address, key -> new TreeMap<>());
    }

    private FormerAddress moved(
            Lineage page, String address, List<Page> current, Optional<Gone> gone) {
        String to = nearest(address, current).address();
        return new FormerAddress(
                address, Fate.MOVED, to, page.path(), gone, List.of(), elsewhere(page));
    }

    private FormerAddress gone(
            Lineage page, String address, Successors successors, Optional<Gone> gone) {
        FormerAddress former =
                successors
                        .or(() -> above(address))
                        .former(address, page, gone, places(page, everyAnchor(page)));
        return site.config().permalinks().removed().contains(address) ? former.removed() : former;
    }

    /** The page of the nearest folder above an address: better than no suggestion at all. */
    private Optional<String> above(String address) {
        String folder = address;
        while (!folder.isEmpty()) {
            folder = SourcePath.parent(folder.replaceFirst("/$", ""));
            Page page = byFile.get(RedirectReader.file(folder.isEmpty() ? "" : folder + "/"));
            if (page != null) {
                return Optional.of(page.address());
            }
        }
        return Optional.empty();
    }

    /**
     * People have the first say on an address, then the page that was there last; all others add
     * their anchors.
     */
    private void put(Lineage page, FormerAddress said) {
        Lineage last = tracker.lastAt(said.address());
        boolean isLast = last == page;
        former.merge(
                said.address(),
                isLast ? said : said.withAnchors(anchorsBefore(page, last)),
                (known, other) ->
                        isLast && known.fate() != Fate.REDIRECTED
                                ? other.withAnchorsOf(known)
                                : known.withAnchorsOf(other));
    }

    /** Where the anchors of a page are now that the last page at its address never had. */
    private Map<String, String> anchorsBefore(Lineage page, Lineage last) {
        Set<String> anchors = everyAnchor(page);
        anchors.removeAll(everyAnchor(last));
        return places(page, anchors);
    }

    private static Gone gone(Lineage.Ending ending) {
        return new Gone(ending.commit(), ending.before(), ending.time(), ending.subject());
    }

    /**
     * Of a file that is on several pages, the page whose address begins most like the former one.
     */
    private static Page nearest(String address, List<Page> current) {
        return current.stream()
                .max(Comparator.comparingInt(page -> sharedStart(address, page.address())))
                .orElseThrow();
    }

    private static int sharedStart(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    /**
     * The anchors of a page that another page carries on; all others are aliases on the page
     * itself.
     */
    private Map<String, String> elsewhere(Lineage page) {
        Map<String, String> places = new TreeMap<>();
        page.carries()
                .forEach(
                        (anchor, carry) -> {
                            if (carry.page() != page) {
                                place(carry).ifPresent(place -> places.put(anchor, place));
                            }
                        });
        return places;
    }

    /** Where anchors of a page are now; of one that is gone, what nothing carries on is empty. */
    private Map<String, String> places(Lineage page, Set<String> anchors) {
        Map<String, String> places = new TreeMap<>();
        for (String anchor : anchors) {
            Carry carry = page.carries().getOrDefault(anchor, new Carry(page, anchor, 1));
            places.put(anchor, place(carry).orElse(""));
        }
        return places;
    }

    /** Where a carried anchor is now; its page may have moved and changed since. */
    Optional<String> place(Carry carry) {
        return AnchorPlaces.of(carry, pages);
    }

    /** What became of a page that is gone: the pages most like it, the best first. */
    private Successors successors(Lineage page) {
        Fingerprint words = page.outline().whole();
        List<Successors.Candidate> found = new ArrayList<>();
        Set<Lineage> seen = new HashSet<>();
        for (Page candidate : site.pages()) {
            Optional<Lineage> other = tracker.at(candidate.source()).filter(seen::add);
            double share =
                    other.map(Lineage::outline)
                            .map(outline -> words.containedIn(outline.whole()))
                            .orElse(0.0);
            if (share >= ALIKE) {
                found.add(new Successors.Candidate(candidate.address(), share));
            }
        }
        found.sort(Comparator.comparingDouble(Successors.Candidate::share).reversed());
        return new Successors(found.stream().limit(SUCCESSORS).toList(), MERGED);
    }
}
