package dev.colophon.check;

import dev.colophon.diagnostic.Rule;
import dev.colophon.diagnostic.Severity;
import dev.colophon.markdown.Heading;
import dev.colophon.markdown.Link;
import dev.colophon.permalink.Ledger;
import dev.colophon.site.Destination;
import dev.colophon.site.DestinationReader;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.site.Target;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the links that can be put right without a guess: their target has moved and the ledger
 * knows where to, or they are spelled in another letter case, in another tool's dialect, or as a
 * full URL. What only looks alike stays as it is, and so does what a rule is switched off for.
 */
public final class Fixer {
    private final SourceTree tree;

    public Fixer(SourceTree tree) {
        this.tree = tree;
    }

    /** The changes, by file and place; no two of them overlap. */
    public List<Edit> fixes(Site site, Ledger ledger) {
        Worker worker = new Worker(tree, site, ledger);
        for (Page page : site.pages()) {
            List<Link> links = page.document().links();
            for (int i = 0; i < links.size(); i++) {
                worker.fix(page, links.get(i), page.targets().get(i));
            }
        }
        return worker.edits.all();
    }

    /** For one site. */
    private static final class Worker {
        private final Site site;
        private final Ledger ledger;
        private final DestinationReader destinations;
        private final Edits edits;
        private final Map<String, Page> pages;
        private final MovedPages former;

        Worker(SourceTree tree, Site site, Ledger ledger) {
            this.site = site;
            this.ledger = ledger;
            destinations = new DestinationReader(site);
            edits = new Edits(tree);
            pages = site.pagesByAddress();
            former = new MovedPages(site, ledger);
        }

        /** What to write for a link, and which rule says so. */
        private record Fix(Rule rule, String text) {}

        void fix(Page page, Link link, Target target) {
            link.span()
                    .ifPresent(
                            span ->
                                    edits.written(span)
                                            .ifPresent(raw -> fix(page, link, target, span, raw)));
        }

        private void fix(Page page, Link link, Target target, Link.Span span, String raw) {
            Written written = new Written(raw, span.form(), destinations.read(link));
            Optional<Fix> fix =
                    fix(page, link, target, written).filter(found -> isOn(found.rule()));
            edits.want(
                    span,
                    raw,
                    fix.map(Fix::text).orElse(raw),
                    fix.map(found -> found.rule().id()).orElse(""));
        }

        private boolean isOn(Rule rule) {
            return site.config().severity(rule) != Severity.OFF;
        }

        private Optional<Fix> fix(Page page, Link link, Target target, Written written) {
            if (target instanceof Target.Broken broken) {
                return switch (broken.rule()) {
                    case LETTER_CASE -> letterCase(link, broken, written);
                    case BROKEN_PAGE -> movedPage(link, written);
                    case BROKEN_ANCHOR -> movedAnchor(broken, written);
                    default -> Optional.empty();
                };
            }
            return target instanceof Target.ToPage to
                    ? Optional.ofNullable(pages.get(to.address()))
                            .flatMap(present -> respelled(link, present, written))
                    : Optional.empty();
        }

        /** The only page whose file differs in letter case. */
        private Optional<Fix> letterCase(Link link, Target.Broken broken, Written written) {
            if (!(broken.instead().orElse(null) instanceof Target.ToPage to)
                    || !pages.containsKey(to.address())) {
                return Optional.empty();
            }
            String source = pages.get(to.address()).source();
            boolean only =
                    site.pages().stream()
                            .map(Page::source)
                            .noneMatch(
                                    other ->
                                            other.equalsIgnoreCase(source)
                                                    && !other.equals(source));
            if (!only) {
                return Optional.empty();
            }
            Destination destination = written.destination();
            boolean rooted = destination.named().filter(source::equalsIgnoreCase).isPresent();
            return Optional.of(
                    new Fix(
                            Rule.LETTER_CASE,
                            destination.kind() == Destination.Kind.REPOSITORY
                                    ? written.withPath(source)
                                    : path(link, source, rooted, written, destination.suffix())));
        }

        private Optional<Fix> movedPage(Link link, Written written) {
            Destination destination = written.destination();
            if (destination.named().isEmpty() || link.kind() != Link.Kind.LINK) {
                return Optional.empty();
            }
            String named = destination.named().get();
            boolean isAddress = destination.kind() == Destination.Kind.SITE;
            Optional<MovedPages.Found> found =
                    isAddress ? former.byAddress(named) : former.byFile(named);
            if (destination.kind() == Destination.Kind.ROOTED) {
                found = found.or(() -> inBook(link, named)).or(() -> former.byAddress(named));
            }
            return found.flatMap(moved -> moved(link, moved, written))
                    .map(text -> new Fix(Rule.BROKEN_PAGE, text));
        }

