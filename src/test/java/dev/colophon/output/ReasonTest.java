package dev.colophon.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReasonTest {
    private static final Path FOLDER = Path.of("public");
    private static final String WORKSHOP =
            FOLDER.resolve(".site.colophon-123").resolve("new").toString();

    @Test
    void namesTheFolderOfAWorkshopInItsPlace() {
        assertThat(Reason.of(new NoSuchFileException(WORKSHOP)))
                .isEqualTo("no file or folder can be made in `public`");
        assertThat(Reason.of(new AccessDeniedException(WORKSHOP)))
                .isEqualTo("no permission for `public`");
        assertThat(Reason.of(new FileSystemException(WORKSHOP, null, "No space left on device")))
                .isEqualTo("`public`: No space left on device");
    }

    @Test
    void namesOtherFilesAsTheyAre() {
        assertThat(Reason.of(new AccessDeniedException("public")))
                .isEqualTo("no permission for `public`");
        assertThat(Reason.of(new FileSystemException(null))).isEqualTo("FileSystemException");
        assertThat(Reason.of(new IOException("its marker changed")))
                .isEqualTo("its marker changed");
    }
}
