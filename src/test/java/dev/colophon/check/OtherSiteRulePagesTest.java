package dev.colophon.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples on the pages of the rules about other sites are what Colophon says. */
class OtherSiteRulePagesTest {
    private static final Pattern FILE =
            Pattern.compile("(?ms)^`([^`\\n]+)`\\n\\n```[a-z]+\\n(.*?)^```$");
    private static final Pattern SAYS =
            Pattern.compile("(?ms)^Colophon says:\\n\\n```text\\n(.*?)^```$");

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"broken-link", "moved-link", "unchecked-links"})
    void theExamplesAreTrue(String rule) throws IOException {
        String page = Files.readString(Path.of("docs/rules", rule + ".md"));
        String wrong = page.substring(page.indexOf("## Wrong"), page.indexOf("## Right"));
        String right = page.substring(page.indexOf("## Right"), page.indexOf("## Cure"));
        Matcher says = SAYS.matcher(wrong);
        assertThat(says.find()).isTrue();

        assertThat(says(check("wrong", wrong).get(0))).isEqualTo(withoutSource(says.group(1)));
        assertThat(check("wrong", wrong)).hasSize(1);
        assertThat(check("right", right)).isEmpty();
    }

    private List<Diagnostic> check(String name, String example) {
        SiteFixture site = new SiteFixture(folder.resolve(name));
        Matcher file = FILE.matcher(example);
        while (file.find()) {
            site.file(file.group(1), file.group(2));
        }
        return new InventoryChecker()
                .check(site.site(), site.tree(), folder.resolve("cache"), false);
    }

    private static String says(Diagnostic found) {
        String severity = found.rule().severity().name().toLowerCase(Locale.ROOT);
        String line = found.location() + ": " + severity + ": " + found.message();
        return line + " [" + found.rule().id() + "]\n    hint: " + found.hint() + "\n";
    }

    /** The first line and the last, without the source and the caret between. */
    private static String withoutSource(String says) {
        List<String> lines = says.lines().toList();
        return lines.get(0) + "\n" + lines.get(lines.size() - 1) + "\n";
    }
}
