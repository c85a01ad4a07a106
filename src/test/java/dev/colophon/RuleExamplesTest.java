package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.cli.Colophon;
import dev.colophon.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages in {@code docs/rules/}: each rule has one, and its examples do what they say. */
class RuleExamplesTest {
    /** Rules whose pages only tell of an example, by the reason. */
    private static final Map<String, String> NO_EXAMPLE =
            Map.of(
                    "invalid-encoding", "bytes that are not UTF-8 cannot stand on a page",
                    "too-large", "a file of nine megabytes is too long for a page",
                    "incomplete-history", "a shallow clone is made by Git, not by a file",
                    "invalid-ignored-revision", "it is read with a repository's history only",
                    "unreadable-object", "a damaged repository is not made of files",
                    "damaged-cache", "a cache is not made by writing pages");

    /** What {@code check} does not look at, since it writes no site. */
    private static final Set<String> FOUND_BY_BUILD = Set.of("invalid-template");

    /** {@code README.md:3:8: error: what was found [broken-page]}. */
    private static final Pattern FINDING =
            Pattern.compile("(?m)^\\S.*: (?:error|warning|info): .* \\[([a-z-]+)]$");

    /** What a change carries on is always told, whatever else is wrong with it. */
    private static final Set<String> ALWAYS_TOLD = Set.of("carried-address", "carried-anchor");

    @TempDir Path folder;

    static Stream<String> rules() {
        return Arrays.stream(Rule.values()).map(Rule::id);
    }

    static Stream<String> examples() {
        return rules().filter(id -> !NO_EXAMPLE.containsKey(id));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasAPageWithItsSeverity(String id) {
        String severity = Rule.of(id).orElseThrow().severity().name().toLowerCase(Locale.ROOT);
        assertThat(RulePage.read(id).intro())
                .startsWith("# " + id + "\n")
                .contains("*Default: " + severity + ".*");
        assertThat(RulePage.text(RulePage.FOLDER.resolve("README.md")))
                .contains("| [" + id + "](" + id + ".md) | " + severity + " | ");
        assertThat(RulePage.text(Path.of("docs/SUMMARY.md")))
                .contains("- [" + id + "](rules/" + id + ".md)");
    }

    @Test
    void everyPageIsAboutARule() throws IOException {
        try (Stream<Path> pages = Files.list(RulePage.FOLDER)) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
                    .filteredOn(name -> !name.equals("README"))
                    .isSubsetOf(rules().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theWrongExampleBreaksTheRuleAndNoOther(String id) throws Exception {
        RulePage page = RulePage.read(id);
        String output = run(page, page.wrong());
        assertThat(rules(output, page)).containsExactly(id);
        assertThat(page.wrong().says())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(output).contains(text));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theRightExampleBreaksNoRule(String id) throws Exception {
        RulePage page = RulePage.read(id);
        assertThat(page.right().files()).isNotEmpty();
        assertThat(rules(run(page, page.right()), page)).isEmpty();
    }

    /** The rules that were broken. */
    private static Set<String> rules(String output, RulePage page) {
        Set<String> rules = new TreeSet<>();
        FINDING.matcher(output).results().forEach(finding -> rules.add(finding.group(1)));
        if (page.wrong().isChange() && !ALWAYS_TOLD.contains(page.id())) {
            rules.removeAll(ALWAYS_TOLD);
        }
        return rules;
    }

    private String run(RulePage page, RulePage.Example example) throws Exception {
        write(example);
        if (FOUND_BY_BUILD.contains(page.id())) {
            return Colophon.run("build", folder).all();
        }
        List<Object> words = new ArrayList<>(List.of("check", folder, "--format", "text"));
        if (example.isChange()) {
            words.addAll(List.of("--since", "HEAD~1"));
        }
        return Colophon.run(words.toArray()).all();
    }

    private void write(RulePage.Example example) throws Exception {
        if (example.isChange()) {
            try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
                write(example.before());
                commit(git, "Before");
                for (String path : example.before().keySet()) {
                    Files.delete(folder.resolve(path));
                }
                write(example.files());
                commit(git, "After");
            }
        } else {
            write(example.files());
        }
    }

    private void write(Map<String, String> files) {
        Folder site = new Folder(folder);
        files.forEach(site::write);
    }

    private static void commit(Git git, String message) throws GitAPIException {
        PersonIdent ada = new PersonIdent("Ada", "ada@example.org");
        git.add().addFilepattern(".").call();
        git.add().setUpdate(true).addFilepattern(".").call();
        git.commit().setMessage(message).setAuthor(ada).setCommitter(ada).setSign(false).call();
    }
}
