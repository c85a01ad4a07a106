import com.sun.management.OperatingSystemMXBean;
import dev.colophon.catalog.CatalogReader;
import dev.colophon.check.Checker;
import dev.colophon.config.ConfigLoader;
import dev.colophon.config.SiteConfig;
import dev.colophon.history.History;
import dev.colophon.markdown.MarkdownParser;
import dev.colophon.permalink.LedgerReader;
import dev.colophon.site.Site;
import dev.colophon.site.SiteLoader;
import dev.colophon.source.SourceTree;
import dev.colophon.source.WorkTree;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What checking a site costs, against reading and parsing its pages alone, which is the least that a check can do.
 *
 * <p>Run it with {@code benchmarks/check-cost DIR [RUNS]}. {@code parse DIR} only reads and parses, to be measured as a process;
 * {@code warm DIR RUNS} does both in turn in one process, without history.
 */
public final class CheckCost {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private CheckCost() {}

    public static void main(String[] args) {
        WorkTree tree = SourceTree.around(Path.of(args[1]));
        String folder = tree.pathOf(Path.of(args[1])).orElseThrow();
        if (args[0].equals("parse")) {
            System.out.println(parse(tree, folder) + " links");
        } else {
            warm(tree, folder, Integer.parseInt(args[2]));
        }
    }

    /** As the check does it: on all cores. */
    private static int parse(WorkTree tree, String folder) {
        MarkdownParser parser = new MarkdownParser(tree);
        return tree.filesBelow(folder).parallelStream()
                .filter(path -> path.endsWith(".md") && !path.endsWith("SUMMARY.md"))
                .mapToInt(path -> parser.parse(tree.read(path).orElseThrow()).links().size())
                .sum();
    }

    private static int check(WorkTree tree, String folder) {
        SiteConfig config = new ConfigLoader().load(tree, folder, Optional.empty()).config().orElseThrow();
        Site site = new SiteLoader(tree, paths -> History.NONE).load(config);
        LedgerReader ledger = new LedgerReader(tree, Optional.empty());
        return new Checker().check(site, ledger.readWithoutHistory(site), new CatalogReader().read(site), List.of()).findings().size();
    }

    /** The first half of the runs only warms up. */
    private static void warm(WorkTree tree, String folder, int runs) {
        List<Long> parsing = new ArrayList<>();
        List<Long> checking = new ArrayList<>();
        for (int run = 0; run < 2 * runs; run++) {
            long start = SYSTEM.getProcessCpuTime();
            parse(tree, folder);
            long between = SYSTEM.getProcessCpuTime();
            check(tree, folder);
            long end = SYSTEM.getProcessCpuTime();
            if (run >= runs) {
                parsing.add(between - start);
                checking.add(end - between);
            }
        }
        double parse = median(parsing);
        double check = median(checking);
        System.out.printf("%-22s %6.2f s%n%-22s %6.2f s  × %.2f%n", "read and parse, warm", parse, "check, warm", check, check / parse);
    }

    private static double median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2) / 1e9;
    }
}
