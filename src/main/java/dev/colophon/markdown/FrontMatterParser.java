package dev.colophon.markdown;

import dev.colophon.config.YamlList;
import dev.colophon.config.YamlMap;
import dev.colophon.config.YamlNode;
import dev.colophon.config.YamlReader;
import dev.colophon.config.YamlScalar;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Rule;
import dev.colophon.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds and reads the YAML between two lines {@code ---} at the top of a page. A worker for one
 * page.
 */
final class FrontMatterParser {
    /**
     * Text between two thematic breaks is no front matter, so the first line must look like YAML.
     */
    private static final Pattern BLOCK =
            Pattern.compile(
                    "\\A---[ \\t]*\\n"
                            + "(?=[ \\t]*(?:[\\w\"'-]+[ \\t]*:|#|\\n"
                            + "|---))(.*?)^(?:---|\\.\\.\\.)[ \\t]*(?:\\n"
                            + "|\\z)",
                    Pattern.DOTALL | Pattern.MULTILINE);

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private FrontMatterParser() {}

    static FrontMatter.Parsed parse(SourceFile file) {
        if (!file.text().startsWith("---")) {
            return new FrontMatter.Parsed(FrontMatter.NONE, 0, List.of());
        }
        return new FrontMatterParser().read(file);
    }

    private FrontMatter.Parsed read(SourceFile file) {
        Matcher block = BLOCK.matcher(file.text());
        if (!block.find()) {
            return new FrontMatter.Parsed(FrontMatter.NONE, 0, List.of());
        }
        YamlReader.Result result =
                new YamlReader(Rule.INVALID_FRONT_MATTER).read(file.path(), block.group(1), 2);
        diagnostics.addAll(result.diagnostics());
        FrontMatter fields = result.root().map(this::fields).orElse(FrontMatter.NONE);
        return new FrontMatter.Parsed(fields, block.end(), diagnostics);
    }

    private FrontMatter fields(YamlNode root) {
        if (!(root instanceof YamlMap map)) {
            diagnostics.add(
                    new Diagnostic(
                            Rule.INVALID_FRONT_MATTER,
                            root.location(),
                            "front matter is " + root.kind() + "; expected a mapping",
                            "write it as `key: value` lines"));
            return FrontMatter.NONE;
        }
        return new FrontMatter(
                text(map, "title"),
                text(map, "description"),
                text(map, "language").or(() -> text(map, "lang")),
                text(map, "kind"),
                map.get("markmap").map(FrontMatterParser::markmap),
                formers(map, "redirect-from"),
                fields(map));
    }

    private static Map<String, FrontMatter.Field> fields(YamlMap map) {
        Map<String, FrontMatter.Field> fields = new HashMap<>();
        map.entries().forEach((key, entry) -> fields.put(key, field(entry.node())));
        return fields;
    }

    private static FrontMatter.Field field(YamlNode node) {
        List<YamlNode> nodes = node instanceof YamlList list ? list.items() : List.of(node);
        List<String> values =
                nodes.stream()
                        .filter(YamlScalar.class::isInstance)
                        .map(YamlScalar.class::cast)
                        .filter(value -> !value.isEmpty())
                        .map(value -> value.text().strip())
                        .filter(text -> !text.isEmpty())
                        .toList();
        return new FrontMatter.Field(values, node.location());
    }

    private Optional<String> text(YamlMap map, String key) {
        return map.get(key).flatMap(node -> text(node, key)).filter(text -> !text.isBlank());
    }

    private Optional<String> text(YamlNode node, String key) {
        if (node instanceof YamlScalar scalar) {
            return Optional.of(scalar.text());
        }
        diagnostics.add(
                new Diagnostic(
                        Rule.INVALID_FRONT_MATTER,
                        node.location(),
                        "`" + key + "` is " + node.kind() + "; expected text",
                        ""));
        return Optional.empty();
    }

    /** A negative level stands for all of them, as does whatever is no number. */
    private static Markmap markmap(YamlNode settings) {
        return Optional.of(settings)
                .flatMap(
                        node ->
                                node instanceof YamlMap map
                                        ? map.get("initialExpandLevel")
                                        : Optional.empty())
                .map(node -> node instanceof YamlScalar scalar ? scalar.text() : "")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(text -> new Markmap(Integer.parseInt(text)))
                .orElse(Markmap.NONE);
    }

    /** A single text, or a list of them. */
    private List<FrontMatter.Former> formers(YamlMap map, String key) {
        List<FrontMatter.Former> formers = new ArrayList<>();
        map.get(key)
                .map(node -> node instanceof YamlList list ? list.items() : List.of(node))
                .orElse(List.of())
                .forEach(
                        node ->
                                text(node, key)
                                        .map(text -> new FrontMatter.Former(text, node.location()))
                                        .ifPresent(formers::add));
        return formers;
    }
}
