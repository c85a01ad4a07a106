package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.cli.Colophon;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same sources give the same bytes, wherever and however often they are built. */
class DeterminismTest {
    @TempDir private Path temporary;

    private Map<String, byte[]> build(String name) {
        Folder site = new Folder(temporary.resolve(name));
        Colophon.run("build", ".", "-o", site.path());
        return site.files();
    }

    private static void assertSame(Map<String, byte[]> one, Map<String, byte[]> other) {
        assertThat(other.keySet()).isEqualTo(one.keySet());
        one.forEach((file, bytes) -> assertThat(other.get(file)).as(file).isEqualTo(bytes));
    }

    @Test
    void twoBuildsAreTheSameInEveryByte() {
        assertSame(build("one"), build("two"));
    }

    @Test
    void neitherTimeZoneNorLocaleMatters() {
        Map<String, byte[]> here = build("here");
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertSame(here, build("there"));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void goldenSitesAreTheSameInTurkish() {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            for (GoldenSite golden : GoldenSite.all()) {
                Path sources = temporary.resolve(golden + "-sources");
                golden.copySources(sources);
                GoldenSite.Result built = GoldenSite.build(sources, temporary.resolve(golden + ""));

                assertThat(built.expected()).isEqualTo(golden.golden().expected());
                assertThat(built.diagnostics()).isEqualTo(golden.golden().diagnostics());
            }
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void theOrderInWhichFilesWereMadeDoesNotMatter() {
        Folder one = new Folder(temporary.resolve("a/book"));
        Folder other = new Folder(temporary.resolve("b/book"));
        for (int i = 0; i < 30; i++) {
            int back = 29 - i;
            one.write("p" + i + ".md", "# Page\n\n[next](p" + (i + 1) % 30 + ".md)\n");
            other.write("p" + back + ".md", "# Page\n\n[next](p" + (back + 1) % 30 + ".md)\n");
        }
        Colophon.run("build", one.path(), "-o", temporary.resolve("a/site"));
        Colophon.run("build", other.path(), "-o", temporary.resolve("b/site"));

        assertSame(
                new Folder(temporary.resolve("a/site")).files(),
                new Folder(temporary.resolve("b/site")).files());
    }
}