        /** A path that starts with a slash may be meant from the book's folder. */
        private Optional<MovedPages.Found> inBook(Link link, String named) {
            return site.books().stream()
                    .map(book -> book.config().source())
                    .filter(folder -> SourcePath.isBelow(folder, link.location().path()))
                    .flatMap(folder -> former.byFile(SourcePath.join(folder, named)).stream())
                    .findFirst();
        }

        private Optional<String> moved(Link link, MovedPages.Found moved, Written written) {
            Page page = moved.page();
            Destination destination = written.destination();
            String suffix = destination.suffix();
            String fragment = destination.fragment();
            if (fragment.isEmpty() && !moved.fragment().isEmpty()) {
                suffix = destination.withFragment(moved.fragment());
            } else if (!fragment.isEmpty() && !page.document().anchors().contains(fragment)) {
                suffix = anchor(page, fragment).map(destination::withFragment).orElse(suffix);
            }
            boolean isRepository = destination.kind() == Destination.Kind.REPOSITORY;
            if (isRepository || written.form() == Link.Form.URL) {
                // The path is all that can change in a URL.
                return suffix.equals(destination.suffix())
                        ? Optional.of(
                                written.withPath(isRepository ? page.source() : page.address()))
                        : Optional.empty();
            }
            String named = destination.named().orElse("");
            boolean byPath = Destination.candidates(named).contains(moved.file());
            String styled =
                    byPath ? Destination.like(named, moved.file(), page.source()) : page.source();
            return Optional.of(path(link, sure(styled, page), byPath, written, suffix));
        }

        /** A path that may mean another file is written out. */
        private String sure(String path, Page page) {
            boolean isSure =
                    Destination.candidates(path).stream()
                            .flatMap(
                                    candidate ->
                                            site.pages().stream()
                                                    .filter(
                                                            each ->
                                                                    each.source()
                                                                            .equals(candidate)))
                            .findFirst()
                            .map(found -> found.source().equals(page.source()))
                            .orElse(false);
            return isSure ? path : page.source();
        }

        private Optional<Fix> movedAnchor(Target.Broken broken, Written written) {
            if (!(broken.instead().orElse(null) instanceof Target.ToPage to)
                    || !pages.containsKey(to.address())) {
                return Optional.empty();
            }
            return anchor(pages.get(to.address()), written.destination().fragment())
                    .map(id -> new Fix(Rule.BROKEN_ANCHOR, written.withFragment(id)));
        }

        /** The anchor that carries on a former one, or is the only one in another letter case. */
        private Optional<String> anchor(Page page, String fragment) {
            Optional<String> alias = ledger.sureAlias(page.address(), fragment);
            if (alias.isPresent()) {
                return alias;
            }
            List<String> sameLetters =
                    page.document().anchors().stream().filter(fragment::equalsIgnoreCase).toList();
            return sameLetters.size() == 1
                    ? Optional.of(own(page, sameLetters.get(0)))
                    : Optional.empty();
        }

        /** GitHub's spelling of an anchor in another dialect. */
        private static String own(Page page, String anchor) {
            return page.document().headings().stream()
                    .filter(heading -> heading.aliases().contains(anchor))
                    .map(Heading::id)
                    .findFirst()
                    .orElse(anchor);
        }

        /** A link that leads where it should, but is not spelled as it should be. */
        private Optional<Fix> respelled(Link link, Page page, Written written) {
            Destination destination = written.destination();
            String fragment = destination.fragment();
            String own = own(page, fragment);
            boolean otherDialect = !own.equals(fragment) && isOn(Rule.WRONG_DIALECT);
            String suffix = otherDialect ? destination.withFragment(own) : destination.suffix();
            if (isAbsolute(destination, written.form()) && isOn(Rule.ABSOLUTE_LINK)) {
                String relative = path(link, page.source(), false, written, suffix);
                return Optional.of(new Fix(Rule.ABSOLUTE_LINK, relative));
            }
            return otherDialect
                    ? Optional.of(new Fix(Rule.WRONG_DIALECT, written.withFragment(own)))
                    : Optional.empty();
        }

        /**
         * A URL where a path can stand, of a page as readers see it: who links to its editor on the
         * forge may mean just that.
         */
        private static boolean isAbsolute(Destination destination, Link.Form form) {
            boolean isPage =
                    destination.kind() == Destination.Kind.SITE
                            || destination.kind() == Destination.Kind.REPOSITORY
                                    && !destination.prefix().matches(".*/(?:_?edit|blame)/.*");
            return isPage && form != Link.Form.URL;
        }

        /**
         * A file's path as seen from a link, or from the root where the link is written so and
         * {@code mayBeRooted}.
         */
        private static String path(
                Link link, String file, boolean mayBeRooted, Written written, String suffix) {
            boolean rooted = mayBeRooted && written.destination().kind() == Destination.Kind.ROOTED;
            return written.with(
                    rooted ? "/" + file : Written.relative(Written.folder(link), file), suffix);
        }
    }
}
