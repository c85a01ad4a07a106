package dev.colophon.render;

import dev.colophon.markdown.Html;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the code in a page its colours, when the site is built: readers need no script for them,
 * and they are there on paper too.
 */
final class CodeColours {
    private static final int MOST = 200_000;
    private static final String START = "<pre><code class=\"language-";
    private static final Pattern BLOCK =
            Pattern.compile(START + "([^\" ]*+)([^\"]*+)\">([^<]*+)</code></pre>");

    private static final Pattern ENTITY = Pattern.compile("&(?!(?:amp|lt|gt|quot);)");

    private CodeColours() {}

    /** Whether a page has code. */
    static boolean areOn(String html) {
        return html.contains("<pre");
    }

    /** A page's HTML with the parts of its code marked. */
    static String add(String html) {
        return html.contains(START) ? BLOCK.matcher(html).replaceAll(CodeColours::block) : html;
    }

    private static String block(MatchResult block) {
        Optional<CodeLanguage> language = CodeLanguage.of(block.group(1).split(",", 2)[0]);
        String code = block.group(3);
        if (language.isEmpty() || code.length() > MOST || ENTITY.matcher(code).find()) {
            return Matcher.quoteReplacement(block.group());
        }
        String before = START + block.group(1) + block.group(2) + "\">";
        String marked = marked(unescape(code), language.get().pattern());
        return Matcher.quoteReplacement(before + marked + "</code></pre>");
    }

    private static String marked(String code, Pattern pattern) {
        StringBuilder html = new StringBuilder(code.length() * 2);
        Matcher part = pattern.matcher(code);
        List<String> kinds = CodeLanguage.kinds(pattern);
        int end = 0;
        while (part.find()) {
            html.append(Html.escape(code.substring(end, part.start())));
            String kind =
                    kinds.stream()
                            .filter(each -> part.group(each) != null)
                            .findFirst()
                            .orElseThrow();
            html.append("<span class=\"hl-").append(kind).append("\">");
            html.append(Html.escape(part.group())).append("</span>");
            end = part.end();
        }
        return html.append(Html.escape(code.substring(end))).toString();
    }

    private static String unescape(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
