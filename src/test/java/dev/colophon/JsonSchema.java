package dev.colophon;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds JSON against the part of JSON Schema that our schemas use; a keyword it does not know is a
 * problem.
 */
final class JsonSchema {
    private static final Set<String> WORDS_ONLY =
            Set.of("$schema", "$defs", "title", "description", "examples");

    private final Map<String, Object> root;
    private final List<String> problems = new ArrayList<>();

    private JsonSchema(Map<String, Object> root) {
        this.root = root;
    }

    /** What is wrong with a text, each with its place in it. */
    static List<String> problems(Path schema, String json) {
        try {
            JsonSchema validator = new JsonSchema(JSON.std.mapFrom(Files.readString(schema)));
            validator.check(validator.root, JSON.std.anyFrom(json), "$");
            return validator.problems;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(Map<String, Object> schema, Object value, String place) {
        schema.forEach((keyword, wanted) -> check(schema, keyword, wanted, value, place));
    }

    private void check(
            Map<String, Object> schema, String keyword, Object wanted, Object value, String place) {
        boolean fine =
                switch (keyword) {
                    case "type" -> isType((String) wanted, value);
                    case "const" -> value.equals(wanted);
                    case "enum" -> ((Collection<?>) wanted).contains(value);
                    case "pattern" ->
                            Pattern.compile((String) wanted).matcher((String) value).find();
                    case "minLength" -> ((String) value).length() >= (Integer) wanted;
                    case "minimum" -> ((Number) value).longValue() >= (Integer) wanted;
                    case "uniqueItems" ->
                            new HashSet<>((List<?>) value).size() == ((List<?>) value).size();
                    case "required" ->
                            ((Map<?, ?>) value).keySet().containsAll((Collection<?>) wanted);
                    case "additionalProperties" ->
                            map(schema.get("properties")).keySet().containsAll(map(value).keySet());
                    case "properties" -> checkProperties(map(wanted), map(value), place);
                    case "items" -> checkItems(map(wanted), (List<?>) value, place);
                    case "$ref" -> checkReference((String) wanted, value, place);
                    default -> WORDS_ONLY.contains(keyword);
                };
        if (!fine) {
            problems.add(place + ": " + value + " is against " + keyword + " " + wanted);
        }
    }

    private static boolean isType(String type, Object value) {
        return switch (type) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "integer" -> value instanceof Integer || value instanceof Long;
            default -> false;
        };
    }

    private boolean checkProperties(
            Map<String, Object> properties, Map<String, Object> value, String place) {
        value.forEach(
                (key, each) -> {
                    if (properties.containsKey(key)) {
                        check(map(properties.get(key)), each, place + "." + key);
                    }
                });
        return true;
    }

    private boolean checkItems(Map<String, Object> items, List<?> value, String place) {
        for (int i = 0; i < value.size(); i++) {
            check(items, value.get(i), place + "[" + i + "]");
        }
        return true;
    }

    private boolean checkReference(String reference, Object value, String place) {
        Map<String, Object> definitions = map(root.get("$defs"));
        check(map(definitions.get(reference.replace("#/$defs/", ""))), value, place);
        return true;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
