package dev.colophon.markdown;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Percent-encoding, as CommonMark's reference implementation does it: what is encoded already stays
 * as it is.
 */
public final class Url {
    private static final String KEPT = "-_.!~*'();/?:@&=+$,#%";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Url() {}

    /** Encodes whatever may not stand in a URL. */
    public static String encode(String url) {
        if (url.chars().allMatch(Url::isKept)) {
            return url;
        }
        StringBuilder encoded = new StringBuilder(url.length() + 16);
        for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
            if (isKept(b)) {
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
        return encode(path.replace("%", "%25")).replace("?", "%3F").replace("#", "%23");
    }

    private static boolean isKept(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c > 0 && KEPT.indexOf(c) >= 0;
    }
}
