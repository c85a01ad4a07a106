package dev.colophon.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a text says something else than before, in any script. */
class WordBagTest {

    private static boolean saysElse(String one, String other) {
        return WordBag.of(one).saysElse(WordBag.of(other));
    }

    /** A sentence of two clauses, one of which becomes another. */
    @ParameterizedTest
    @CsvSource({
        "Thai, สองคนตรวจทุกการเปลี่ยนแปลง, สองคนลืมทุกการเปลี่ยนแปลง",
        "Lao, ສອງຄົນກວດທຸກການປ່ຽນແປງ, ສອງຄົນລືມທຸກການປ່ຽນແປງ",
        "Khmer, មនុស្សពីរនាក់ពិនិត្យការផ្លាស់ប្តូរ, មនុស្សពីរនាក់បំភ្លេចការផ្លាស់ប្តូរ",
        "Burmese, လူနှစ်ယောက်စစ်ဆေးသည်, လူနှစ်ယောက်မေ့လျော့သည်",
        "Japanese, 二人が変更を確認する, 二人が変更を見落とすかも",
        "Chinese, 两个人检查每项更改, 两个人忽略掉每个错误"
    })
    void anotherWordIsSeenWhereNoSpacesAre(String script, String before, String after) {
        assertThat(saysElse(before, after)).as(script).isTrue();
        assertThat(saysElse(before, before)).as(script).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Thai, สองคนตรวจทุกการเปลี่ยนแปลง, สองคนตรวดทุกการเปลี่ยนแปลง",
        "Khmer, មនុស្សពីរនាក់ពិនិត្យ, មនុស្សពីនាក់ពិនិត្យ",
        "Katakana, コードレビュー, コードレビュウ"
    })
    void oneOtherLetterIsASlip(String script, String before, String after) {
        assertThat(saysElse(before, after)).as(script).isFalse();
    }

    @Test
    void aWordEndsWhereALetterOfAScriptWithoutSpacesBegins() {
        assertThat(WordBag.of("ใช้Gitกับ").words()).containsEntry("git", 1);
        assertThat(WordBag.of("コード").size()).isEqualTo(3);
    }

    @Test
    void vowelSignsDoNotCutWords() {
        assertThat(WordBag.of("हिन्दी में लिखा").size()).isEqualTo(3);
    }
}
