package dev.colophon.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

/**
 * One run of the program, as a user would see it.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it complained of
 */
public record Colophon(int code, String out, String err) {

    /** Runs a command in this process. */
    public static Colophon run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Colophon(code, out.toString(), err.toString());
    }

    /** Everything that was printed. */
    public String all() {
        return out + err;
    }
}
