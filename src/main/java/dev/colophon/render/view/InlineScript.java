package dev.colophon.render.view;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A script that is written into a page, since it cannot wait to be loaded.
 *
 * @param text the script
 * @param digest its SHA-256 in base64, by which the page's policy allows it
 */
public record InlineScript(String text, String digest) {
    /** One of a theme's scripts, without the comment that it begins with. */
    public static InlineScript of(byte[] script) {
        // Browsers take each line end as one character before they compare.
        String text = new String(script, StandardCharsets.UTF_8).replace("\r\n", "\n");
        while (text.startsWith("//")) {
            text = text.substring(text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n') + 1);
        }
        return new InlineScript(text, digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String digest(byte[] script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script);
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
