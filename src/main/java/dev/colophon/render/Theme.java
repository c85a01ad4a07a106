package dev.colophon.render;

import dev.colophon.config.SiteConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.render.view.InlineScript;
import dev.colophon.source.SourcePath;
import dev.colophon.source.WorkTree;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bundled theme {@code commons} with a site's own files laid over it, file by file. Its
 * templates are compiled when the program is built; only a site that overrides one of them compiles
 * templates itself. Safe for several threads.
 */
public final class Theme {
    /** The bundled theme, which is under every other. */
    public static final String COMMONS = "commons";

    static final String BUNDLED = "/themes/" + COMMONS + "/";
    static final List<String> BUNDLED_ASSETS =
            List.of(
                    "blocks.css",
                    "book.css",
                    "calendar.css",
                    "calendar.js",
                    "catalog.css",
                    "catalog.js",
                    "code.css",
                    "code.js",
                    "colophon.css",
                    "commons.css",
                    "commons.js",
                    "contents.css",
                    "diagram.css",
                    "diagram.js",
                    "embed.css",
                    "entries.css",
                    "favicon.svg",
                    "fronts.css",
                    "header.css",
                    "identity.css",
                    "help.css",
                    "freshness.css",
                    "math.css",
                    "mindmap.js",
                    "pages.css",
                    "print.css",
                    "redirect.js",
                    "root.js",
                    "search.css",
                    "search.js",
                    "searchbox.js",
                    "searchindex.js",
                    "searchwords.js",
                    "share.css",
                    "share.js",
                    "text.css",
                    "theme.js",
                    "tabs.css",
                    "tabs.js",
                    "tints.css");
    private static final String PACKAGE = "dev.colophon.theme.commons";

    /** The scripts that are written into pages, so that nobody asks for a file. */
    private static final Set<String> INLINE = Set.of("assets/root.js", "assets/theme.js");

    private final TemplateEngine templates;
    private final Map<String, byte[]> assets;
    private final Map<String, byte[]> published;
    private final Map<String, String> overrides;
    private final WorkTree tree;
    private final List<Diagnostic> diagnostics;
    private final Map<String, Map<String, String>> words = new ConcurrentHashMap<>();

    private Theme(
            WorkTree tree,
            TemplateEngine templates,
            Map<String, byte[]> assets,
            Map<String, String> overrides,
            List<Diagnostic> diagnostics) {
        this.tree = tree;
        this.templates = templates;
        this.assets = assets;
        published = new TreeMap<>(assets);
        published.keySet().removeAll(INLINE);
        this.overrides = overrides;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Loads a site's theme from its {@code themes/} folder; where it has none, the bundled one. The
     * site's logo is a file of its theme.
     */
    public static Theme load(WorkTree tree, SiteConfig config) {
        String folder = SourcePath.join(SourcePath.join(config.folder(), "themes"), config.theme());
        Map<String, String> overrides = new TreeMap<>();
        Map<String, byte[]> assets = new TreeMap<>();
        for (String asset : BUNDLED_ASSETS) {
            assets.put("assets/" + asset, bundled("assets/" + asset).orElseThrow());
        }
        for (String path : tree.filesBelow(folder)) {
            String file = SourcePath.within(folder, path);
            byte[] bytes = bytes(tree, path);
            if (file.startsWith("assets/")) {
                assets.put(file, bytes);
            } else if (!bundled(file).map(known -> Arrays.equals(known, bytes)).orElse(false)) {
                overrides.put(file, path);
            }
        }
        Logo.put(config.logo(), path -> bytes(tree, path), assets);
        Stylesheet.add(assets);
        boolean ownTemplates = overrides.keySet().stream().anyMatch(file -> file.endsWith(".jte"));
        TemplateCompiler compiler = new TemplateCompiler(tree, overrides);
        TemplateEngine engine = ownTemplates ? compiler.compile() : bundledTemplates();
        return new Theme(tree, engine, assets, overrides, compiler.diagnostics());
    }

    /** The templates of the bundled theme, compiled when the program was. */
    static TemplateEngine bundledTemplates() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, Theme.class.getClassLoader(), PACKAGE);
    }

    /**
     * What is wrong with the site's own templates; where there is anything, the bundled ones are
     * used.
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The theme's files that are published as they are, by their path from the site's root. */
    Map<String, byte[]> assets() {
        return published;
    }

    /** A script to be written into pages. */
    InlineScript script(String name) {
        return InlineScript.of(assets.getOrDefault(name, new byte[0]));
    }

    /** A page made by a template. */
    byte[] render(String template, Object view) {
        Utf8Output out = new Utf8Output();
        render(template, view, (TemplateOutput) out);
        return out.bytes();
    }

    /** The same, written on as it is made. */
    void render(String template, Object view, OutputStream out) {
        render(template, view, new StreamedOutput(out));
    }

    private void render(String template, Object view, TemplateOutput out) {
        try {
            templates.render(template, view, out);
        } catch (TemplateException e) {
            throw overrides.isEmpty() ? e : failure(template, e);
        }
    }

    /** A site's own template is like any other file that cannot be read. */
    private static UncheckedIOException failure(String template, TemplateException problem) {
        Throwable cause = problem.getCause() == null ? problem : problem.getCause();
        String message =
                "the site's own theme fails in `"
                        + template
                        + "`: "
                        + problem.getMessage()
                        + " ("
                        + cause
                        + ")";
        return new UncheckedIOException(message, new IOException(problem));
    }

    /** The theme's words in a language; in English where it has none. */
    Map<String, String> words(String language) {
        return words.computeIfAbsent(language, this::readWords);
    }

    private Map<String, String> readWords(String language) {
        Map<String, String> all = new HashMap<>();
        String base = language.split("-", 2)[0].toLowerCase(Locale.ROOT);
        for (String file : List.of("words/en", "words/" + base, "words/" + language)) {
            String path = file + ".properties";
            bundled(path).ifPresent(bytes -> add(bytes, all));
            Optional.ofNullable(overrides.get(path)).ifPresent(own -> add(bytes(tree, own), all));
        }
        if (Direction.isRightToLeft(language)) {
            all.put("direction", "rtl");
        }
        return Map.copyOf(all);
    }

    private static void add(byte[] bytes, Map<String, String> words) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties
                .stringPropertyNames()
                .forEach(key -> words.put(key, properties.getProperty(key)));
    }

    private static byte[] bytes(WorkTree tree, String path) {
        try {
            return Files.readAllBytes(tree.file(path).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the bundled theme. */
    static Optional<byte[]> bundled(String file) {
        try (InputStream in = Theme.class.getResourceAsStream(BUNDLED + file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
