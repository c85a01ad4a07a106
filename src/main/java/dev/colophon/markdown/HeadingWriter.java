package dev.colophon.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import dev.colophon.diagnostic.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes headings, each with its anchor: {@code {#id}} at its end, else GitHub's. */
final class HeadingWriter {
    private static final int MAX_ATTRIBUTES = 500;
    private static final Pattern ATTRIBUTES =
            Pattern.compile("\\{(?:\\s*[.\\w-][^}]*\\s)?\\s*#([^\\s}]+)[^}]*}");

    /**
     * The id in the braces at a heading's end.
     *
     * @param start where the heading's own text ends
     */
    private record ExplicitId(String id, int start) {
        static Optional<ExplicitId> of(CharSequence heading) {
            String text = heading.toString().stripTrailing();
            int brace = text.endsWith("}") ? text.lastIndexOf('{') : -1;
            if (brace < 0 || text.length() - brace > MAX_ATTRIBUTES) {
                return Optional.empty();
            }
            Matcher attributes = ATTRIBUTES.matcher(text.substring(brace));
            int start = text.substring(0, brace).stripTrailing().length();
            return attributes.matches()
                    ? Optional.of(new ExplicitId(attributes.group(1), start))
                    : Optional.empty();
        }
    }

    private final DocumentBuilder page;
    private final InlineWriter inlines;

    HeadingWriter(DocumentBuilder page, InlineWriter inlines) {
        this.page = page;
        this.inlines = inlines;
    }

    /** A heading's plain text, without an id at its end. */
    static String text(com.vladsch.flexmark.ast.Heading heading) {
        return PlainText.of(heading, end(heading, ExplicitId.of(heading.getText()))).strip();
    }

    private static int end(com.vladsch.flexmark.ast.Heading heading, Optional<ExplicitId> id) {
        return id.map(found -> heading.getText().getStartOffset() + found.start())
                .orElse(Integer.MAX_VALUE);
    }

    /**
     * Explicit ids win, wherever on the page they stand, in lists and quotations too: no other
     * heading may take one of them before.
     *
     * @param depth how deep blocks may stand in each other
     */
    void takeExplicitIds(Node blocks, int depth) {
        for (Node node = blocks.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
                ExplicitId.of(heading.getText()).ifPresent(id -> take(id.id(), heading));
            } else if (depth > 1 && node instanceof Block && !(node instanceof Paragraph)) {
                takeExplicitIds(node, depth - 1);
            }
        }
    }

    private void take(String id, Node heading) {
        if (!page.takeId(id)) {
            page.diagnose(
                    Rule.DUPLICATE_ID,
                    heading.getStartOffset(),
                    "the id `" + id + "` is on this page twice; links lead to the first",
                    "give this heading another id");
        }
    }

    void write(com.vladsch.flexmark.ast.Heading heading) {
        Optional<ExplicitId> explicit = ExplicitId.of(heading.getText());
        int end = end(heading, explicit);
        String text = PlainText.of(heading, end).strip();
        String wanted = explicit.map(ExplicitId::id).orElseGet(() -> Slug.gitHub(text));
        String id = explicit.isPresent() || wanted.isEmpty() ? wanted : page.takeUniqueId(wanted);
        page.headings.add(
                new Heading(
                        heading.getLevel(),
                        text,
                        id,
                        aliases(text, wanted, id),
                        page.source.locate(heading.getStartOffset())));
        if (heading.getLevel() == 1) {
            page.offerTitle(text);
        }
        write(heading, id, end);
    }

    private void write(com.vladsch.flexmark.ast.Heading heading, String id, int end) {
        int level = heading.getLevel();
        page.line();
        page.html.append("<h").append(level);
        if (!id.isEmpty()) {
            page.html.append(" id=\"").append(Html.escape(id)).append('"');
        }
        page.html.append('>').append(Html.heading(page.headings.size() - 1));
        inlines.writeChildren(heading, 0, end);
        writeAnchor(page, id);
        page.html.append("</h").append(level).append(">\n");
    }

    /**
     * The link by which readers get the address of a heading or a table row; it is named after what
     * it stands in.
     */
    static void writeAnchor(DocumentBuilder page, String id) {
        if (!id.isEmpty()) {
            String escaped = Html.escape(id);
            page.html
                    .append(" <a class=\"anchor\" href=\"#")
                    .append(escaped)
                    .append("\" aria-labelledby=\"")
                    .append(escaped)
                    .append("\">#</a>");
        }
    }

    /** What other tools call this heading; where several have one text, they count as ours does. */
    private List<String> aliases(String text, String wanted, String id) {
        Set<String> aliases = new LinkedHashSet<>();
        String count = id.startsWith(wanted) ? id.substring(wanted.length()) : "";
        for (String slug :
                List.of(Slug.gitHub(text), Slug.mdBook(text), page.gitBookSlugs.of(text))) {
            if (!slug.isEmpty() && !(slug + count).equals(id)) {
                aliases.add(slug + count);
            }
        }
        return List.copyOf(aliases);
    }
}
