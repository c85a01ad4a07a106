package dev.colophon.check;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.Link;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.site.Target;
import java.util.ArrayList;
import java.util.List;

/** Holds a site against the rules. */
public final class Checker {

    /**
     * Everything that is wrong with a site, as far as its config wants to know; other diagnostics
     * are added to it.
     */
    public Report check(Site site, List<Diagnostic> others) {
        List<Diagnostic> diagnostics = new ArrayList<>(site.diagnostics());
        diagnostics.addAll(others);
        for (Page page : site.pages()) {
            checkLinks(page, diagnostics);
        }
        return Report.of(diagnostics, site.config());
    }

    private static void checkLinks(Page page, List<Diagnostic> diagnostics) {
        List<Link> links = page.document().links();
        for (int i = 0; i < links.size(); i++) {
            Location place = links.get(i).location();
            Target target = page.targets().get(i);
            if (target instanceof Target.Broken broken) {
                diagnostics.add(
                        new Diagnostic(broken.rule(), place, broken.message(), broken.hint()));
            } else if (target instanceof Target.External external
                    && links.get(i).kind() != Link.Kind.LINK) {
                diagnostics.add(
                        new Diagnostic(
                                Rule.EXTERNAL_IMAGE,
                                place,
                                "`"
                                        + external.url()
                                        + "` is on another server; it is shown as a link",
                                "copy the file into the repository"));
            }
        }
    }
}
