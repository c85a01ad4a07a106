package dev.colophon.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What the writers of one page fill together; thrown away when the {@link Document} is made. */
final class DocumentBuilder {
    private static final int DESCRIPTION_LENGTH = 200;

    final SourceText source;
    final GitBookSlugs gitBookSlugs;
    final StringBuilder html = new StringBuilder();
    final List<Link> links;
    final List<Heading> headings = new ArrayList<>();
    final List<Document.Place> paragraphs = new ArrayList<>();
    final List<Diagnostic> diagnostics;
    final List<Supplier<Embed>> embeds = new ArrayList<>();
    final FormulaWriter formulas = new FormulaWriter(this);
    final LateIds lateIds = new LateIds(this);

    /** Where the links of this text start, by their number; only kept where somebody asks. */
    final Map<Integer, Integer> linkOffsets = new HashMap<>();

    private final Set<String> ids = new LinkedHashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private String title = "";
    private String description = "";
    private boolean hasRawHtml;
    private boolean keepsLinkOffsets;
    private boolean isPart;

    DocumentBuilder(SourceText source, GitBookSlugs gitBookSlugs) {
        this(source, gitBookSlugs, new ArrayList<>(), new ArrayList<>());
    }

    private DocumentBuilder(
            SourceText source,
            GitBookSlugs gitBookSlugs,
            List<Link> links,
            List<Diagnostic> diagnostics) {
        this.source = source;
        this.gitBookSlugs = gitBookSlugs;
        this.links = links;
        this.diagnostics = diagnostics;
    }

    /** For a text in the page that is not written itself: its links are the page's links. */
    DocumentBuilder part(SourceText text) {
        DocumentBuilder part = new DocumentBuilder(text, gitBookSlugs, links, diagnostics);
        part.isPart = true;
        part.keepsLinkOffsets = true;
        return part;
    }

    boolean isPart() {
        return isPart;
    }

    void keepLinkOffsets() {
        keepsLinkOffsets = true;
    }

    /** Starts a new line unless one has just been started. */
    void line() {
        if (html.length() > 0 && html.charAt(html.length() - 1) != '\n') {
            html.append('\n');
        }
    }

    /** Writes the place of something that is drawn. */
    void writeEmbed(int number) {
        html.append("<div class=\"embed\">").append(Html.embed(number)).append("</div>\n");
    }

    /** Writes text, escaped. */
    void text(CharSequence text) {
        Html.escape(text, html);
    }

    int add(
            Link.Kind kind,
            String destination,
            String text,
            String attributes,
            int offset,
            Optional<Link.Span> span) {
        links.add(new Link(kind, destination, text, attributes, source.locate(offset), span));
        if (keepsLinkOffsets) {
            linkOffsets.put(links.size() - 1, offset);
        }
        return links.size() - 1;
    }

    /**
     * Where a destination is written; absent when it is not one run of characters of one file, as
     * when it goes on in the next line of a quotation.
     */
    Optional<Link.Span> span(BasedSequence written, Link.Form form) {
        int start = written.getStartOffset();
        int end = written.getEndOffset();
        return start >= 0 && end <= source.text().length() && start + written.length() == end
                ? source.range(start, end)
                        .filter(
                                range ->
                                        source.text()
                                                .regionMatches(
                                                        start,
                                                        written.toString(),
                                                        0,
                                                        written.length()))
                        .map(
                                range ->
                                        new Link.Span(
                                                range.path(), range.start(), range.length(), form))
                : Optional.empty();
    }

    void diagnose(Rule rule, int offset, String message, String hint) {
        diagnostics.add(new Diagnostic(rule, source.locate(offset), message, hint));
    }

    void diagnose(Rule rule, Location location, String message, String hint) {
        diagnostics.add(new Diagnostic(rule, location, message, hint));
    }

    /** Takes an id for this page; false when it is taken already. */
    boolean takeId(String id) {
        return ids.add(id);
    }

    /** Takes the wanted id, or the first of {@code wanted-1}, {@code wanted-2} … that is free. */
    String takeUniqueId(String wanted) {
        String id = wanted;
        while (!ids.add(id)) {
            id = wanted + "-" + counts.merge(wanted, 1, Integer::sum);
        }
        return id;
    }

    Set<String> ids() {
        return ids;
    }

    void markRawHtml() {
        hasRawHtml = true;
    }

    boolean hasRawHtml() {
        return hasRawHtml;
    }

    void offerTitle(String text) {
        if (title.isEmpty()) {
            title = text;
        }
    }

    String title() {
        return title;
    }

    void offerDescription(String text) {
        if (description.isEmpty()) {
            description = shorten(text.strip());
        }
    }

    String description() {
        return description;
    }

    static String shorten(String text) {
        if (text.length() <= DESCRIPTION_LENGTH) {
            return text;
        }
        int space = text.lastIndexOf(' ', DESCRIPTION_LENGTH);
        int end = space > DESCRIPTION_LENGTH / 2 ? space : DESCRIPTION_LENGTH;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
