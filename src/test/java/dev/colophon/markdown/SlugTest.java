package dev.colophon.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The anchors of other tools, as they are on pages that these tools published. */
class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "Hello World, hello-world",
        "What's new?, whats-new",
        "a_b - c, a_b---c",
        "Ünïcode & More, ünïcode--more",
        "インナーソース, インナーソース",
    })
    void gitHub(String text, String slug) {
        assertThat(Slug.gitHub(text)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({"Hello  World, hello--world", "What's new?, whats-new", "a_b - c, a_b---c"})
    void mdBook(String text, String slug) {
        assertThat(Slug.mdBook(text)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "O que é InnerSource, o-que-e-innersource",
        "-- What's new_& (old)  in 2.0? --, whats-new-and-old-in-2-0",
        "R&D — c’est ½ ⅳ, r-and-d-cest-½-ⅳ",
        "--, ''",
        "Forças, forcas",
        "内源是什么?, nei-yuan-shi-shen-me",
        "如何使用这些模式?, ru-he-shi-yong-zhe-xie-mo-shi",
        "インナーソースとは何か, innssutohaka",
        "どのようにインナーソースパターンを使うか, donoyouniinnssupatnwouka",
        "結果の状況, no",
        "組織に働く力学, niku",
    })
    void gitBook(String text, String slug) {
        assertThat(Slug.gitBook(text)).isEqualTo(slug);
    }
}
