package dev.colophon.site;

import dev.colophon.history.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in a list that people keep by hand: the items of a Markdown file's lists.
 *
 * @param entries in the order of the file
 */
public record NameList(List<Entry> entries) {
    private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}\\s+(.*?)[\\s#]*");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-+)\\s*");
    private static final Pattern FENCE = Pattern.compile("\\s*(```|~~~).*");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|\\d{1,9}[.)])\\s+(.+)");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\[\\]]+)]\\((https?://[^\\s()]+)[^()]*\\)");
    private static final Pattern PROFILE =
            Pattern.compile("https?://[^/\\s]+/@?([\\p{Alnum}][\\w.-]*)/?");

    /** Where a name ends: what follows says where somebody works, or since when. */
    private static final Pattern END =
            Pattern.compile("\\s*[(\\[,:;|<]|\\s+[-\u2013\u2014]|(?<=\\p{L}{2})\\.(?:\\s|$)");

    private static final int LONGEST = 1000;

    public NameList {
        entries = List.copyOf(entries);
    }

    /**
     * One item.
     *
     * @param heading the nearest heading above it; empty for none
     * @param name what it begins with, up to a bracket, a comma or the end of a sentence
     * @param login what a forge calls them, where the item links to a profile or begins with
     *     {@code @login}
     * @param line from 1
     */
    public record Entry(String heading, String name, Optional<String> login, int line) {}

    /** Reads a Markdown file. */
    public static NameList parse(String text) {
        List<Entry> entries = new ArrayList<>();
        List<String> lines = text.lines().toList();
        String heading = "";
        boolean code = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).substring(0, Math.min(LONGEST, lines.get(i).length()));
            code ^= FENCE.matcher(line).matches();
            Matcher title = HEADING.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (code) {
                continue;
            }
            if (title.matches()) {
                heading = title.group(1);
            } else if (i > 0 && isTitle(lines.get(i - 1), line)) {
                heading = lines.get(i - 1).strip();
            } else if (item.matches()) {
                entry(heading, item.group(1), i + 1).ifPresent(entries::add);
            }
        }
        return new NameList(entries);
    }

    private static boolean isTitle(String above, String line) {
        return UNDERLINE.matcher(line).matches()
                && !above.isBlank()
                && !ITEM.matcher(above).matches();
    }

    private static Optional<Entry> entry(String heading, String item, int line) {
        String text = item.replaceAll("[*_`]{1,3}(?=\\S)|(?<=\\S)[*_`]{1,3}", "");
        Matcher link = LINK.matcher(text);
        boolean linked = link.find() && link.start() == 0;
        String start = linked ? link.group(1) : text;
        Matcher end = END.matcher(start);
        String name = Person.clean(end.find() ? start.substring(0, end.start()) : start);
        Optional<String> login = linked ? login(link.group(2)) : Optional.<String>empty();
        if (name.startsWith("@")) {
            String handle = name.substring(1).split("\\s", 2)[0];
            return Optional.of(new Entry(heading, "@" + handle, Optional.of(handle), line));
        }
        return Optional.of(new Entry(heading, name, login, line)).filter(e -> !name.isEmpty());
    }

    private static Optional<String> login(String url) {
        Matcher profile = PROFILE.matcher(url);
        return profile.matches() ? Optional.of(profile.group(1)) : Optional.empty();
    }
}
