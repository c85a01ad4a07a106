package dev.colophon.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextTest {
    private static final String[] PIECES = {
        "one", "two", "three", "three.", "four", "don't", "日本", "né", "-", " ", "  ", "\t", "\r"
    };

    private final Random random = new Random(7);

    @Test
    void aTextReadWithTheHelpOfAnotherIsTheSame() {
        for (int i = 0; i < 3000; i++) {
            List<String> lines = lines();
            byte[] before = bytes(lines);
            edit(lines);
            byte[] after = bytes(lines);
            Text alone = Text.of(after);
            Text helped = Text.of(after, Text.of(before));
            assertThat(numbers(helped)).isEqualTo(numbers(alone));
            assertThat(helped.size()).isEqualTo(alone.size());
            assertThat(helped.fingerprint()).isEqualTo(alone.fingerprint());
        }
    }

    @Test
    void fingerprintsAreTheSameWhereOnlySpaceDiffers() {
        for (int i = 0; i < 3000; i++) {
            List<String> lines = lines();
            byte[] before = bytes(lines);
            edit(lines);
            byte[] after = bytes(lines);
            boolean same = withoutSpace(before).equals(withoutSpace(after));
            assertThat(Text.of(before).fingerprint() == Text.of(after).fingerprint())
                    .isEqualTo(same);
        }
    }

    @Test
    void alignedWordsAreTheSameWordsInTheSameOrder() {
        for (int i = 0; i < 1000; i++) {
            List<String> lines = lines();
            Text before = Text.of(bytes(lines));
            edit(lines);
            Text after = Text.of(bytes(lines), before);
            Alignment alignment = Alignment.of(before, after);
            int last = -1;
            for (int word = 0; word < after.size(); word++) {
                if (alignment.isOld(word)) {
                    assertThat(alignment.origin(word)).isGreaterThan(last);
                    last = alignment.origin(word);
                    assertThat(words(before).get(last)).isEqualTo(words(after).get(word));
                }
            }
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            lines.add(line());
        }
        return lines;
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            line.append(PIECES[random.nextInt(PIECES.length)])
                    .append(random.nextBoolean() ? " " : "");
        }
        return line.toString();
    }

    private void edit(List<String> lines) {
        for (int i = random.nextInt(3); i > 0; i--) {
            int place = random.nextInt(lines.size());
            switch (random.nextInt(4)) {
                case 0 -> lines.add(place, line());
                case 1 -> lines.set(place, lines.get(place) + " ");
                case 2 -> lines.set(place, line());
                default -> lines.add(lines.remove(place));
            }
        }
    }

    private static byte[] bytes(List<String> lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String withoutSpace(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).replaceAll("[ \\t-\\r]", "");
    }

    private static List<Integer> words(Text text) {
        List<Integer> words = new ArrayList<>();
        for (TextLine line : text.lines()) {
            for (int word : line.words) {
                words.add(word);
            }
        }
        return words;
    }

    private static List<List<Long>> numbers(Text text) {
        List<List<Long>> numbers = new ArrayList<>();
        for (TextLine line : text.lines()) {
            numbers.add(List.of(line.bytes, line.content, (long) line.words.length));
        }
        return numbers;
    }
}
