package dev.colophon.render;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.source.WorkTree;
import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a site's own templates, over the sources of the bundled ones. Needs a JDK, not only a
 * Java runtime.
 */
final class TemplateCompiler {
    /** What is rendered by name. The rest is compiled along with it. */
    static final List<String> RENDERED =
            List.of(
                    "404.jte",
                    "book.jte",
                    "calendar.jte",
                    "catalog.jte",
                    "changes.jte",
                    "colophon.jte",
                    "compare.jte",
                    "contributors.jte",
                    "embedded.jte",
                    "graph.jte",
                    "helpWanted.jte",
                    "home.jte",
                    "matrix.jte",
                    "page.jte",
                    "parts/events.jte",
                    "parts/excerpt.jte",
                    "parts/mindMap.jte",
                    "person.jte",
                    "redirect.jte",
                    "search.jte",
                    "tombstone.jte",
                    "translations.jte",
                    "wholeBook.jte");

    private static final String PACKAGE = "dev.colophon.theme.own";

    private static final Pattern LINE =
            Pattern.compile("(?:error|referenced) at (?:line |(\\S+?):)(\\d{1,9})");
    private static final Pattern ERROR = Pattern.compile("\\.java:\\d+: error: (.+)");
    private static final Pattern SYMBOL = Pattern.compile("symbol: +(.+)");

    private final WorkTree tree;
    private final Map<String, String> overrides;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** With the site's own templates: their name in the theme, and their path. */
    TemplateCompiler(WorkTree tree, Map<String, String> overrides) {
        this.tree = tree;
        this.overrides = overrides;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The templates of the site over the bundled ones; only those where one does not compile. */
    TemplateEngine compile() {
        try {
            Path classes = Files.createTempDirectory("colophon-theme");
            try {
                return compile(classes);
            } finally {
                deleteOnExit(classes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TemplateEngine compile(Path classes) {
        try {
            TemplateEngine own = engine(classes);
            // All of them now: pages are made by several threads, which must not compile.
            RENDERED.forEach(own::prepareForRendering);
            return own;
        } catch (TemplateException e) {
            diagnostics.add(diagnostic(e));
            return Theme.bundledTemplates();
        }
    }

    /** The classes are loaded while pages are made, so they have to stay as long. */
    private static void deleteOnExit(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            files.forEach(file -> file.toFile().deleteOnExit());
        }
    }

    private TemplateEngine engine(Path classes) {
        TemplateEngine engine =
                TemplateEngine.create(
                        new Resolver(),
                        classes,
                        ContentType.Html,
                        TemplateCompiler.class.getClassLoader(),
                        PACKAGE);
        engine.setTrimControlStructures(true);
        return engine;
    }

    /** Of all that the compiler says, the first error in the site's own file. */
    private Diagnostic diagnostic(TemplateException problem) {
        String message = String.valueOf(problem.getMessage());
        String file =
                overrides.keySet().stream()
                        .filter(message::contains)
                        .findFirst()
                        .orElseGet(() -> overrides.keySet().iterator().next());
        return new Diagnostic(
                Rule.INVALID_TEMPLATE,
                new Location(overrides.get(file), line(file, message), 0),
                "template does not compile: " + reason(message),
                "compare it with the bundled template of the same name; the site was built with"
                        + " that one");
    }

    /** The line of a template that a message is about; 0 when it names none of it. */
    private int line(String file, String message) {
        Matcher place = LINE.matcher(message);
        if (!place.find() || place.group(1) != null && !place.group(1).equals(file)) {
            return 0;
        }
        String text = tree.read(overrides.get(file)).orElseThrow().text();
        List<String> lines = text.lines().toList();
        // What is missing at the end is missed on the line after it.
        int line = Math.min(Integer.parseInt(place.group(2)), lines.size());
        Matcher symbol = SYMBOL.matcher(message);
        return symbol.find() ? above(line, symbol.group(1), lines) : line;
    }

    /** A parameter's type is missed where the text starts: the parameter stands above. */
    private static int above(int line, String symbol, List<String> lines) {
        String name = symbol.replaceFirst("\\(.*", "").replaceFirst(".* ", "");
        for (int at = line; at > 0; at--) {
            if (lines.get(at - 1).contains(name)) {
                return at;
            }
        }
        return line;
    }

    private static String reason(String message) {
        Matcher error = ERROR.matcher(message);
        if (!error.find()) {
            return message.replaceFirst("(?s)^.*?error at line \\d+: *", "")
                    .replaceAll("\\s+", " ")
                    .strip();
        }
        Matcher symbol = SYMBOL.matcher(message);
        return error.group(1).strip() + (symbol.find() ? ", " + symbol.group(1).strip() : "");
    }

    private final class Resolver implements CodeResolver {
        @Override
        public @Nullable String resolve(String name) {
            if (overrides.containsKey(name)) {
                return tree.read(overrides.get(name)).orElseThrow().text();
            }
            return Theme.bundled(name)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .orElse(null);
        }

        @Override
        public long getLastModified(String name) {
            return 0;
        }
    }
}
