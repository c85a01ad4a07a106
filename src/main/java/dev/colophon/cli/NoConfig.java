package dev.colophon.cli;

import dev.colophon.check.Report;
import dev.colophon.check.TextFormat;
import dev.colophon.config.Loaded;
import dev.colophon.source.WorkTree;
import java.io.PrintWriter;

/** How a command ends whose site has a config that cannot be used. */
final class NoConfig {

    private NoConfig() {}

    /** Says why, and gives the exit code. */
    static int end(WorkTree tree, Loaded loaded, PrintWriter err) {
        err.print(new TextFormat(tree).format(Report.of(loaded.diagnostics())));
        return Main.FINDINGS;
    }

    /** The same, of a command that was to do something to files. */
    static int end(WorkTree tree, Loaded loaded, PrintWriter err, String undone) {
        int code = end(tree, loaded, err);
        String summary = Summary.of(Report.of(loaded.diagnostics()));
        err.println("Nothing was " + undone + ": " + summary + ".");
        return code;
    }
}
