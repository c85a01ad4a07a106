package dev.colophon.history;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The file in which Git may keep the parents and times of all commits, so that they need not be
 * unpacked. Format: {@code gitformat-commit-graph}, whose last bytes are the SHA-1 of the others.
 */
final class CommitGraphFile {
    private static final String PLACE = "info/commit-graph";
    private static final int DIGEST_BYTES = 20;
    private static final int PIECE = 1 << 16;

    private CommitGraphFile() {}

    /**
     * Whether there is one that is as it was written: JGit believes whatever it finds in it.
     *
     * @param objects the repository's folder of objects
     */
    static boolean isWhole(Path objects) {
        Path file = objects.resolve(PLACE);
        try {
            return Files.isRegularFile(file) && isWhole(file, Files.size(file) - DIGEST_BYTES);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isWhole(Path file, long length) throws IOException {
        MessageDigest digest = sha1();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), PIECE)) {
            for (long left = length; left > 0; ) {
                byte[] piece = in.readNBytes((int) Math.min(left, PIECE));
                if (piece.length == 0) {
                    return false;
                }
                digest.update(piece);
                left -= piece.length;
            }
            return length > 0 && Arrays.equals(in.readAllBytes(), digest.digest());
        }
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java has it.
        }
    }
}
