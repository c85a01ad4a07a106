package dev.colophon.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.colophon.diagnostic.Rule;
import dev.colophon.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private static final List<String> DEFINITIONS =
            List.of(
                    "repository",
                    "book",
                    "inventory",
                    "contributor",
                    "link",
                    "catalog",
                    "kind",
                    "section",
                    "field",
                    "relation");
    private static Map<String, Object> schema;

    @BeforeAll
    static void readSchema() throws IOException {
        schema = JSON.std.mapFrom(Files.readString(Path.of("docs/site-config.schema.json")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(String... path) {
        Map<String, Object> found = schema;
        for (String key : path) {
            found = (Map<String, Object>) found.get(key);
        }
        return found;
    }

    @Test
    void describesTheKeysThatAreRead() {
        assertThat(at("properties")).containsOnlyKeys(Keys.SITE);
        assertThat(at("$defs", "repository", "properties")).containsOnlyKeys(Keys.REPOSITORY);
        assertThat(at("$defs", "book", "properties")).containsOnlyKeys(Keys.BOOK);
        assertThat(at("$defs", "inventory", "properties")).containsOnlyKeys(Keys.INVENTORY);
        assertThat(at("$defs", "contributor", "properties")).containsOnlyKeys(Keys.CONTRIBUTOR);
        assertThat(at("$defs", "link", "properties")).containsOnlyKeys(Keys.NAVIGATION);
        assertThat(at("$defs", "catalog", "properties")).containsOnlyKeys(Keys.CATALOG);
        assertThat(at("$defs", "kind", "properties")).containsOnlyKeys(Keys.KIND);
        assertThat(at("$defs", "section", "properties")).containsOnlyKeys(Keys.SECTION);
        assertThat(at("$defs", "field", "properties")).containsOnlyKeys(Keys.FIELD);
        assertThat(at("$defs", "relation", "properties")).containsOnlyKeys(Keys.RELATION);
    }

    @Test
    void describesTheRulesAndValues() {
        assertThat(at("properties", "rules", "properties"))
                .containsOnlyKeys(Arrays.stream(Rule.values()).map(Rule::id).toList());
        assertThat(at("$defs", "severity").get("anyOf"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .extracting(choice -> choice.get("enum"), choice -> choice.get("const"))
                .containsExactly(tuple(names(Severity.values()), null), tuple(null, false));
        assertThat(at("$defs", "repository", "properties", "kind").get("enum"))
                .isEqualTo(names(Forge.values()));
        assertThat(at("$defs", "book", "properties", "style").get("enum"))
                .isEqualTo(names(AddressStyle.values()));
        assertThat(at("properties", "help-wanted").get("anyOf"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .last()
                .extracting(choice -> ((Map<?, ?>) choice.get("items")).get("enum"))
                .isEqualTo(Arrays.stream(TaskKind.values()).map(TaskKind::id).toList());
        assertThat(at("$defs", "catalog", "properties", "preset").get("enum"))
                .isEqualTo(Presets.NAMES);
    }

    @Test
    void allowsNoOtherKeys() {
        assertThat(schema.get("additionalProperties")).isEqualTo(false);
        for (String definition : DEFINITIONS) {
            assertThat(at("$defs", definition).get("additionalProperties")).isEqualTo(false);
        }
        assertThat(at("properties", "rules").get("additionalProperties")).isEqualTo(false);
    }

    @Test
    void describesEachKeyForReaders() {
        for (String key : Keys.SITE) {
            assertThat(at("properties", key)).containsKey("description");
        }
        for (String key : Keys.BOOK) {
            assertThat(at("$defs", "book", "properties", key)).containsKey("description");
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
    }
}
