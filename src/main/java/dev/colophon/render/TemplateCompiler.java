package dev.colophon.render;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.source.SourceTree;
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
import org.jspecify.annotations.Nullable;

/**
 * Compiles a site's own templates, over the sources of the bundled ones. Needs a JDK, not only a
 * Java runtime.
 */
final class TemplateCompiler {
    private static final List<String> PAGES =
            List.of("404.jte", "book.jte", "home.jte", "page.jte", "redirect.jte");
    private static final String PACKAGE = "dev.colophon.theme.own";

    private final SourceTree tree;
    private final Map<String, String> overrides;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** With the site's own templates: their name in the theme, and their path. */
    TemplateCompiler(SourceTree tree, Map<String, String> overrides) {
        this.tree = tree;
        this.overrides = overrides;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The templates of the site over the bundled ones; only those where one does not compile. */
    TemplateEngine compile() {
        TemplateEngine own = engine();
        for (String page : PAGES) {
            try {
                own.prepareForRendering(page);
            } catch (TemplateException e) {
                diagnostics.add(diagnostic(page, e));
                return Theme.bundledTemplates();
            }
        }
        return own;
    }

    private TemplateEngine engine() {
        try {
            Path classes = Files.createTempDirectory("colophon-theme");
            classes.toFile().deleteOnExit();
            TemplateEngine engine =
                    TemplateEngine.create(
                            new Resolver(),
                            classes,
                            ContentType.Html,
                            TemplateCompiler.class.getClassLoader(),
                            PACKAGE);
            engine.setTrimControlStructures(true);
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Diagnostic diagnostic(String page, TemplateException problem) {
        String message = String.valueOf(problem.getMessage());
        String file =
                overrides.keySet().stream().filter(message::contains).findFirst().orElse(page);
        Location place = Location.of(overrides.getOrDefault(file, file));
        return new Diagnostic(
                Rule.INVALID_TEMPLATE,
                place,
                "template does not compile: " + message.replaceAll("\\s+", " ").strip(),
                "compare it with the bundled template of the same name; the site was built with"
                        + " that one");
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
