package dev.colophon.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.colophon.diagnostic.Location;
import dev.colophon.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes blocks of code, and what fences of some languages stand for. */
final class CodeWriter {
    /** {@code click node "target"}, {@code click node href "target"}; for classes, {@code link}. */
    private static final Pattern CLICK =
            Pattern.compile(
                    "^[ \\t]*(?:click|link)[ \\t]+(\\S+)[ \\t]+(?:href[ \\t]+)?\"([^\"\\n]+)\"");

    private final DocumentBuilder page;
    private final MindMaps maps;
    private final Flexmark flexmark;
    private final BiConsumer<DocumentBuilder, Node> writer;

    /** With what writes a text that is a part of the page. */
    CodeWriter(
            DocumentBuilder page,
            MindMaps maps,
            Flexmark flexmark,
            BiConsumer<DocumentBuilder, Node> writer) {
        this.page = page;
        this.maps = maps;
        this.flexmark = flexmark;
        this.writer = writer;
    }

    void write(FencedCodeBlock code) {
        if (code.getInfo().equals("math") && !code.getContentChars().isBlank()) {
            page.line();
            page.html.append("<div class=\"math\">");
            page.formulas.write(
                    code.getContentChars().toString().strip(), true, code.getStartOffset());
            page.html.append("</div>\n");
            return;
        }
        String[] info = code.getInfo().unescape().strip().split("[\\s,]+", 2);
        boolean drawn =
                switch (page.isPart() ? "" : info[0]) {
                    case "mindmap" -> addMap(code, info.length > 1 ? info[1].strip() : "");
                    case "catalog" -> addCatalog(code);
                    case "events" -> addEvents(code);
                    default -> false;
                };
        if (drawn) {
            page.line();
            page.writeEmbed(page.embeds.size() - 1);
        } else {
            write(info[0], code.getContentLines());
        }
    }

    private boolean addMap(FencedCodeBlock code, String title) {
        SourceText.Builder text = new SourceText.Builder();
        for (BasedSequence line : code.getContentLines()) {
            text.append(page.source, line.getStartOffset(), line.getEndOffset());
        }
        SourceText source = text.build();
        if (source.text().isBlank()) {
            return false;
        }
        DocumentBuilder part = page.part(source);
        Node root = flexmark.parseOrNothing(source.text());
        writer.accept(part, root);
        return maps.addFence(part, root, title);
    }

    private boolean addCatalog(FencedCodeBlock code) {
        Embed catalog = new Embed.Catalog(options(code), source(code), place(code));
        page.embeds.add(() -> catalog);
        return true;
    }

    private boolean addEvents(FencedCodeBlock code) {
        Embed events = new Embed.Events(options(code), source(code), place(code));
        page.embeds.add(() -> events);
        return true;
    }

    private static String source(FencedCodeBlock code) {
        return String.join("", code.getContentLines());
    }

    private Location place(FencedCodeBlock code) {
        return page.source.locate(code.getStartOffset());
    }

    private List<Embed.Option> options(FencedCodeBlock code) {
        List<Embed.Option> options = new ArrayList<>();
        for (BasedSequence line : code.getContentLines()) {
            String text = line.toString().strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                options.add(option(text, line));
            }
        }
        return options;
    }

    private Embed.Option option(String text, BasedSequence line) {
        int colon = text.indexOf(':');
        String key = colon < 0 ? text : text.substring(0, colon).stripTrailing();
        String value = colon < 0 ? "" : text.substring(colon + 1).strip();
        if (value.length() > 1 && value.matches("\"[^\"]*\"|'[^']*'")) {
            value = value.substring(1, value.length() - 1);
        }
        return new Embed.Option(key, value, page.source.locate(line.trim().getStartOffset()));
    }

    /** Goes line by line: the library would take a time that grows with their square. */
    void write(String language, List<BasedSequence> lines) {
        page.line();
        page.html.append("<pre><code");
        if (!language.isEmpty()) {
            page.html.append(" class=\"language-").append(Html.escape(language)).append('"');
        }
        page.html.append('>');
        for (BasedSequence line : lines) {
            if (language.equals("mermaid")) {
                writeDiagramLine(line);
            } else {
                page.text(line);
            }
        }
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).endsWith("\n")) {
            page.html.append('\n');
        }
        page.html.append("</code></pre>\n");
    }

    /** The target of a node is a link like any other. */
    private void writeDiagramLine(BasedSequence line) {
        Matcher click = CLICK.matcher(line);
        if (!click.find()) {
            page.text(line);
            return;
        }
        BasedSequence written = line.subSequence(click.start(2), click.end(2));
        int number =
                page.add(
                        Link.Kind.LINK,
                        click.group(2),
                        click.group(1),
                        "",
                        written.getStartOffset(),
                        page.span(written, Link.Form.QUOTED));
        page.text(line.subSequence(0, click.start(2)));
        page.html.append(Html.address(number));
        page.text(line.subSequence(click.end(2)));
    }
}
