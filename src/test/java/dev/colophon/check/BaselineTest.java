package dev.colophon.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.source.SourceTree;
import dev.colophon.source.WorkTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
    @TempDir private Path folder;

    private WorkTree tree(String state, String text) {
        try {
            Path root = Files.createDirectories(folder.resolve(state).resolve(".git")).getParent();
            Files.writeString(root.resolve("a.md"), text);
            return SourceTree.around(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A finding on each line that has a link or an image, where the first starts. */
    private static Report report(String text, Rule rule, String message) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            Matcher start = Pattern.compile("[\\[<]").matcher(lines[i]);
            if (start.find()) {
                Location place = new Location("a.md", i + 1, start.start() + 1);
                diagnostics.add(Diagnostic.of(rule, place, message));
            }
        }
        return Report.of(diagnostics);
    }

    private List<Boolean> areNew(String before, String after) {
        return areNew(
                Rule.EMPTY_LINK, before, "this link has no text", after, "this link has no text");
    }

    private List<Boolean> areNew(
            Rule rule, String before, String messageBefore, String after, String messageAfter) {
        WorkTree then = tree("before", before);
        Baseline baseline = new Baseline(report(before, rule, messageBefore), then, Map.of());
        Report marked = baseline.mark(report(after, rule, messageAfter), tree("after", after));
        return marked.findings().stream().map(Finding::isNew).toList();
    }

    @Test
    void findingIsOldWhereOnlyOtherWordsOfItsLineChanged() {
        assertThat(areNew("See [](b.md) here.", "New.\n\nLook at [](b.md)."))
                .containsExactly(false);
    }

    @Test
    void findingIsNewWhereItsLinkLeadsElsewhere() {
        assertThat(areNew("See [](b.md).", "Look at [](c.md).")).containsExactly(true);
    }

    @Test
    void textOfTheLinkDoesNotMatterIfTheMessageIsTheSame() {
        String message = "page `b.md` does not exist";
        assertThat(areNew(Rule.BROKEN_PAGE, "[Old](b.md)", message, "A [new](b.md)", message))
                .containsExactly(false);
        assertThat(areNew(Rule.BROKEN_PAGE, "[Ref][b]", message, "A [ref][b]", message))
                .containsExactly(false);
    }

    @Test
    void otherMessageOnTheSameLineIsStillTheSameFinding() {
        assertThat(areNew(Rule.BROKEN_PAGE, "[A](b.md)", "x/b.md", "[A](b.md)", "y/b.md"))
                .containsExactly(false);
    }

    @Test
    void sameMistakeOnceMoreIsNew() {
        assertThat(areNew("One [](b.md).", "Uno [](b.md).\n\nDue [](b.md)."))
                .containsExactly(false, true);
        assertThat(areNew("One [](b.md).", "Uno [](b.md).\n\nOne [](b.md)."))
                .containsExactly(true, false);
    }

    @Test
    void imagesInHtmlAreKnownByTheirFile() {
        assertThat(areNew("<img src=a.png>", "So: <img width=9 src=a.png>")).containsExactly(false);
        assertThat(areNew("<img src=a.png>", "So: <img src=b.png>")).containsExactly(true);
    }
}
