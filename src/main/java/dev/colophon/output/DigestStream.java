package dev.colophon.output;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes bytes on, and says their SHA-256 at the end. */
final class DigestStream extends DigestOutputStream {

    DigestStream(OutputStream out) {
        super(new BufferedOutputStream(out), sha256());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The digest of all that was written. */
    String digest() {
        return HexFormat.of().formatHex(getMessageDigest().digest());
    }
}
