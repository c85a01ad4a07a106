package dev.colophon.permalink;

import static dev.colophon.permalink.GitSite.page;
import static dev.colophon.permalink.GitSite.section;
import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.source.Cache;
import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerCacheTest {
    private static final List<String> NAMES =
            List.of("a.md", "b.md", "sub/c.md", "d.md", "sub/e.md", "_part.md", "drafts/f.md");
    private static final List<String> TITLES =
            List.of("Apple", "Banana", "Cherry", "Date", "Elder");

    @TempDir private Path folder;
    @AutoClose private GitSite git;

    @BeforeEach
    void create() {
        git = new GitSite(folder);
        git.write("README.md", page("Home")).write("a.md", page("Apple") + section("Peel"));
        git.commit("Write");
    }

    private Ledger cached() {
        git.checkOut();
        return read(Cache.in(folder));
    }

    private Ledger read(Cache cache) {
        return new LedgerReader(SourceTree.around(folder), Optional.empty(), cache)
                .read(git.site(), "HEAD");
    }

    private void assertSame() {
        assertThat(cached()).isEqualTo(git.ledger());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void laterRunsThatReadOnlyWhatIsNewFindTheSame(long seed) throws IOException {
        Random random = new Random(seed);
        for (int run = 0; run < 12; run++) {
            for (int commit = 0; commit < random.nextInt(4); commit++) {
                change(random);
                git.commit("Change " + commit);
            }
            assertSame();
            // And with something that is not committed.
            Files.writeString(folder.resolve("README.md"), page("Home") + section("New"));
            Files.deleteIfExists(folder.resolve(NAMES.get(random.nextInt(NAMES.size()))));
            assertThat(read(Cache.in(folder))).isEqualTo(read(Cache.NONE));
        }
        assertThat(Cache.in(folder).names()).isNotEmpty();
    }

    private void change(Random random) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        String other = NAMES.get(random.nextInt(NAMES.size()));
        String title = TITLES.get(random.nextInt(TITLES.size()));
        String more = section(TITLES.get(random.nextInt(TITLES.size())) + random.nextInt(3));
        switch (random.nextInt(7)) {
            case 0, 1 -> git.write(name, page(title) + more);
            case 2 -> git.delete(name);
            case 3 -> git.write(name, page(title) + "\n{{#include " + other + "}}\n" + more);
            case 4 -> git.write("book.toml", "[book]\nsrc = \".\"\n");
            case 5 -> git.write("SUMMARY.md", "- [One](" + name + ")\n- [Two](" + other + ")\n");
            default -> git.delete("SUMMARY.md").delete("book.toml").write(other, page(title));
        }
    }

    @Test
    void changeOfTheConfigReadsEverythingAnew() {
        git.write("drafts/x.md", page("Draft")).commit("Add");
        git.move("drafts/x.md", "x.md").commit("Move");
        assertThat(cached().former()).hasSize(1);
        git.write("site-config.yml", "permalinks:\n  exclude: ['drafts/**']\n").commit("Exclude");
        assertThat(cached().former()).isEmpty();
        git.write("site-config.yml", "permalinks:\n  since: HEAD\n").commit("Since");
        assertThat(cached().former()).isEmpty();
        git.delete("site-config.yml").commit("All again");
        assertThat(cached().former()).hasSize(1);
    }

    @Test
    void rewrittenHistoryIsReadFromWhereItDiffers() {
        String fork = git.write("b.md", page("Banana")).commit("Add");
        git.move("b.md", "c.md").commit("Rename");
        assertSame();
        git.from(fork).move("b.md", "d.md").commit("Rename otherwise");
        assertSame();
        assertThat(cached().former()).singleElement().extracting("to").isEqualTo("d/");
    }

    @Test
    void damagedEntryOnlyCostsTimeAndAWarning() throws IOException {
        git.move("a.md", "b.md").commit("Rename");
        Ledger fine = cached();
        for (String name : Cache.in(folder).names()) {
            Files.writeString(folder.resolve(Cache.FOLDER).resolve(name), "damaged");
        }
        Cache cache = Cache.in(folder);
        assertThat(read(cache)).isEqualTo(fine);
        assertThat(cache.diagnostics())
                .singleElement()
                .satisfies(each -> assertThat(each.rule().id()).isEqualTo("damaged-cache"));
        assertThat(cached()).isEqualTo(fine);
    }

    @Test
    void entriesThatSomebodyCommittedAreNotTrusted() {
        git.write(".colophon/cache/ledger-x", "made up").move("a.md", "b.md").commit("Attack");
        assertSame();
        assertThat(Cache.in(folder).names()).allMatch(name -> name.equals("ledger-x"));
    }

    @Test
    void whatCannotBeReadIsNotKept() {
        git.write("a.md", page("Apple")).commit("Lost later");
        git.move("a.md", "b.md").commit("Rename");
        git.checkOut();
        git.lose("HEAD~2:a.md");
        assertThat(read(Cache.in(folder)).diagnostics()).hasSize(1);
        assertThat(read(Cache.in(folder)).diagnostics()).hasSize(1);
        assertThat(Cache.in(folder).names()).isEmpty();
    }

    @Test
    void shallowCloneNeitherReadsNorWritesIt() {
        String cut = git.move("a.md", "b.md").commit("Rename");
        git.move("b.md", "c.md").commit("Rename");
        cached();
        git.cutOff(cut);
        assertThat(read(Cache.in(folder))).isEqualTo(read(Cache.NONE));
        assertThat(read(Cache.in(folder)).complete()).isFalse();
    }
}
