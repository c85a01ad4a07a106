package dev.colophon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page in {@code docs/rules/}. Above each fenced block stands the file that it is; the files
 * below one heading are a whole site.
 *
 * @param id the rule
 * @param intro what stands above the examples
 * @param wrong the site that breaks it; empty where the page only tells of it
 * @param right the site that does not
 */
record RulePage(String id, String intro, Example wrong, Example right) {
    static final Path FOLDER = Path.of("docs/rules");

    private static final Pattern SECTION = Pattern.compile("(?m)^## (Wrong|Right|Cure)\n");
    private static final Pattern STATE = Pattern.compile("(?m)^### (Before|After)\n");
    private static final Pattern FENCE =
            Pattern.compile("(?ms)(?:^`([^`\n]+)`\n\n)?^(`{3,})([^\n]*)\n(.*?)^\\2\n");

    /**
     * What stands below *Wrong* or *Right*.
     *
     * @param before the site before the change; empty where there need not be one
     * @param files the site
     * @param says what Colophon says of it
     */
    record Example(Map<String, String> before, Map<String, String> files, List<String> says) {

        /** Whether the rule is about a change, and not about a site. */
        boolean isChange() {
            return !before.isEmpty();
        }

        Example since(Map<String, String> earlier) {
            return new Example(before.isEmpty() ? earlier : before, files, says);
        }
    }

    static RulePage read(String id) {
        String text = text(FOLDER.resolve(id + ".md"));
        Map<String, String> sections = parts(text, SECTION);
        Example wrong = example(sections.getOrDefault("Wrong", ""));
        Example right = example(sections.getOrDefault("Right", ""));
        return new RulePage(id, sections.get(""), wrong, right.since(wrong.before()));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands below each heading, and above the first. */
    private static Map<String, String> parts(String text, Pattern heading) {
        Map<String, String> parts = new TreeMap<>();
        String name = "";
        int start = 0;
        Matcher next = heading.matcher(text);
        while (next.find()) {
            parts.put(name, text.substring(start, next.start()));
            name = next.group(1);
            start = next.end();
        }
        parts.put(name, text.substring(start));
        return parts;
    }

    private static Example example(String section) {
        Map<String, String> states = parts(section, STATE);
        Map<String, String> before = files(states.getOrDefault("Before", ""));
        String after = Optional.ofNullable(states.get("After")).orElse(states.get(""));
        return new Example(before, files(after), says(after));
    }

    private static Map<String, String> files(String section) {
        Map<String, String> files = new TreeMap<>();
        FENCE.matcher(section)
                .results()
                .filter(fence -> fence.group(1) != null)
                // Includes are carried out in these pages too, so they have a backslash there.
                .forEach(fence -> files.put(fence.group(1), fence.group(4).replace("\\{{", "{{")));
        return files;
    }

    private static List<String> says(String section) {
        return FENCE.matcher(section)
                .results()
                .filter(fence -> fence.group(1) == null && fence.group(3).equals("text"))
                .map(fence -> fence.group(4).replace("\\{{", "{{"))
                .toList();
    }
}
