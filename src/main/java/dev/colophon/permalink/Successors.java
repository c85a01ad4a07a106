package dev.colophon.permalink;

import dev.colophon.permalink.FormerAddress.Fate;
import dev.colophon.permalink.FormerAddress.Gone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The pages most like one that is gone.
 *
 * @param candidates the best first
 * @param enough how much of the page the best must say for it to be a successor, and not only a
 *     suggestion
 */
record Successors(List<Candidate> candidates, double enough) {

    /**
     * A page.
     *
     * @param address its address
     * @param share how much of the page that is gone it says, from 0 to 1
     */
    record Candidate(String address, double share) {}

    /** The same, or where there are none, a page that is at least near. */
    Successors or(Supplier<Optional<String>> other) {
        return candidates.isEmpty()
                ? new Successors(
                        other.get().map(address -> new Candidate(address, 0)).stream().toList(),
                        enough)
                : this;
    }

    FormerAddress former(
            String address, Lineage page, Optional<Gone> gone, Map<String, String> anchors) {
        List<String> addresses = candidates.stream().map(Candidate::address).toList();
        boolean merged = !candidates.isEmpty() && candidates.get(0).share() >= enough;
        Fate fate = merged ? Fate.MERGED : Fate.DELETED;
        String to = merged ? addresses.get(0) : "";
        return new FormerAddress(address, fate, to, page.path(), gone, addresses, anchors);
    }
}
