package dev.colophon.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the links of a Mermaid diagram: {@code click node "target"} and {@code click node href
 * "target"}.
 */
final class MermaidLinks {
    private static final Pattern CLICK =
            Pattern.compile(
                    "^[ \\t]*click[ \\t]+(\\S+)[ \\t]+(?:href[ \\t]+)?\"([^\"\\n]+)\"",
                    Pattern.MULTILINE);

    private MermaidLinks() {}

    static void add(BasedSequence code, DocumentBuilder page) {
        Matcher click = CLICK.matcher(code);
        while (click.find()) {
            BasedSequence written = code.subSequence(click.start(2), click.end(2));
            page.add(
                    Link.Kind.LINK,
                    click.group(2),
                    click.group(1),
                    "",
                    written.getStartOffset(),
                    page.span(written, Link.Form.QUOTED));
        }
    }
}
