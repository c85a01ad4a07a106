package dev.colophon.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.source.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatTest {
    @TempDir private Path folder;

    @Test
    void isFoundByItsName() {
        assertThat(Format.of("gitlab")).contains(Format.GITLAB);
        assertThat(Format.of("GitLab")).isEmpty();
        assertThat(Format.of("")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void endsWithALineEndAndIsTheSameTwice(Format format) {
        String first = format.on(SourceTree.around(folder)).format(Samples.MIXED);

        assertThat(first).endsWith("\n");
        assertThat(format.on(SourceTree.around(folder)).format(Samples.MIXED)).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void isDocumented(Format format) throws Exception {
        assertThat(Files.readString(Path.of("docs/report.md"))).contains("`" + format.id() + "`");
    }
}
