package dev.colophon.config;

import com.electronwill.nightconfig.core.Config;
import com.electronwill.nightconfig.core.UnmodifiableConfig;
import com.electronwill.nightconfig.core.io.ParsingException;
import com.electronwill.nightconfig.toml.TomlParser;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.source.LineIndex;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of a TOML file. Its parser tells no places, so they are looked up in the text. */
final class Toml {
    private static final int MAX_LENGTH = 1 << 20;
    private static final int MAX_DEPTH = 40;

    private final String path;
    private final String text;
    private final UnmodifiableConfig config;
    private final List<Diagnostic> diagnostics;

    /**
     * @param diagnostics where to report a text that is not TOML, and values of a wrong type
     */
    Toml(String path, String text, List<Diagnostic> diagnostics) {
        this.path = path;
        this.text = text;
        this.diagnostics = diagnostics;
        this.config = parse();
    }

    private UnmodifiableConfig parse() {
        if (text.length() > MAX_LENGTH || depth(text) > MAX_DEPTH) {
            invalid(Location.of(path), "found too much TOML, or nested too deeply; expected less");
            return Config.inMemory();
        }
        Counting reader = new Counting(new StringReader(text));
        try {
            return new TomlParser().parse(reader);
        } catch (ParsingException | IllegalArgumentException | IndexOutOfBoundsException e) {
            String problem = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
            invalid(lastRead(reader), "not TOML: " + problem);
            return Config.inMemory();
        }
    }

    private Location lastRead(Counting reader) {
        int last = Math.max(0, Math.min(reader.count, text.length()) - 1);
        return new Location(path, new LineIndex(path, text).locate(last).line(), 0);
    }

    private void invalid(Location location, String message) {
        diagnostics.add(Diagnostic.of(Rule.INVALID_CONFIG, location, message));
    }

    /** How deeply brackets nest at most; more than there can be arrays and tables in each other. */
    private static int depth(String text) {
        int open = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            open += c == '[' || c == '{' ? 1 : (c == ']' || c == '}') && open > 0 ? -1 : 0;
            deepest = Math.max(deepest, open);
        }
        return deepest;
    }

    /** Counts the characters that the parser took, which is where it gave up. */
    private static final class Counting extends FilterReader {
        private int count;

        Counting(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            count++;
            return super.read();
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }

    /** A text; absent when it is not there, or is not a text, which is reported. */
    Optional<String> text(String... keys) {
        Object value = config.get(List.of(keys));
        if (value == null || value instanceof String) {
            return Optional.ofNullable((String) value).map(String::strip).filter(s -> !s.isEmpty());
        }
        String key = keys[keys.length - 1];
        invalid(at(key), "`" + key + "` is not text; expected text in quotes");
        return Optional.empty();
    }

    /** The texts of a table, by key, in the order they are written. */
    Map<String, String> texts(String... keys) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (config.get(List.of(keys)) instanceof UnmodifiableConfig table) {
            for (UnmodifiableConfig.Entry entry : table.entrySet()) {
                if (entry.getValue() instanceof String value) {
                    texts.put(entry.getKey(), value);
                }
            }
        }
        return texts;
    }

    /** Where a key is written; the file as a whole when that is not found. */
    Location at(String key) {
        Pattern line =
                Pattern.compile("(?m)^[ \\t]*[\"']?" + Pattern.quote(key) + "[\"']?[ \\t]*=");
        Matcher matcher = line.matcher(text);
        return matcher.find()
                ? new LineIndex(path, text).locate(matcher.start())
                : Location.of(path);
    }
}
