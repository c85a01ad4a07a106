package dev.colophon.diagnostic;

import static dev.colophon.diagnostic.Severity.ERROR;
import static dev.colophon.diagnostic.Severity.INFO;
import static dev.colophon.diagnostic.Severity.OFF;
import static dev.colophon.diagnostic.Severity.WARNING;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every rule Colophon knows, with its default severity. Its id is its name in kebab-case: {@code
 * broken-page}.
 */
public enum Rule {
    /** The config cannot be used: not YAML, a wrong type, an unknown key. */
    INVALID_CONFIG(ERROR),
    /** The summary file that the config names is not there. */
    MISSING_SUMMARY(ERROR),
    /** A book has no pages. */
    EMPTY_BOOK(ERROR),
    /** Markdown files beside the books that were found are in none of them. */
    PAGE_WITHOUT_BOOK(INFO),
    /** A line of the summary that is neither chapter, part title nor separator. */
    INVALID_SUMMARY(WARNING),
    /** A chapter's file is not there. */
    MISSING_CHAPTER(ERROR),
    /** The summary lists one file twice. */
    DUPLICATE_CHAPTER(WARNING),
    /** The summary lists itself as a chapter. */
    SUMMARY_LISTS_ITSELF(WARNING),
    /** Two pages have the same address, or addresses that differ in letter case only. */
    DUPLICATE_ADDRESS(ERROR),
    /** An include names a file, a line or an anchor that is not there. */
    BROKEN_INCLUDE(ERROR),
    /** A file includes itself, directly or through others. */
    INCLUDE_CYCLE(ERROR),
    /** An include or a link leaves the repository. */
    OUTSIDE_REPOSITORY(ERROR),
    /** A file is not UTF-8, or has a NUL. */
    INVALID_ENCODING(WARNING),
    /** A file is larger than Colophon reads, or nested deeper. */
    TOO_LARGE(ERROR),
    /** The front matter is not a YAML mapping, or a field of it has the wrong type. */
    INVALID_FRONT_MATTER(ERROR),
    /** A mind map without a root or with several, without branches, or larger than can be drawn. */
    INVALID_MIND_MAP(WARNING),
    /** A link to a page that is not there. */
    BROKEN_PAGE(ERROR),
    /** A link to a heading or anchor that its page does not have. */
    BROKEN_ANCHOR(ERROR),
    /** An image or file that is not there. */
    BROKEN_ASSET(ERROR),
    /** A link whose target differs from a real one in letter case only. */
    LETTER_CASE(ERROR),
    /** {@code [text][label]} without a definition of the label. */
    UNDEFINED_REFERENCE(WARNING),
    /** A link that runs code or hides a page, such as {@code javascript:}, or leads to a script. */
    FORBIDDEN_LINK(WARNING),
    /** Raw HTML that the allow-list does not let through. */
    REMOVED_HTML(WARNING),
    /** An image on another server, shown as a link so that readers' browsers ask nobody else. */
    EXTERNAL_IMAGE(INFO),
    /** A link to another site leads nowhere: its page, its anchor or its server is not there. */
    BROKEN_LINK(WARNING),
    /** A link to another site leads to a page that has moved for good. */
    MOVED_LINK(INFO),
    /** Links to other sites that could not be checked. */
    UNCHECKED_LINKS(INFO),
    /** The history is not all there, so pages do not say who wrote them. */
    INCOMPLETE_HISTORY(WARNING),
    /** A line of {@code .git-blame-ignore-revs} is not the full id of a commit. */
    INVALID_IGNORED_REVISION(WARNING),
    /** An object of the repository cannot be read. */
    UNREADABLE_OBJECT(WARNING),
    /** An entry of the cache is damaged. */
    DAMAGED_CACHE(WARNING),
    /** A redirect from an address that a page has, or that lies outside the site. */
    INVALID_REDIRECT(ERROR),
    /** A redirect that leads to another redirect, or in a circle. */
    REDIRECT_CHAIN(ERROR),
    /** A redirect to an address that no page has. */
    DEAD_REDIRECT(ERROR),
    /** A redirect from an address that no page ever had. */
    UNUSED_REDIRECT(WARNING),
    /** Two places on a page have the same explicit id. */
    DUPLICATE_ID(WARNING),
    /** A page in a book's folder that no summary lists. */
    ORPHAN_PAGE(INFO),
    /** A link without text, which nobody can see or hear. */
    EMPTY_LINK(WARNING),
    /** An image without alternative text. */
    MISSING_ALT(WARNING),
    /** A full URL to the own site or the own repository, where a relative link does it. */
    ABSOLUTE_LINK(INFO),
    /** A link to an anchor as mdBook or GitBook spells it, which GitHub does not know. */
    WRONG_DIALECT(INFO),
    /** A change takes away an address, and nothing carries it on. */
    LOST_ADDRESS(ERROR),
    /** A change takes away an anchor, and no section carries it on. */
    LOST_ANCHOR(ERROR),
    /** A change takes away the anchor of a figure or a term. */
    LOST_PLACE(WARNING),
    /** A change takes away an address, and a redirect carries it on. */
    CARRIED_ADDRESS(INFO),
    /** A change takes away an anchor, and another heading carries it on. */
    CARRIED_ANCHOR(INFO),
    /** An entry of a catalog has no section that its kind requires. */
    MISSING_SECTION(WARNING),
    /** An entry of a catalog says nothing of a field that its kind requires. */
    MISSING_FIELD(WARNING),
    /** A field of an entry says what its kind does not know. */
    UNKNOWN_VALUE(WARNING),
    /** The sections of an entry are not in the order of its kind. */
    SECTION_ORDER(INFO),
    /** Entries that ought to be related to others are not: a question that has no metric. */
    MISSING_RELATION(WARNING),
    /** A relation leads to an entry of another kind, or to none. */
    WRONG_RELATION(WARNING),
    /** An entry names another, whose page does not name it. */
    ONE_WAY_RELATION(WARNING),
    /** Two entries of a catalog have the same id. */
    DUPLICATE_ENTRY_ID(WARNING),
    /** The page that lists the entries of a folder leaves one out. */
    UNLISTED_ENTRY(WARNING),
    /** A text of the template, a placeholder or an empty section is left in an entry. */
    UNFILLED_TEMPLATE(WARNING),
    /** A fence asks for a part of a catalog that there is not. */
    INVALID_EMBED(WARNING),
    /** A formula that cannot be read, and is shown as it is written. */
    INVALID_FORMULA(WARNING),
    /** The front matter names a kind that there is not. */
    UNKNOWN_KIND(WARNING),
    /** A list of authors that is kept by hand leaves out people who wrote its pages. */
    AUTHORS_MISSING(INFO),
    /** Sections of a page changed since its translation was last touched. */
    TRANSLATION_OUTDATED(OFF),
    /** A template of the site's theme does not compile. */
    INVALID_TEMPLATE(ERROR);

    private final Severity severity;

    Rule(Severity severity) {
        this.severity = severity;
    }

    /** Its name in kebab-case, as in the config and in {@code docs/rules/}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it weighs where the config says nothing else. */
    public Severity severity() {
        return severity;
    }

    /** The rule with this id, if there is one. */
    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }
}
