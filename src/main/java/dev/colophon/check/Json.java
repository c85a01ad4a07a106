package dev.colophon.check;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;

/** Writes maps and lists as indented JSON, with the same line ends on every system. */
public final class Json {
    private static final HexFormat HEX = HexFormat.of();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter OBJECTS =
            new DefaultPrettyPrinter().withObjectIndenter(LINES);
    private static final JSON DATA = JSON.std.with(OBJECTS);
    private static final JSON REPORT = JSON.std.with(OBJECTS.withArrayIndenter(LINES));

    private Json() {}

    /** A report for people to look at too: each item of a list begins a line. */
    static String write(Object value) {
        try {
            return REPORT.asString(value) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of data, which may be large: the items of a list follow each other on one line. */
    public static byte[] data(Object value) {
        try {
            return DATA.asBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, written on as it is made: an {@link Iterable} may make its items one by one. */
    public static void data(Object value, OutputStream out) throws IOException {
        DATA.write(value, out);
    }

    /** On one line, without a character that could end a script element of HTML. */
    public static String inHtml(Object value) {
        try {
            return safe(JSON.std.asString(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String safe(String json) {
        StringBuilder safe = new StringBuilder(json.length() + 16);
        int from = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
                safe.append(json, from, i).append("\\u").append(HEX.toHexDigits(c));
                from = i + 1;
            }
        }
        return safe.append(json, from, json.length()).toString();
    }
}
