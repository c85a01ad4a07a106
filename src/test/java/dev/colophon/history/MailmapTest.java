package dev.colophon.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailmapTest {
    private static final Identity JD = new Identity("jd", "JD@old.example");

    @Test
    void nameForAnEmail() {
        assertThat(resolve("Jane Doe <jd@OLD.example>"))
                .isEqualTo(new Identity("Jane Doe", "JD@old.example"));
    }

    @Test
    void emailForAnEmail() {
        assertThat(resolve("<jane@new.example> <jd@old.example>"))
                .isEqualTo(new Identity("jd", "jane@new.example"));
    }

    @Test
    void nameAndEmailForAnEmail() {
        assertThat(resolve("Jane Doe <jane@new.example> <jd@old.example>"))
                .isEqualTo(new Identity("Jane Doe", "jane@new.example"));
    }

    @Test
    void nameAndEmailForANameWithAnEmail() {
        String map = "Jane Doe <jane@new.example> JD <jd@old.example>\nOther <jd@old.example>";
        assertThat(resolve(map)).isEqualTo(new Identity("Jane Doe", "jane@new.example"));
        assertThat(Mailmap.parse(map).resolve(new Identity("x", "jd@old.example")).name())
                .isEqualTo("Other");
    }

    @Test
    void laterLinesAddToEarlierOnes() {
        assertThat(resolve("Jane Doe <jd@old.example>\n<jane@new.example> <jd@old.example>"))
                .isEqualTo(new Identity("Jane Doe", "jane@new.example"));
    }

    @Test
    void commentsAndNonsenseAreSkipped() {
        assertThat(resolve("# Jane <jd@old.example>\n\nJane\n<\n<>\n> <\nJane <jd@old.example"))
                .isEqualTo(JD);
    }

    @Test
    void fileIsReadFromTheFolderAndMayBeMissing(@TempDir Path folder) throws IOException {
        assertThat(Mailmap.in(folder).resolve(JD)).isEqualTo(JD);
        Files.writeString(folder.resolve(".mailmap"), "Jané <jd@old.example>\r\n");
        assertThat(Mailmap.in(folder).resolve(JD).name()).isEqualTo("Jané");
    }

    private static Identity resolve(String map) {
        return Mailmap.parse(map).resolve(JD);
    }
}
