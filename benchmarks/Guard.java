package benchmarks;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.sun.management.OperatingSystemMXBean;
import dev.colophon.source.SourceFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Fails when reading and rendering a book has become dearer. Its cost is told as a multiple of a fixed piece of work that none of our
 * code is part of: the same texts through flexmark without any extension. Both are done in turn in one process, so that a slow machine is slow
 * for both. Run it with {@code benchmarks/guard}.
 */
public final class Guard {
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int WARM_UP = 4;
    private static final int RUNS = 9;

    private Guard() {}

    /** With the folder of a book, and how many times the fixed work a build may cost. */
    public static void main(String[] args) {
        BuildParts parts = new BuildParts(Path.of(args[0]));
        double limit = Double.parseDouble(args[1]);
        List<Double> ratios = new ArrayList<>();
        for (int run = -WARM_UP; run < RUNS; run++) {
            long start = SYSTEM.getProcessCpuTime();
            fixed(parts.files());
            long between = SYSTEM.getProcessCpuTime();
            parts.parse();
            parts.resolve();
            parts.render();
            long end = SYSTEM.getProcessCpuTime();
            if (run >= 0) {
                ratios.add((double) (end - between) / (between - start));
            }
        }
        Collections.sort(ratios);
        double ratio = ratios.get(RUNS / 2);
        System.out.printf("parsing, resolving and rendering: × %.2f of the fixed work (%.2f to %.2f); allowed: × %.2f%n", ratio, ratios.get(0), ratios.get(RUNS - 1), limit);
        if (ratio > limit) {
            System.exit(1);
        }
    }

    private static long fixed(List<SourceFile> files) {
        Parser parser = Parser.builder().build();
        HtmlRenderer renderer = HtmlRenderer.builder().build();
        return files.stream().mapToLong(file -> renderer.render(parser.parse(file.text())).length()).sum();
    }
}
