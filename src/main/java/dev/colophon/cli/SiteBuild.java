package dev.colophon.cli;

import dev.colophon.catalog.Catalog;
import dev.colophon.check.Report;
import dev.colophon.permalink.Ledger;
import dev.colophon.render.OutputFile;
import dev.colophon.site.Site;
import java.util.List;

/**
 * A site, checked and rendered; the same whether it is written to a folder or served.
 *
 * @param site the site
 * @param ledger its former addresses
 * @param catalogs its entries and their relations
 * @param report what is wrong with it
 * @param files what is published, in the order of the renderer
 */
record SiteBuild(
        Site site, Ledger ledger, List<Catalog> catalogs, Report report, List<OutputFile> files) {
    SiteBuild {
        catalogs = List.copyOf(catalogs);
        files = List.copyOf(files);
    }
}
