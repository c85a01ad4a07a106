package dev.colophon.render;

import dev.colophon.markdown.Html;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the code in a page its colours, when the site is built: readers need no script for them,
 * and they are there on paper too.
 */
final class CodeColours {
    private static final int MOST = 200_000;
    private static final String START = "<pre><code class=\"language-";
    private static final String END = "</code></pre>";
    private static final Pattern NAME_END = Pattern.compile("[ ,]");
    private static final Pattern ENTITY = Pattern.compile("&(?!(?:amp|lt|gt|quot);)");

    private CodeColours() {}

    /** Whether the tag there begins some. */
    static boolean isOn(String html, int at) {
        return html.startsWith("<pre", at);
    }

    /** A page's HTML with the parts of its code marked. */
    static String add(String html) {
        int at = html.indexOf(START);
        if (at < 0) {
            return html;
        }
        StringBuilder out = new StringBuilder(html.length() + html.length() / 4);
        int from = 0;
        for (; at >= 0; at = html.indexOf(START, at + 1)) {
            int name = at + START.length();
            int quote = html.indexOf('"', name);
            int code = quote + 2;
            int end = html.indexOf('<', code);
            if (quote > 0 && html.startsWith("\">", quote) && html.startsWith(END, end)) {
                out.append(html, from, code);
                out.append(block(html.substring(name, quote), html.substring(code, end)));
                from = end;
            }
        }
        return out.append(html, from, html.length()).toString();
    }

    /** Code with its parts marked, if its language is known; what stands behind that says more. */
    private static String block(String name, String code) {
        Optional<CodeLanguage> language = CodeLanguage.of(NAME_END.split(name, 2)[0]);
        return language.isEmpty() || code.length() > MOST || ENTITY.matcher(code).find()
                ? code
                : marked(unescape(code), language.get().pattern());
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
