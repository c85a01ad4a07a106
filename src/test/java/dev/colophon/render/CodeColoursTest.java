package dev.colophon.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.markdown.Html;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CodeColoursTest {
    private static String block(String language, String code) {
        String escaped = Html.escape(code);
        return "<pre><code class=\"language-" + language + "\">" + escaped + "</code></pre>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "java | return \"a\\\"b\" + 12; // done | keyword=return string=\"a\\\"b\""
                        + " number=12 comment=// done",
                "sh | cp --force \"$a\" b # copy | name=--force string=\"$a\" comment=# copy",
                "yaml | - title: a b | name=- title:",
                "yaml | url: https://example.org/#top | name=url:",
                "json | {\"a\": [\"b\", true, 1.5]} | name=\"a\" string=\"b\" keyword=true"
                        + " number=1.5",
                "html | <a href=\"b\">c</a> | keyword=<a name=href string=\"b\" keyword=>"
                        + " keyword=</a keyword=>",
                "python | def f(): # x | keyword=def comment=# x",
                "toml | title = 'x' | name=title string='x'",
                "diff | +new | ins=+new",
                "markdown | ## A title | keyword=## A title"
            })
    void partsOfALanguageStandOut(String language, String code, String parts) {
        var marked = Jsoup.parseBodyFragment(CodeColours.add(block(language, code)));

        String found =
                String.join(
                        " ",
                        marked.select("span").stream()
                                .map(span -> span.className().substring(3) + "=" + span.text())
                                .toList());
        assertThat(marked.wholeText()).isEqualTo(code);
        assertThat(found).isEqualTo(parts);
    }

    @Test
    void otherCodeIsLeftAsItIs() {
        String unknown = block("brainfuck", "if 1 < 2");
        String marked = "<pre><code class=\"language-java\">a <b>if</b></code></pre>";
        String entity = "<pre><code class=\"language-java\">if&nbsp;a</code></pre>";

        assertThat(CodeColours.add(unknown)).isEqualTo(unknown);
        assertThat(CodeColours.add(marked)).isEqualTo(marked);
        assertThat(CodeColours.add(entity)).isEqualTo(entity);
        assertThat(CodeColours.add("<p>$1</p>")).isEqualTo("<p>$1</p>");
    }

    @ParameterizedTest
    @EnumSource(CodeLanguage.class)
    void noCodeTakesLongOrDeep(CodeLanguage language) {
        for (String evil :
                new String[] {"\"", "a", "a:", "- ", "[", "`", "<", "-", "{", "/*", " "}) {
            String code = evil.repeat(90_000 / evil.length());
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> {
                        var part = language.pattern().matcher(code);
                        while (part.find()) {
                            assertThat(part.end()).isGreaterThan(part.start());
                        }
                    });
        }
    }
}
