package dev.colophon.history;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code Key: value} lines that end a commit's message, found as git-interpret-trailers(1)
 * does: the last paragraph, unless it is the only one, where all lines are trailers, or a quarter
 * are and one of them is Git's own.
 */
record Trailers(List<String> lines) {
    private static final Pattern TRAILER = Pattern.compile("[A-Za-z0-9-]+[ \\t]*:.*");
    private static final Pattern GITS_OWN =
            Pattern.compile("Signed-off-by: .*|\\(cherry picked from commit .*");
    private static final Pattern PERSON = Pattern.compile("([^<>]*)<([^<>]*)>.*");

    Trailers {
        lines = List.copyOf(lines);
    }

    static Trailers of(String message) {
        List<String> paragraph = lastParagraph(message);
        List<String> trailers = new ArrayList<>();
        int others = 0;
        boolean own = false;
        for (String line : paragraph) {
            own |= GITS_OWN.matcher(line).matches();
            if (TRAILER.matcher(line).matches() || GITS_OWN.matcher(line).matches()) {
                trailers.add(line);
            } else if (Character.isWhitespace(line.charAt(0)) && !trailers.isEmpty()) {
                int last = trailers.size() - 1;
                trailers.set(last, trailers.get(last) + " " + line.strip());
            } else {
                others++;
            }
        }
        boolean found = others == 0 || own && trailers.size() * 3 >= others;
        return new Trailers(found ? trailers : List.of());
    }

    /** The lines after the last blank one; none where the title is all there is. */
    private static List<String> lastParagraph(String message) {
        List<String> lines = message.stripTrailing().lines().toList();
        int start = lines.size();
        while (start > 0 && !lines.get(start - 1).isBlank()) {
            start--;
        }
        boolean onlyTitle = lines.subList(0, start).stream().allMatch(String::isBlank);
        return onlyTitle
                ? List.of()
                : lines.subList(start, lines.size()).stream()
                        .filter(line -> !line.startsWith("#"))
                        .toList();
    }

    /**
     * Those whom the lines with a key such as {@code Reviewed-by} name; a line without {@code
     * <email>} is skipped, and so is one with neither name nor email.
     */
    List<Identity> people(String key) {
        List<Identity> found = new ArrayList<>();
        for (String value : values(key)) {
            Matcher matcher = PERSON.matcher(value);
            if (matcher.matches() && !(matcher.group(1) + matcher.group(2)).isBlank()) {
                found.add(new Identity(matcher.group(1), matcher.group(2)));
            }
        }
        return found;
    }

    /** AI assistants that the lines with a key name, with an email or, as usual, without. */
    List<Identity> assistants(String key) {
        List<Identity> found = new ArrayList<>(people(key));
        for (String value : values(key)) {
            if (!value.contains("<")) {
                found.add(new Identity(value.replaceFirst(":.*", ""), ""));
            }
        }
        return found.stream().filter(one -> Assistants.find(one).isPresent()).toList();
    }

    private List<String> values(String key) {
        List<String> values = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).strip().equalsIgnoreCase(key)) {
                values.add(line.substring(colon + 1).strip());
            }
        }
        return values;
    }
}
