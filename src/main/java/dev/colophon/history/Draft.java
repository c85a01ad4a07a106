package dev.colophon.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A commit as it was written: whoever signs it is not yet a person.
 *
 * @param signers the author first
 */
record Draft(String id, Instant time, List<Signer> signers, String subject) {
    Draft {
        signers = List.copyOf(signers);
    }

    /** For what somebody is named in a commit. */
    enum Part {
        AUTHOR,
        CO_AUTHOR,
        REVIEWER,
        TRANSLATOR,
        TOOL
    }

    /** Somebody who is named in a commit, without regard to the mailmap. */
    record Signer(Part part, Identity identity) {}

    /** With those whom the message's trailers name. */
    static Draft of(String id, Instant time, Identity author, String subject, String message) {
        Trailers trailers = Trailers.of(message);
        List<Signer> signers = new ArrayList<>(List.of(new Signer(Part.AUTHOR, author)));
        add(signers, Part.CO_AUTHOR, trailers.people("Co-authored-by"));
        add(signers, Part.REVIEWER, trailers.people("Reviewed-by"));
        add(signers, Part.TRANSLATOR, trailers.people("Translated-by"));
        add(signers, Part.TOOL, trailers.assistants("Assisted-by"));
        add(signers, Part.TOOL, trailers.assistants("Generated-by"));
        return new Draft(id, time, signers, subject);
    }

    private static void add(List<Signer> signers, Part part, List<Identity> identities) {
        identities.forEach(identity -> signers.add(new Signer(part, identity)));
    }
}
