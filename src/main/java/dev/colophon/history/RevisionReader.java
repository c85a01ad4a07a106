package dev.colophon.history;

import java.io.IOException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Reads who wrote commits, when and why. */
final class RevisionReader {
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final RevWalk walk;
    private final Unreadable unreadable;

    RevisionReader(RevWalk walk, Unreadable unreadable) {
        this.walk = walk;
        this.unreadable = unreadable;
    }

    /** Each commit that can be read, by its id. */
    Map<String, Draft> read(Collection<RevCommit> commits) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (RevCommit commit : commits) {
            unreadable
                    .attempt(commit, "a commit", () -> draft(commit))
                    .ifPresent(draft -> drafts.put(commit.name(), draft));
        }
        return drafts;
    }

    private Draft draft(RevCommit commit) throws IOException {
        walk.parseBody(commit);
        try {
            String message = message(commit);
            PersonIdent author = author(commit);
            Identity identity = new Identity(author.getName(), author.getEmailAddress());
            return Draft.of(
                    commit.name(), author.getWhenAsInstant(), identity, subject(message), message);
        } finally {
            commit.disposeBody();
        }
    }

    /** The author, as of the commit's own time where theirs makes no sense. */
    private static PersonIdent author(RevCommit commit) {
        Instant committed = Instant.ofEpochSecond(Integer.toUnsignedLong(commit.getCommitTime()));
        try {
            PersonIdent author = commit.getAuthorIdent();
            if (author != null) {
                return author.getWhenAsInstant().isBefore(END_OF_TIME)
                        ? author
                        : new PersonIdent(author, committed);
            }
        } catch (DateTimeException e) {
            // JGit cannot tell such a date.
        }
        return new PersonIdent("", "", committed, ZoneOffset.UTC);
    }

    /** The message; as UTF-8 where the commit names an encoding that this machine has not. */
    private static String message(RevCommit commit) {
        try {
            return commit.getFullMessage();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            String raw = new String(commit.getRawBuffer(), StandardCharsets.UTF_8);
            return raw.substring(raw.indexOf("\n\n") + 2);
        }
    }

    private static String subject(String message) {
        String first = message.stripLeading().lines().findFirst().orElse("");
        return Identity.clean(first);
    }
}
