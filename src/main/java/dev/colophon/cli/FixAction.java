package dev.colophon.cli;

import dev.colophon.check.Edit;
import dev.colophon.output.Editor;
import dev.colophon.source.WorkTree;
import java.io.PrintWriter;
import java.util.List;

/** {@code check --fix}: rewrites the links that can be put right without a guess. */
final class FixAction {
    private FixAction() {}

    /** Writes the fixes, or only shows them as a diff; gives how many there are. */
    static int run(WorkTree tree, List<Edit> edits, boolean dryRun, PrintWriter out) {
        Editor editor = new Editor(tree);
        if (dryRun) {
            out.print(editor.diff(edits));
            return edits.size();
        }
        int files = editor.apply(edits);
        for (Edit edit : edits) {
            out.println(
                    edit.path()
                            + ": `"
                            + edit.former()
                            + "` → `"
                            + edit.replacement()
                            + "` ["
                            + edit.reason()
                            + "]");
        }
        out.println(
                edits.isEmpty()
                        ? "Nothing to fix for certain."
                        : "Fixed "
                                + Summary.count(edits.size(), "link")
                                + " in "
                                + Summary.count(files, "file")
                                + ".");
        return edits.size();
    }
}
