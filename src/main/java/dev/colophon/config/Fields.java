package dev.colophon.config;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The values of one mapping of the config. A value of another type than asked for is as good as
 * missing, and goes to the diagnostics.
 */
final class Fields {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final YamlMap map;
    private final List<String> known;
    private final List<Diagnostic> diagnostics;

    private Fields(YamlMap map, List<String> known, List<Diagnostic> diagnostics) {
        this.map = map;
        this.known = known;
        this.diagnostics = diagnostics;
    }

    /** A mapping in another tool's config, which may have keys that Colophon does not know. */
    static Fields of(YamlMap map, List<Diagnostic> diagnostics) {
        return new Fields(map, List.of(), diagnostics);
    }

    /** A mapping in Colophon's config: keys that are not known are reported. */
    static Fields of(YamlMap map, List<String> known, List<Diagnostic> diagnostics) {
        Fields fields = new Fields(map, known, diagnostics);
        map.entries().forEach((key, entry) -> fields.checkKey(key, entry.key()));
        return fields;
    }

    private void checkKey(String key, Location place) {
        if (!known.contains(key)) {
            String message = "found the key `" + key + "`, which Colophon does not know here";
            invalid(place, message, Spelling.hint(key, known));
        }
    }

    /** Where the value of a key is, or else where the mapping starts. */
    Location at(String key) {
        return map.get(key).map(YamlNode::location).orElse(map.location());
    }

    boolean has(String key) {
        return map.entries().containsKey(key);
    }

    /** A text; absent when nothing is written after the key. */
    Optional<String> text(String key) {
        return map.get(key).flatMap(node -> text("`" + key + "`", node));
    }

    private Optional<String> text(String name, YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            String text = scalar.text().strip();
            return scalar.isEmpty() || text.isEmpty() ? Optional.empty() : Optional.of(text);
        }
        wrongType(name, node, "text");
        return Optional.empty();
    }

    /** The text of {@code id}; one that cannot be an id is reported. */
    Optional<String> id() {
        Optional<String> id = text("id");
        if (id.isPresent() && !isId(id.get())) {
            String message = "`id` is `" + id.get() + "`; expected lower-case letters, digits";
            String hint = "for example `" + BookSlot.slug(id.get()) + "`";
            invalid(at("id"), message + " and hyphens", hint);
        }
        return id;
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /**
     * What the text of a key means.
     *
     * @param written the text; absent where there is none
     * @param reader gives nothing for a text that means nothing, which is reported
     * @param expected what the message says was expected
     */
    <T> Optional<T> read(
            String key,
            Optional<String> written,
            Function<String, Optional<T>> reader,
            String expected,
            String hint) {
        Optional<T> value = written.flatMap(reader);
        if (written.isPresent() && value.isEmpty()) {
            String message = "`" + key + "` is `" + written.get() + "`; expected " + expected;
            invalid(at(key), message, hint);
        }
        return value;
    }

    /** Whether a key says {@code true}; false without it. */
    boolean flag(String key) {
        Optional<String> text = text(key);
        boolean known = text.isEmpty() || text.get().equals("true") || text.get().equals("false");
        if (!known) {
            String message = "`" + key + "` is `" + text.get() + "`; expected `true` or `false`";
            invalid(at(key), message, "");
        }
        return text.filter("true"::equals).isPresent();
    }

    /** A text that must be there. */
    Optional<String> required(String key, String purpose) {
        Optional<String> text = text(key);
        boolean reported =
                map.get(key).filter(node -> !(node instanceof YamlScalar)).isPresent()
                        || isMisspelt(key);
        if (text.isEmpty() && !reported) {
            String message = "found no `" + key + "`; expected " + purpose;
            invalid(at(key), message, "add `" + key + ": …`");
        }
        return text;
    }

    /** Whether a key that is not known was taken for this one, with a hint to write it so. */
    private boolean isMisspelt(String key) {
        return map.entries().keySet().stream()
                .filter(found -> !known.contains(found))
                .anyMatch(found -> Spelling.nearest(found, known).equals(Optional.of(key)));
    }

    /** A mapping below a key. */
    Optional<YamlMap> map(String key) {
        Optional<YamlNode> node = map.get(key);
        node.filter(found -> !(found instanceof YamlMap))
                .ifPresent(found -> wrongType("`" + key + "`", found, "a mapping"));
        return node.filter(YamlMap.class::isInstance).map(YamlMap.class::cast);
    }

    /** The mappings in the list below a key; absent without such a list. */
    Optional<List<YamlMap>> maps(String key) {
        Optional<YamlNode> node = map.get(key);
        node.filter(found -> !(found instanceof YamlList))
                .ifPresent(found -> wrongType("`" + key + "`", found, "a list"));
        return node.filter(YamlList.class::isInstance).map(list -> items(key, (YamlList) list));
    }

    private List<YamlMap> items(String key, YamlList list) {
        List<YamlMap> maps = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (item instanceof YamlMap itemMap) {
                maps.add(itemMap);
            } else {
                wrongType("an item of `" + key + "`", item, "a mapping");
            }
        }
        return maps;
    }

    /** The texts in the list below a key; one text counts as a list of one. */
    List<String> texts(String key) {
        YamlNode node = map.get(key).orElse(null);
        if (node == null || node instanceof YamlScalar) {
            return text(key).stream().toList();
        }
        if (!(node instanceof YamlList list)) {
            wrongType("`" + key + "`", node, "a list");
            return List.of();
        }
        return list.items().stream()
                .flatMap(item -> text("an item of `" + key + "`", item).stream())
                .toList();
    }

    boolean isEmptyList(String key) {
        return map.get(key)
                .filter(n -> n instanceof YamlList list && list.items().isEmpty())
                .isPresent();
    }

    /** The texts of a mapping from text to text, each with the place of its key. */
    List<Pair> pairs(String key) {
        List<Pair> pairs = new ArrayList<>();
        for (Map.Entry<String, YamlMap.Entry> entry : entries(key).entrySet()) {
            YamlNode node = entry.getValue().node();
            Optional<String> text = text("`" + entry.getKey() + "`", node);
            if (text.isPresent()) {
                Location value = node.location();
                pairs.add(new Pair(entry.getKey(), text.get(), entry.getValue().key(), value));
            } else if (node instanceof YamlScalar) {
                invalid(node.location(), "`" + entry.getKey() + "` is empty; expected text", "");
            }
        }
        return pairs;
    }

    private Map<String, YamlMap.Entry> entries(String key) {
        return map(key).map(YamlMap::entries).orElse(Map.of());
    }

    /** A key and its text, with their places. */
    record Pair(String key, String text, Location keyPlace, Location textPlace) {}

    private void wrongType(String name, YamlNode node, String expected) {
        String hint =
                switch (expected) {
                    case "a list" -> "begin each item with `- ` on a line of its own";
                    case "a mapping" -> "write `key: value` on the lines below, indented";
                    default -> "write one value on the same line";
                };
        invalid(node.location(), name + " is " + node.kind() + "; expected " + expected, hint);
    }

    void invalid(Location location, String message, String hint) {
        report(Rule.INVALID_CONFIG, location, message, hint);
    }

    void report(Rule rule, Location location, String message, String hint) {
        diagnostics.add(new Diagnostic(rule, location, message, hint));
    }
}
