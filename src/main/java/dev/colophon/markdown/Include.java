package dev.colophon.markdown;

import dev.colophon.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * A directive such as <code>{{#include part.md:2:10}}</code>, as its author wrote it.
 *
 * @param path the file it names, as written
 * @param start where that stands in the text of the file
 */
public record Include(String path, int start) {
    private static final Set<String> NAMES =
            Set.of("include", "rustdoc_include", "playground", "playpen");

    /** The directives of a file that name another, in their order. */
    public static List<Include> find(SourceFile file) {
        if (!file.text().contains("{{")) {
            return List.of();
        }
        List<Include> found = new ArrayList<>();
        Matcher directive = IncludeExpander.DIRECTIVE.matcher(file.text());
        while (directive.find()) {
            if (directive.group(1) == null && NAMES.contains(directive.group(2))) {
                boolean isWhole = directive.group(2).endsWith("include");
                String argument = directive.group(3).strip().split(isWhole ? ":" : "\\s", 2)[0];
                found.add(new Include(argument.split(":", 2)[0], directive.start(3)));
            }
        }
        return List.copyOf(found);
    }
}
