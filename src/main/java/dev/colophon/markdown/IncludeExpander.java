package dev.colophon.markdown;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceText;
import dev.colophon.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * mdBook's directives: <code>{{#include file:2:10}}</code>, <code>{{#include file:anchor}}</code>,
 * <code>{{#rustdoc_include …}}</code>, <code>{{#playground file}}</code> and <code>{{#title …}}
 * </code>. A worker for one page.
 */
final class IncludeExpander {
    static final Pattern DIRECTIVE =
            Pattern.compile("(\\\\)?\\{\\{\\s*+#(\\w++)\\s++([^{}\\n]*+)\\s*+}}");
    private static final Pattern MARK = Pattern.compile("ANCHOR(_END)?:\\s*([\\w-]+)");
    private static final int MAX_DEPTH = 10;
    private static final int MAX_LENGTH = 4 * SourceTree.MAX_TEXT_BYTES;

    private final SourceTree tree;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private int length;

    IncludeExpander(SourceTree tree) {
        this.tree = tree;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** What <code>{{#title …}}</code> says. */
    Optional<String> title() {
        return title;
    }

    /** The text with all directives carried out; one that cannot be is left as it stands. */
    SourceText expand(String path, SourceText source) {
        if (!source.text().contains("{{")) {
            return source;
        }
        open.add(path);
        SourceText.Builder out = new SourceText.Builder();
        Matcher directive = DIRECTIVE.matcher(source.text());
        int from = 0;
        while (directive.find()) {
            int start = directive.start();
            if (directive.group(1) != null) {
                out.append(source, from, start);
                from = start + 1;
                continue;
            }
            Optional<SourceText> replacement =
                    replacement(
                            directive.group(2), directive.group(3).strip(), source.locate(start));
            if (replacement.isPresent()) {
                SourceText text = replacement.get();
                out.append(source, from, start).append(text, 0, text.text().length());
                from = directive.end();
            }
        }
        open.remove(open.size() - 1);
        return out.append(source, from, source.text().length()).build();
    }

    private Optional<SourceText> replacement(String name, String argument, Location location) {
        return switch (name) {
            case "include", "rustdoc_include" -> include(argument, location);
            case "playground", "playpen" -> include(argument.split("\\s", 2)[0], location);
            case "title" -> {
                title = Optional.of(argument);
                yield Optional.of(new SourceText("", List.of()));
            }
            default -> Optional.empty();
        };
    }

    private Optional<SourceText> include(String argument, Location location) {
        String[] parts = argument.split(":", 2);
        Optional<String> path = SourcePath.resolve(SourcePath.parent(location.path()), parts[0]);
        if (path.isEmpty()) {
            return fail(
                    Rule.OUTSIDE_REPOSITORY,
                    location,
                    "include of `" + parts[0] + "` leaves the repository",
                    "copy the file into the repository");
        }
        if (open.contains(path.get())) {
            return fail(
                    Rule.INCLUDE_CYCLE,
                    location,
                    "`"
                            + path.get()
                            + "` includes itself: "
                            + String.join(" → ", open)
                            + " → "
                            + path.get(),
                    "remove one of these includes");
        }
        Optional<SourceFile> file = tree.read(path.get());
        if (file.isEmpty()) {
            return fail(
                    Rule.BROKEN_INCLUDE,
                    location,
                    "included file `" + path.get() + "` does not exist",
                    "correct the path; it is relative to this file");
        }
        return include(file.get(), parts.length > 1 ? parts[1] : "", location);
    }

    private Optional<SourceText> include(SourceFile file, String range, Location location) {
        length += file.text().length();
        if (open.size() > MAX_DEPTH || length > MAX_LENGTH) {
            return fail(
                    Rule.TOO_LARGE,
                    location,
                    "includes are nested deeper than " + MAX_DEPTH + " or too large",
                    "include less");
        }
        SourceFile clean = new SourceFile(file.path(), Html.withoutHoles(file.text()), List.of());
        SourceText whole = SourceText.of(clean, 0);
        boolean numbered =
                range.isEmpty() || Character.isDigit(range.charAt(0)) || range.startsWith(":");
        Optional<SourceText> part = numbered ? lines(whole, range) : anchor(whole, range);
        if (part.isEmpty()) {
            return fail(
                    Rule.BROKEN_INCLUDE,
                    location,
                    "`"
                            + file.path()
                            + "` has no "
                            + (numbered ? "lines `" : "anchor `")
                            + range
                            + "`",
                    numbered
                            ? "it has " + file.text().lines().count() + " lines; write `first:last`"
                            : "mark it with `ANCHOR: "
                                    + range
                                    + "` and `ANCHOR_END: "
                                    + range
                                    + "`");
        }
        return part.map(text -> expand(file.path(), text));
    }

    /** Empty when the first line asked for is not there. */
    private static Optional<SourceText> lines(SourceText whole, String range) {
        String[] bounds = range.split(":", -1);
        try {
            int first = bounds[0].isEmpty() ? 1 : Integer.parseInt(bounds[0]);
            int last = Integer.MAX_VALUE;
            if (bounds.length == 1 && !range.isEmpty()) {
                last = first;
            } else if (bounds.length > 1 && !bounds[1].isEmpty()) {
                last = Integer.parseInt(bounds[1]);
            }
            return first > 1 && first > whole.text().lines().count()
                    ? Optional.empty()
                    : Optional.of(select(whole, first, last, false));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<SourceText> anchor(SourceText whole, String name) {
        int line = 0;
        int first = 0;
        int last = Integer.MAX_VALUE;
        for (String text : whole.text().split("\n", -1)) {
            line++;
            Matcher mark = MARK.matcher(text);
            if (mark.find() && mark.group(2).equals(name)) {
                if (mark.group(1) == null && first == 0) {
                    first = line + 1;
                } else if (mark.group(1) != null && first > 0) {
                    last = line - 1;
                    break;
                }
            }
        }
        return first == 0 ? Optional.empty() : Optional.of(select(whole, first, last, true));
    }

    /** Lines from first to last, both included, without the line end after the last one. */
    private static SourceText select(SourceText whole, int first, int last, boolean withoutMarks) {
        SourceText.Builder out = new SourceText.Builder();
        String text = whole.text();
        boolean started = false;
        int line = 1;
        for (int start = 0; start < text.length() && line <= last; line++) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            boolean mark = withoutMarks && MARK.matcher(text).region(start, end).find();
            if (line >= first && !mark) {
                // A line brings the line end before it, so that none is left after the last.
                out.append(whole, started ? start - 1 : start, end);
                started = true;
            }
            start = end + 1;
        }
        return out.build();
    }

    private Optional<SourceText> fail(Rule rule, Location location, String message, String hint) {
        diagnostics.add(new Diagnostic(rule, location, message, hint));
        return Optional.empty();
    }
}
