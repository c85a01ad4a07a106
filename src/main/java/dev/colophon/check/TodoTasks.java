package dev.colophon.check;

import dev.colophon.config.TaskKind;
import dev.colophon.diagnostic.Location;
import dev.colophon.markdown.Document;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.Memo;
import dev.colophon.source.SourceTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tasks of marks that authors left in their texts, HTML comments included. Sources that have any
 * are read again, since comments are no part of a document.
 */
final class TodoTasks {
    private static final int LONGEST = 160;

    private static final String WORD = "(?:" + String.join("|", Document.TO_DO) + ")";

    /**
     * At the start of a line, a cell, a comment or a bracket; or with a colon or a name after it.
     */
    private static final Pattern MARK =
            Pattern.compile(
                    "(?:^|<!--|[\\[({|>*_.:-])\\s*+\\b%1$s\\b(?!-)|\\b%1$s(?=\\s*[:(\\])|]|\\s*$)"
                            .formatted(WORD));

    private static final Pattern CODE = Pattern.compile("(`+)(?!`).*?(?<!`)\\1(?!`)");
    private static final Pattern MARKS = Pattern.compile("^(?:\\s|>|[-*+] |\\d+[.)] )*+");
    private static final Pattern INDENTED = Pattern.compile("^(?: {4}|\\t).*");
    private static final Pattern LIST = Pattern.compile("^\\s*(?:[-*+]|\\d+[.)])\\s.*");
    private static final Pattern TAGS = Pattern.compile("<!--|-->|</?[A-Za-z][^>]*>|[*_#|>]");

    private final SourceTree tree;
    private final Memo<Page, List<Task>> tasks = new Memo<>(this::find);

    TodoTasks(SourceTree tree) {
        this.tree = tree;
    }

    /** A file that is a page of several books is looked at once. */
    Stream<Task> find(Site site) {
        Set<String> seen = new HashSet<>();
        List<Page> pages = site.pages().stream().filter(page -> seen.add(page.source())).toList();
        Map<Page, List<Task>> found = tasks.of(pages);
        return pages.stream().flatMap(page -> found.get(page).stream());
    }

    private List<Task> find(Page page) {
        if (PageTasks.isOther(page) || !page.document().unfinished()) {
            return List.of();
        }
        String text = tree.read(page.source()).map(file -> file.text()).orElse("");
        List<Task> marked = new ArrayList<>();
        Reading reading = new Reading();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int line = i + 1;
            reading.mark(lines[i])
                    .map(
                            words ->
                                    Task.of(
                                            TaskKind.TODO,
                                            page,
                                            new Location(page.source(), line, 0),
                                            words,
                                            0))
                    .ifPresent(marked::add);
        }
        return marked;
    }

    /** Reads a file line by line, and knows which of them are code. */
    private static final class Reading {
        private String fence = "";
        private boolean inList;

        /** The words of a line with a mark. */
        Optional<String> mark(String line) {
            String bare = MARKS.matcher(line).replaceFirst("");
            if (isCode(line, bare)) {
                return Optional.empty();
            }
            String prose = CODE.matcher(bare).replaceAll("");
            Matcher mark = MARK.matcher(prose);
            return mark.find() ? Optional.of(words(bare)) : Optional.empty();
        }

        private boolean isCode(String line, String bare) {
            if (!fence.isEmpty()) {
                boolean ends =
                        bare.startsWith(fence) && bare.replace(fence.substring(0, 1), "").isBlank();
                fence = ends ? "" : fence;
                return true;
            }
            if (bare.startsWith("```") || bare.startsWith("~~~")) {
                int end = 3;
                while (end < bare.length() && bare.charAt(end) == bare.charAt(0)) {
                    end++;
                }
                fence = bare.substring(0, end);
                return true;
            }
            boolean indented = INDENTED.matcher(line).matches();
            if (!indented && !line.isBlank()) {
                inList = LIST.matcher(line).matches() || inList && line.startsWith(" ");
            }
            return indented && !inList;
        }

        private static String words(String line) {
            String plain = TAGS.matcher(line).replaceAll(" ").replaceAll("\\s+", " ").strip();
            return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).strip() + "…";
        }
    }
}
