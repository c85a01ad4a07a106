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
}
