package dev.colophon.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for what came from other sites, which Git is not to keep. */
final class NetworkFolder {

    private NetworkFolder() {}

    static void make(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path ignore = folder.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            Files.writeString(ignore, "*\n");
        }
    }
}
