package dev.colophon.permalink;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page through its history, whatever it was called. Part of a {@link LineageTracker}, which is
 * thrown away.
 */
final class Lineage {
    private String path;
    private @Nullable PageVersion version;
    private @Nullable Ending ending;
    private final Map<String, Optional<Ending>> addresses = new LinkedHashMap<>();
    private final Set<String> current = new LinkedHashSet<>();
    private final Map<String, Carry> carries = new LinkedHashMap<>();
    private Map<String, Carry> lastLost = Map.of();
    private Set<String> settled = Set.of();

    Lineage(String path) {
        this.path = path;
    }

    /**
     * How a page, or one of its addresses, went.
     *
     * @param commit the commit that deleted it; empty when that is not committed yet
     * @param before the last commit that had it
     * @param time when
     * @param subject the first line of the commit's message
     */
    record Ending(String commit, String before, Instant time, String subject) {}

    String path() {
        return path;
    }

    void moveTo(String newPath) {
        path = newPath;
        ending = null;
    }

    void end(Ending how) {
        ending = how;
    }

    Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    /** Every address it was ever published at, and how it went from there if it did. */
    Map<String, Optional<Ending>> addresses() {
        return addresses;
    }

    void publish(String address) {
        addresses.put(address, Optional.empty());
        current.add(address);
    }

    /** Whether it is at an address besides these. */
    boolean isElsewhere(Set<String> addresses) {
        return !addresses.containsAll(current);
    }

    /** Goes from one address. */
    void leave(String address, Ending how) {
        addresses.put(address, Optional.of(how));
        current.remove(address);
    }

    /** Where each anchor leads that it once had and has no more. */
    Map<String, Carry> carries() {
        return carries;
    }

    /**
     * The anchors that the newest version lost or moved; empty when there was none after the last
     * {@link #settle}.
     */
    Map<String, Carry> lastLost() {
        return lastLost;
    }

    /** The addresses it had before the newest change. */
    Set<String> settled() {
        return settled;
    }

    /** Starts the newest change: forgets what the versions so far have lost. */
    void settle() {
        lastLost = Map.of();
        settled = Set.copyOf(current);
    }

    /** What was published last; empty of a page that never was. */
    Outline outline() {
        return version == null ? Outline.EMPTY : version.outline();
    }

    /** The newest version's text. */
    VersionText text() {
        return version == null ? VersionText.NONE : version.text();
    }

    Optional<PageVersion> version() {
        return Optional.ofNullable(version);
    }

    /** The files whose texts it takes in. */
    Set<String> includes() {
        return version().map(PageVersion::includes).orElse(Set.of());
    }

    /** Takes a version that has the same anchors as the one before, or the first. */
    void keep(PageVersion newer) {
        version = newer;
    }

    /**
     * Takes a newer version; anchors it lost are looked for in it, then on the other pages that
     * changed with it.
     *
     * @param versions the newer versions of all that changed
     */
    void take(PageVersion newer, Map<Lineage, PageVersion> versions) {
        boolean kept = version == null || version.isKeptBy(newer);
        if (kept || carries.isEmpty() && version.isIn(newer)) {
            keep(newer);
        } else {
            update(newer, versions);
        }
    }

    private void update(PageVersion newer, Map<Lineage, PageVersion> others) {
        Outline before = outline();
        Outline after = newer.outline();
        for (String anchor : before.anchors()) {
            carries.putIfAbsent(anchor, new Carry(this, anchor, 1));
        }
        Map<String, Carry> known = Map.copyOf(carries);
        List<TextPart> gone = text().without(newer.text());
        OtherPages where = new OtherPages(this, gone, others);
        carries.replaceAll((anchor, carry) -> next(anchor, carry, before, after, where));
        carries.keySet().removeIf(after::has);
        version = newer;
        lastLost = new LinkedHashMap<>(carries);
        lastLost.entrySet().removeIf(entry -> entry.getValue().equals(known.get(entry.getKey())));
    }

    /** Looks for the sections of a page that is no more on other pages. */
    void scatter(Map<Lineage, PageVersion> others) {
        OtherPages where = new OtherPages(this, text().parts(), others);
        if (where.likely().isEmpty()) {
            return;
        }
        Outline before = outline();
        for (String anchor : before.anchors()) {
            carries.putIfAbsent(anchor, new Carry(this, anchor, 1));
        }
        carries.replaceAll(
                (anchor, carry) ->
                        carry.page() == this && before.has(carry.id())
                                ? elsewhere(carry, before.part(carry.id()), where).orElse(carry)
                                : carry);
    }

    private Carry next(
            String anchor, Carry carry, Outline before, Outline after, OtherPages others) {
        if (after.has(anchor)) {
            return new Carry(this, anchor, 1);
        }
        if (carry.page() != this
                || carry.id().isEmpty()
                || after.has(carry.id())
                || !before.has(carry.id())) {
            return carry;
        }
        Outline.Part lost = before.part(carry.id());
        if (after.has(lost.id()) && !lost.id().isEmpty()) {
            // A row or another place inside a section whose heading is still there.
            return carry.to(this, lost.id(), 0.5);
        }
        return SectionMatcher.find(before, lost, after)
                .map(match -> carry.to(this, match.id(), match.confidence()))
                .or(() -> elsewhere(carry, lost, others))
                .orElseGet(() -> carry.to(this, SectionMatcher.nearest(before, lost, after), 0));
    }

    private Optional<Carry> elsewhere(Carry carry, Outline.Part lost, OtherPages others) {
        if (!SectionMatcher.isTelling(lost)) {
            return Optional.empty();
        }
        Carry best = null;
        for (Map.Entry<Lineage, Outline> entry : others.likely().entrySet()) {
            Lineage other = entry.getKey();
            Optional<SectionMatcher.Match> match =
                    SectionMatcher.findElsewhere(lost, entry.getValue());
            if (match.isPresent()
                    && (best == null || match.get().confidence() > best.confidence())) {
                best = carry.to(other, match.get().id(), match.get().confidence());
            }
        }
        return Optional.ofNullable(best);
    }
}
