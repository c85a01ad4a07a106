package dev.colophon.markdown;

import dev.colophon.source.AsciiSet;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Percent-encoding, as CommonMark's reference implementation does it: what is encoded already stays
 * as it is.
 */
public final class Url {
    private static final AsciiSet KEPT =
            AsciiSet.of("-_.!~*'();/?:@&=+$,#%").withLettersAndDigits();
    private static final AsciiSet KEPT_IN_PATH =
            AsciiSet.of("-_.!~*'();/:@&=+$,").withLettersAndDigits();
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Url() {}

    /** Encodes whatever may not stand in a URL. */
    public static String encode(String url) {
        if (KEPT.hasAll(url)) {
            return url;
        }
        StringBuilder encoded = new StringBuilder(url.length() + 16);
        for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 0 && KEPT.has((char) b)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.toHexDigits(b));
            }
        }
        return encoded.toString();
    }

    /**
     * Encodes a path of names, in which {@code ?}, {@code #} and {@code %} are characters like
     * others.
     */
    public static String encodePath(String path) {
        return KEPT_IN_PATH.hasAll(path)
                ? path
                : encode(path.replace("%", "%25")).replace("?", "%3F").replace("#", "%23");
    }

    /** Decodes {@code %20} and the like; what is no encoding stays as it is. */
    public static String decode(String url) {
        if (url.indexOf('%') < 0) {
            return url;
        }
        byte[] bytes = url.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            boolean encoded =
                    bytes[i] == '%'
                            && i + 2 < bytes.length
                            && HexFormat.isHexDigit(bytes[i + 1])
                            && HexFormat.isHexDigit(bytes[i + 2]);
            decoded.write(encoded ? HexFormat.fromHexDigits(url(bytes, i)) : bytes[i]);
            i += encoded ? 2 : 0;
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static String url(byte[] bytes, int at) {
        return "" + (char) bytes[at + 1] + (char) bytes[at + 2];
    }
}
