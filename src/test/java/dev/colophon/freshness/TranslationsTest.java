package dev.colophon.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.config.ConfigLoader;
import dev.colophon.config.SiteConfig;
import dev.colophon.freshness.SectionChange.Kind;
import dev.colophon.history.HistoryReader;
import dev.colophon.permalink.GitSite;
import dev.colophon.site.Site;
import dev.colophon.site.SiteLoader;
import dev.colophon.source.Cache;
import dev.colophon.source.SourceTree;
import dev.colophon.source.WorkTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which page is the translation of which, and how far it follows. */
class TranslationsTest {
    private static final String ENGLISH =
            "# Guide\n\n## Review\n\nTwo people look at each change before it is merged.\n\n"
                    + "## Release\n\nWe release on every first Monday of the month.\n";
    private static final String SPANISH =
            "# Guía\n\n## Revisión\n\nDos personas miran cada cambio antes de fusionarlo.\n\n"
                    + "## Publicación\n\nPublicamos el primer lunes de cada mes.\n";

    @TempDir Path folder;
    @AutoClose private GitSite git;

    @BeforeEach
    void begin() {
        git = new GitSite(folder);
    }

    private Translations read(Cache cache) {
        git.checkOut();
        WorkTree tree = SourceTree.around(folder);
        SiteConfig config =
                new ConfigLoader().load(tree, "", Optional.empty()).config().orElseThrow();
        Site site =
                new SiteLoader(tree, paths -> new HistoryReader().read(folder, paths)).load(config);
        return new FreshnessReader(folder, SourceTree.around(folder), cache).translations(site);
    }

    private List<SectionChange> behind() {
        return read(Cache.NONE).works().get(0).translations().get(0).behind();
    }

    private TreeMap<String, String> pairs() {
        TreeMap<String, String> pairs = new TreeMap<>();
        for (TranslatedPage work : read(Cache.NONE).works()) {
            work.translations()
                    .forEach(one -> pairs.put(one.page().source(), work.source().source()));
        }
        return pairs;
    }

    private void books(String... foldersAndLanguages) {
        booksAnd("", foldersAndLanguages);
    }

    private void booksAnd(String more, String... foldersAndLanguages) {
        StringBuilder config = new StringBuilder("language: en\n" + more + "books:\n");
        for (int i = 0; i < foldersAndLanguages.length; i += 2) {
            config.append("  - id: book-" + i + "\n    source: " + foldersAndLanguages[i])
                    .append("\n    path: " + (i == 0 ? "\"\"" : "b" + i + "/"))
                    .append("\n    language: " + foldersAndLanguages[i + 1] + "\n");
        }
        git.write("site-config.yml", config.toString());
    }

    private void translated() {
        books("en", "en", "es", "es");
        git.write("en/README.md", ENGLISH).write("es/README.md", SPANISH).commit("Translate");
    }

    @Test
    void pagesArePairedByFoldersOfLanguages() {
        books("patterns", "en", "translation/ja/patterns", "ja", "book-es", "es");
        git.write("patterns/one/portal.md", "# Portal\n")
                .write("patterns/two/license.md", "# License\n")
                .write("translation/ja/patterns/portal.md", "# ポータル\n")
                .write("translation/ja/patterns/other.md", "# その他\n")
                .write("book-es/portal.md", "# Portal\n")
                .commit("All");

        assertThat(pairs())
                .containsOnlyKeys("translation/ja/patterns/portal.md")
                .containsValue("patterns/one/portal.md");
    }

    @Test
    void pagesArePairedByTheEndOfFileNamesInOneBook() {
        git.write("README.md", ENGLISH).write("README.es.md", SPANISH).commit("All");

        assertThat(pairs()).containsEntry("README.es.md", "README.md").hasSize(1);
        assertThat(read(Cache.NONE).languages()).containsExactly("es");
    }

    @Test
    void pagesArePairedByFoldersOfTranslationsInOneBook() {
        git.write("README.md", ENGLISH).write("translations/gl/README.md", SPANISH).commit("All");

        assertThat(pairs()).containsEntry("translations/gl/README.md", "README.md").hasSize(1);
    }

    @Test
    void pagesArePairedByFrontMatter() {
        books("en", "en", "anders", "de");
        git.write("en/guide.md", ENGLISH)
                .write("anders/x.md", "---\ntranslation-of: ../en/guide.md\n---\n# Buch\n")
                .commit("All");

        assertThat(pairs()).containsEntry("anders/x.md", "en/guide.md").hasSize(1);
    }

