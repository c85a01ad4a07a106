package dev.colophon.config;

import java.util.Locale;

/** What a contributor can be asked for, the most useful first. Its id is its name in kebab-case. */
public enum TaskKind {
    /** A link, image or include that leads nowhere on this site. */
    BROKEN_LINK,
    /** A link to another site that the last check found dead. */
    DEAD_LINK,
    /** A chapter that the summary plans and nobody has written. */
    DRAFT_CHAPTER,
    /** An entry of a catalog that needs another one, such as a question without metrics. */
    MISSING_RELATION,
    /** A mark that its author left: {@code TODO}, {@code FIXME} or {@code TBD}. */
    TODO,
    /** A translation whose source has moved on. */
    OUTDATED_TRANSLATION,
    /** A page of few words. */
    STUB,
    /** An entry of a catalog that no other one needs, such as a metric that nobody asks for. */
    UNUSED_ENTRY,
    /** A page that has not been changed for long. */
    STALE,
    /** A page that a language lacks which others of its book are translated to. */
    MISSING_TRANSLATION,
    /** A page that only one person has written. */
    SINGLE_AUTHOR;

    /** Its name in kebab-case, as in the config and in {@code help-wanted.json}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
