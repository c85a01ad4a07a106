package dev.colophon.site;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who is asked to review changes, as the file {@code CODEOWNERS} says: of the lines that match a
 * path the last one counts, on GitLab the last one of each section. Sources: the documentation of
 * GitHub ("About code owners") and GitLab ("Code Owners syntax").
 */
public final class CodeOwners {
    /** Where there is no such file. */
    public static final CodeOwners NONE = new CodeOwners(List.of());

    private static final Pattern SECTION =
            Pattern.compile("\\^?\\[[^\\[\\]]+](?:\\[\\d+])?(?:\\s+(.*))?");
    private static final Pattern SPACE = Pattern.compile("(?<!\\\\)\\s+");
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*");
    private static final int LONGEST = 1000;
    private static final int MOST = 10_000;

    private final List<Line> lines;

    private CodeOwners(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** A pattern with its owners; {@code out} for one that takes paths out of its section. */
    private record Line(int section, OwnedPattern pattern, boolean out, List<String> owners) {}

    /**
     * Reads the file.
     *
     * @param sections whether it may have sections and exclusions, as on GitLab
     */
    static CodeOwners parse(String text, boolean sections) {
        List<Line> lines = new ArrayList<>();
        List<String> defaults = List.of();
        int section = 0;
        for (String raw : text.lines().limit(MOST).toList()) {
            String cut = raw.substring(0, Math.min(raw.length(), LONGEST));
            String line = COMMENT.matcher(cut).replaceFirst("").strip();
            Matcher title = SECTION.matcher(line);
            if (sections && title.matches()) {
                section++;
                defaults = words(Optional.ofNullable(title.group(1)).orElse(""));
            } else if (!line.isEmpty()) {
                lines.add(line(line, section, sections, defaults));
            }
        }
        return new CodeOwners(lines);
    }

    private static Line line(String line, int section, boolean sections, List<String> defaults) {
        List<String> words = words(line);
        String first = words.get(0);
        boolean out = sections && first.startsWith("!");
        String pattern = (out ? first.substring(1) : first).replace("\\ ", " ").replace("\\#", "#");
        List<String> owners = words.subList(1, words.size());
        return new Line(
                section,
                OwnedPattern.parse(pattern, sections),
                out,
                owners.isEmpty() ? defaults : owners);
    }

    private static List<String> words(String text) {
        return SPACE.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    /** The owners of a file as they are written: {@code @login}, {@code @group/team}, an email. */
    public List<String> of(String path) {
        Set<String> owners = new LinkedHashSet<>();
        List<String> last = List.of();
        int section = 0;
        boolean out = false;
        for (Line line : lines) {
            if (line.section() != section) {
                owners.addAll(last);
                last = List.of();
                out = false;
                section = line.section();
            }
            if (!out && line.pattern().matches(path)) {
                out = line.out();
                last = out ? List.of() : line.owners();
            }
        }
        owners.addAll(last);
        return List.copyOf(owners);
    }
}
