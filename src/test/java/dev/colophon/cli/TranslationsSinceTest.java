package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.permalink.GitSite;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which translations a change leaves behind. */
class TranslationsSinceTest {
    private static final String TEXT = "\n## Review\n\nTwo people look at each change.\n";
    private static final String MORE = TEXT.replace("Two people", "Three or more of you");

    @TempDir private Path temporary;

    @Test
    void onlyTranslationsThatTheChangeLeavesBehindAreNew() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("site"));
        try (GitSite git = new GitSite(folder)) {
            git.write("site-config.yml", "language: en\nrules: {translation-outdated: error}\n");
            git.write("b.md", "# Banana" + TEXT).write("b.es.md", "# Plátano\n\nDos personas.\n");
            git.write("c.md", "# Cherry" + TEXT).write("c.es.md", "# Cereza\n\nDos personas.\n");
            git.write("d.md", "# Date" + TEXT).write("d.es.md", "# Dátil\n\nDos personas.\n");
            git.commit("Translate");
            git.write("b.md", "# Banana" + MORE).write("d.md", "# Date" + MORE);
            String base = git.commit("Two are behind already");
            git.write("c.md", "# Cherry" + MORE).move("d.es.md", "translations/es/d.md");
            git.commit("Change");
            git.checkOut();

            StringWriter out = new StringWriter();
            PrintWriter err = new PrintWriter(new StringWriter());
            String site = folder.toString();
            int code = Main.run(new PrintWriter(out), err, "check", site, "--since", base);

            assertThat(out.toString().lines().filter(l -> l.endsWith("[translation-outdated]")))
                    .singleElement()
                    .asString()
                    .startsWith("c.es.md: error: 1 section of `c.md` changed");
            assertThat(code).isEqualTo(1);
        }
    }
}
