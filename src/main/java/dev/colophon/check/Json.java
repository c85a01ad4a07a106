package dev.colophon.check;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes maps and lists as indented JSON, with the same line ends on every system. */
public final class Json {
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
            return JSON.std
                    .asString(value)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