    @Test
    void pagesArePairedByTheirPlaceWhereBooksHaveOneShape() {
        books("en", "en", "de", "de");
        git.write("en/SUMMARY.md", "- [One](one.md)\n  - [Two](two.md)\n")
                .write("en/one.md", "# One\n")
                .write("en/two.md", "# Two\n")
                .write("de/SUMMARY.md", "- [Eins](eins.md)\n  - [Zwei](zwei.md)\n")
                .write("de/eins.md", "# Eins\n")
                .write("de/zwei.md", "# Zwei\n")
                .commit("All");

        assertThat(pairs())
                .containsEntry("de/eins.md", "en/one.md")
                .containsEntry("de/zwei.md", "en/two.md");
    }

    @Test
    void theConfigSaysWhichBookIsATranslation() {
        String pair = "translations:\n  - book: book-2\n    of: book-0\n";
        booksAnd(pair, "handbook", "en", "handbuch", "de");
        git.write("handbook/a.md", "# A\n").write("handbuch/a.md", "# A\n").commit("All");

        assertThat(pairs()).containsEntry("handbuch/a.md", "handbook/a.md");
    }

    @Test
    void aTranslationFollowsUntilTheSourceSaysSomethingElse() {
        translated();
        assertThat(behind()).isEmpty();

        git.write("en/README.md", ENGLISH.replace("is merged", "is merged by a third person"))
                .commit("Three people");
        assertThat(behind()).containsExactly(new SectionChange(Kind.CHANGED, "Review", "review"));

        git.write("es/README.md", SPANISH.replace("fusionarlo", "que otra persona lo fusione"))
                .commit("Translate that too");
        assertThat(behind()).isEmpty();
    }

    @Test
    void newAndRemovedSectionsAreToldApart() {
        translated();
        git.write(
                        "en/README.md",
                        ENGLISH.substring(0, ENGLISH.indexOf("## Release"))
                                + "## Support\n\nAsk in the channel, somebody will answer.\n")
                .commit("Another section");

        assertThat(behind())
                .containsExactly(
                        new SectionChange(Kind.ADDED, "Support", "support"),
                        new SectionChange(Kind.REMOVED, "Release", ""));
    }

    @Test
    void slipsLinksAndWhiteSpaceDoNotCountButNumbersDo() {
        translated();
        git.write(
                        "en/README.md",
                        ENGLISH.replace("look at", "[look  at](https://example.org/)")
                                .replace("merged", "megred"))
                .commit("Nothing new");
        assertThat(behind()).isEmpty();

        git.write("en/README.md", ENGLISH.replace("Two people", "2 people")).commit("A number");
        assertThat(behind()).hasSize(1);
    }

    @Test
    void toRepairALinkInATranslationIsNoWorkOnIt() {
        translated();
        git.write("en/README.md", ENGLISH.replace("first Monday", "last Friday but one"))
                .commit("Another day");
        git.write("es/README.md", SPANISH.replace("lunes", "[lunes](https://example.org/)"))
                .commit("A link");

        assertThat(behind()).extracting(SectionChange::title).containsExactly("Release");
    }

    @Test
    void aTranslationMadeOnABranchIsComparedWithWhatWasThere() {
        books("en", "en", "es", "es");
        String start = git.write("en/README.md", ENGLISH).commit("Start");
        String main =
                git.write("en/README.md", ENGLISH.replace("Two people", "Nobody will ever"))
                        .commit("Main goes on");
        String branch = git.from(start).write("es/README.md", SPANISH).commit("Translate");
        git.from(main).write("es/README.md", SPANISH);
        git.merge(branch);

        assertThat(behind()).extracting(SectionChange::title).containsExactly("Review");
    }

    @Test
    void whoComparedATranslationMaySayWithWhich() {
        translated();
        String commit =
                git.write(
                                "en/README.md",
                                ENGLISH.replace("Two people", "Two grown-up people of us"))
                        .commit("More words");
        git.write("es/README.md", "---\ntranslated-at: " + commit + "\n---\n" + SPANISH)
                .commit("Still right");

        assertThat(behind()).isEmpty();
    }

    @Test
    void theSourceIsFoundUnderTheNameThatItHadThen() {
        books("en", "en", "es", "es");
        git.write("en/old.md", ENGLISH).write("es/new.md", SPANISH).commit("Translate");
        git.move("en/old.md", "en/new.md").commit("Rename");
        assertThat(behind()).isEmpty();

        git.write("en/new.md", ENGLISH.replace("Two people", "Nobody will ever")).commit("Change");
        assertThat(behind()).hasSize(1);
    }

    @Test
    void whatIsKeptGivesTheSame() {
        translated();
        git.write("en/README.md", ENGLISH.replace("Two people", "Nobody will ever"))
                .commit("Change");
        Cache cache = Cache.in(folder.resolve(".git"));
        Translations first = read(cache);

        assertThat(cache.names()).anyMatch(name -> name.startsWith("freshness-"));
        assertThat(read(cache).diagnostics()).isEqualTo(first.diagnostics()).hasSize(1);
    }
}
