package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EventWatcherTest {
    /** More than the system, or Java, keeps for who does not listen. */
    private static final int MANY = 2_000;

    @TempDir private Path temporary;

    @Test
    void foldersThatCameWithTooManyAtOnceAreWatchedAsWell()
            throws IOException, InterruptedException {
        Path root = temporary.toRealPath();
        try (EventWatcher watcher = EventWatcher.open(new WatchScope(root))) {
            for (int i = 0; i < MANY; i++) {
                Files.createDirectory(root.resolve("chapter-" + i));
            }
            Changes missed = watcher.next();
            while (!missed.unknown()) {
                missed = watcher.next();
            }

            String late = "chapter-" + (MANY - 1) + "/page.md";
            Files.writeString(root.resolve(late), "# Page\n");

            Changes seen = watcher.next();
            while (!seen.paths().contains(late)) {
                seen = watcher.next();
            }
            assertThat(seen.structural()).isTrue();
        }
    }

    @Test
    void whoEmptiesAFileIsGivenTimeToWriteIt() throws IOException {
        WatchScope scope = new WatchScope(temporary);
        Files.writeString(temporary.resolve("page.md"), "");
        Files.writeString(temporary.resolve("whole.md"), "# Whole\n");

        Changes whole = Changes.edited("whole.md").and(Changes.cameOrWent("gone.md"));
        assertThat(Watcher.patience(scope, whole)).isEqualTo(Watcher.QUIET);
        assertThat(Watcher.patience(scope, whole.and(Changes.edited("page.md"))))
                .isEqualTo(Watcher.EMPTY);
    }
}
