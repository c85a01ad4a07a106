package dev.colophon.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The theme's words are complete in each of its languages. */
class WordsOfThemeTest {
    /** Words that are the same as in English, by their language. */
    private static final Map<String, Set<String>> SAME =
            Map.of(
                    "de", Set.of("alert.warning", "catalogGraph"),
                    "pt-BR", Set.of("siteLinks"),
                    "fr",
                            Set.of(
                                    "alert.important",
                                    "colophon",
                                    "pageColumn",
                                    "pages.one",
                                    "pages.other",
                                    "columnRelation",
                                    "siteLinks"),
                    "it", Set.of("colophon"));

    /** What needs no other word in any language. */
    private static final Set<String> MAY_BE_SAME =
            Set.of(
                    "citation",
                    "direction",
                    "date",
                    "date.first",
                    "source",
                    "translationsPage",
                    "history");

    private static final Pattern HOLE = Pattern.compile("\\{[a-z]+}");

    private static Map<String, String> words(String language) {
        Path file = Path.of("themes", "commons", "words", language + ".properties");
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(k -> words.put(k, properties.getProperty(k)));
        return words;
    }

    private static Set<String> holes(String word) {
        Set<String> holes = new TreeSet<>();
        HOLE.matcher(word).results().forEach(hole -> holes.add(hole.group()));
        return holes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt-BR", "de", "fr", "it", "ja", "zh", "gl"})
    void aLanguageHasEveryWordAndTheSameHolesInIt(String language) {
        Map<String, String> english = words("en");
        Map<String, String> own = words(language);

        assertThat(own).containsOnlyKeys(english.keySet()).containsEntry("language", language);
        own.forEach(
                (key, word) -> assertThat(holes(word)).as(key).isEqualTo(holes(english.get(key))));
        assertThat(own.values()).allMatch(word -> !word.isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt-BR", "de", "fr", "it", "ja", "zh", "gl"})
    void noWordIsLeftInEnglish(String language) {
        Map<String, String> english = words("en");
        Map<String, String> own = words(language);
        Set<String> same = new TreeSet<>();
        own.forEach(
                (key, word) -> {
                    boolean month = key.startsWith("month.");
                    if (!month && !MAY_BE_SAME.contains(key) && word.equals(english.get(key))) {
                        same.add(key);
                    }
                });

        assertThat(same).isSubsetOf(SAME.getOrDefault(language, Set.of()));
    }
}
