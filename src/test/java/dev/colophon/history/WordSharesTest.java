package dev.colophon.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSharesTest {
    @TempDir private Path folder;
    @AutoClose private RepositoryFixture git;

    @BeforeEach
    void create() {
        git = new RepositoryFixture(folder);
        git.write("a.md", "One two three four.\nFive six seven eight.\n").commit("Write");
        git.by("Bo", "bo@example.org");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "one two, (three) 4th|4",
                "don't rock'n'roll 'quoted'|3",
                "**bold** _words_ snake_case|4",
                "[link](https://example.org/page)|5",
                "Zoe\u0308 na\u00efve|2",
                "日本語の本|5",
                "ภาษาไทย|7",
                "Русский текст|2",
                "--- *** ###|0",
                "\"\"|0"
            })
    void aWordIsARunOfLettersAndDigits(String text, int words) {
        assertThat(Text.of(text.getBytes(StandardCharsets.UTF_8)).size()).isEqualTo(words);
    }

    @Test
    void anyBytesAreATextOfSomeSort() {
        byte[] bytes = {'a', (byte) 0xFF, (byte) 0xE6, 'b', (byte) 0xF0, (byte) 0x9F};
        assertThat(Text.of(bytes).size()).isBetween(1, 3);
    }

    @Test
    void eachKeepsTheWordsThatNobodyReplaced() {
        git.write("a.md", "One two 3 four.\nFive six seven eight.\nNine ten.\n").commit("Edit");
        assertThat(words("a.md")).containsExactly("Ada 7", "Bo 3");
        assertThat(git.read("a.md").of("a.md").words().total()).isEqualTo(10);
    }

    @Test
    void newLayoutAndMarkupTakeNoWordsAway() {
        git.write("a.md", "One **two** three\nfour. Five six,\nseven _eight_ again.\n");
        git.commit("Lay out anew");
        assertThat(words("a.md")).containsExactly("Ada 8", "Bo 1");
    }

    @Test
    void wordsAreFollowedThroughRenames() {
        git.move("a.md", "b/c.md").commit("Move");
        git.write("b/c.md", "One two three four.\nFive six seven eight nine.\n").commit("Edit");
        assertThat(words("b/c.md")).containsExactly("Ada 8", "Bo 1");
    }

    @Test
    void mergeTakesTheWordsOfBothSides() {
        String base = git.commit("Base");
        String side =
                git.write("a.md", "One two three four.\nFive six seven eight side.\n")
                        .commit("Side");
        git.by("Cy", "cy@example.org").from(base);
        git.write("a.md", "Main line one two three four.\nFive six seven eight.\n").commit("Main");
        git.by("Dee", "dee@example.org");
        git.write("a.md", "Main line one two three four.\nFive six seven eight side.\n");
        git.merge(side);
        assertThat(words("a.md")).containsExactly("Ada 7", "Cy 3", "Bo 1");
    }

    @Test
    void mergeFollowsAPageThatWasRenamedOnOneSide() {
        String base = git.commit("Base");
        String edit = git.write("a.md", "One two three four.\nFive six 7 eight.\n").commit("Edit");
        git.by("Cy", "cy@example.org").from(base);
        git.move("a.md", "b.md").commit("Rename");
        git.write("b.md", "One two three four.\nFive six 7 eight.\n").merge(edit);
        assertThat(words("b.md")).containsExactly("Ada 7", "Bo 1");
    }

    @Test
    void rewordingByAListedCommitLeavesTheWordsWithThoseWhoseTheyWere() throws Exception {
        String listed =
                git.write("a.md", "One two drei four.\nFive six seven eight. Extra.\n")
                        .commit("Reword");
        java.nio.file.Files.writeString(folder.resolve(".git-blame-ignore-revs"), listed);
        assertThat(words("a.md")).containsExactly("Ada 8");
        assertThat(git.read("a.md").of("a.md").words().total()).isEqualTo(9);
    }

    @Test
    void severalAuthorsShareTheirWordsEvenly() {
        git.write("b.md", "One two three four five.")
                .commit(
                        "Write together\n\nCo-authored-by: Ada <ada@example.org>\n"
                                + "Co-authored-by: Claude <noreply@anthropic.com>\n");
        assertThat(words("b.md")).containsExactly("Bo 3", "Ada 2");
    }

    @Test
    void hugeTextsThatShareNothingAreComparedInNoTime() {
        StringBuilder one = new StringBuilder();
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            one.append("word").append(i).append(' ');
            other.append("word").append(30_000 - i).append(' ');
        }
        long start = System.nanoTime();
        git.write("b.md", one.toString()).commit("One");
        git.write("b.md", other.toString()).commit("Other");
        assertThat(git.read("b.md").of("b.md").words().total()).isEqualTo(30_000);
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    private List<String> words(String path) {
        return git.read(path).of(path).words().shares().stream()
                .map(share -> share.person().name() + " " + share.words())
                .toList();
    }
}
