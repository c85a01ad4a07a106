package dev.colophon.markdown;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Rule;
import dev.colophon.source.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * GitBook's blocks in the Markdown we have: <code>{% hint %}</code> becomes an alert, <code>
 * {% tab %}</code> a tab, <code>{% embed %}</code> a link, and <code>{% content-ref %}</code> what
 * is in it. A worker for one page; all else keeps its place in the source.
 */
final class GitBookTags {
    private static final Pattern TAG =
            Pattern.compile("^([ \\t]*)\\{% *([a-z-]+)((?: +[a-z-]+=\"[^\"\\n]*\")*) *%}[ \\t]*$");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");
    private static final Pattern FENCE = Pattern.compile("^[ \\t>]*(`{3,}|~{3,})");
    private static final Map<String, String> STYLES =
            Map.of("info", "NOTE", "success", "TIP", "warning", "WARNING", "danger", "CAUTION");
    private static final Set<String> QUOTED = Set.of("hint", "tab");
    private static final Set<String> ALONE =
            Set.of("tabs", "endtabs", "content-ref", "endcontent-ref", "code", "endcode", "embed");
    private static final int MOST_DEPTH = 20;

    private final SourceText source;
    private final SourceText.Builder out = new SourceText.Builder();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Diagnostic> diagnostics;
    private String fence = "";

    private GitBookTags(SourceText source, List<Diagnostic> diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /** A block that has begun: its name, where, and how far it is indented. */
    private record Open(String name, int offset, String indent) {}

    /** The text with what its blocks mean; what is wrong with them is added to the diagnostics. */
    static SourceText expand(SourceText source, List<Diagnostic> diagnostics) {
        if (!source.text().contains("{% ")) {
            return source;
        }
        GitBookTags tags = new GitBookTags(source, diagnostics);
        return tags.expand();
    }

    private SourceText expand() {
        String text = source.text();
        for (int start = 0; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline + 1;
            line(start, end);
            start = end;
        }
        open.forEach(this::reportOpen);
        return out.build();
    }

    private void reportOpen(Open block) {
        String end = "`{% end" + block.name() + " %}`";
        String message = "`{% " + block.name() + " %}` has no end; expected " + end;
        String hint = "add it on a line of its own";
        diagnostics.add(
                new Diagnostic(Rule.INVALID_EMBED, source.locate(block.offset()), message, hint));
    }

    private void line(int start, int end) {
        String line = source.text().substring(start, end).stripTrailing();
        Matcher tag = TAG.matcher(line);
        if (isInFence(line) || !line.contains("{%") || !tag.matches()) {
            copy(start, end);
        } else {
            tag(tag.group(1), tag.group(2), attributes(tag.group(3)), start, end);
        }
    }

    private boolean isInFence(String line) {
        Matcher mark = FENCE.matcher(line);
        if (!mark.find()) {
            return !fence.isEmpty();
        }
        if (fence.isEmpty()) {
            fence = mark.group(1);
        } else if (mark.group(1).startsWith(fence)) {
            fence = "";
        }
        return true;
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new java.util.HashMap<>();
        ATTRIBUTE.matcher(text).results().forEach(a -> attributes.put(a.group(1), a.group(2)));
        return attributes;
    }

    private void tag(
            String indent, String name, Map<String, String> attributes, int start, int end) {
        if (QUOTED.contains(name) && open.size() < MOST_DEPTH) {
            write("\n", start);
            open.push(new Open(name, start, indent));
            write("[!" + mark(name, attributes) + "\n", start);
        } else if (!open.isEmpty() && name.equals("end" + open.peek().name())) {
            open.pop();
            write("\n", start);
        } else if (ALONE.contains(name)) {
            write("\n", start);
            write(alone(name, attributes) + "\n", start);
            write("\n", start);
        } else {
            copy(start, end);
        }
    }

    private static String mark(String name, Map<String, String> attributes) {
        if (name.equals("hint")) {
            return STYLES.getOrDefault(attributes.getOrDefault("style", ""), "NOTE") + "]";
        }
        String title = attributes.getOrDefault("title", "").strip();
        return "TAB] " + (title.isEmpty() ? "…" : title);
    }

    /** What stands for a tag without a block: a link, the name of a file, or nothing. */
    private static String alone(String name, Map<String, String> attributes) {
        return switch (name) {
            case "embed" -> {
                String url = attributes.getOrDefault("url", "").replaceAll("[<>\\s]", "");
                yield url.isEmpty() ? "" : "<" + url + ">";
            }
            case "code" -> attributes.getOrDefault("title", "");
            default -> "";
        };
    }

    /** The start of each line: a quotation for each block that is open. */
    private String prefix() {
        List<Open> blocks = new ArrayList<>(open);
        return blocks.isEmpty()
                ? ""
                : blocks.get(blocks.size() - 1).indent() + "> ".repeat(blocks.size());
    }

    private void copy(int start, int end) {
        int from = start;
        if (!open.isEmpty()) {
            write("", start);
            int most = open.peek().indent().length();
            while (from < end
                    && from - start < most
                    && " \t".indexOf(source.text().charAt(from)) >= 0) {
                from++;
            }
        }
        out.append(source, from, end);
    }

    /** Writes what is not in the source; its place is that of the tag. */
    private void write(String text, int offset) {
        String line = prefix() + text;
        if (!line.isEmpty()) {
            out.append(source.literal(line, offset), 0, line.length());
        }
    }
}
