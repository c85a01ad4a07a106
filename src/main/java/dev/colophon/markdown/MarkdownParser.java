package dev.colophon.markdown;

import com.vladsch.flexmark.util.ast.Node;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Rule;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceText;
import dev.colophon.source.SourceTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * From Markdown text to a {@link Document}: CommonMark with GitHub's tables, strikethrough, task
 * lists, footnotes, alerts and bare URLs, YAML front matter, {@code {#id}} on headings, and
 * mdBook's includes. Safe for several threads.
 */
public final class MarkdownParser {
    private final SourceTree tree;
    private final boolean verbatim;
    private final Flexmark flexmark = new Flexmark();
    private final GitBookSlugs slugs = new GitBookSlugs();

    public MarkdownParser(SourceTree tree) {
        this(tree, false);
    }

    /**
     * With {@code verbatim}, raw HTML is not filtered: for the tests of the Markdown specifications
     * only.
     */
    MarkdownParser(SourceTree tree, boolean verbatim) {
        this.tree = tree;
        this.verbatim = verbatim;
    }

    /** Whether what a file is parsed to depends on its own text alone: it includes nothing. */
    public static boolean standsAlone(SourceFile file) {
        return !file.text().contains("{{") && file.diagnostics().isEmpty();
    }

    /** Parses a page. Whatever is wrong with it is a diagnostic of the document. */
    public Document parse(SourceFile file) {
        SourceFile clean =
                new SourceFile(file.path(), Html.withoutHoles(file.text()), file.diagnostics());
        FrontMatter.Parsed frontMatter = FrontMatterParser.parse(clean);
        IncludeExpander includes = new IncludeExpander(tree);
        List<Diagnostic> found = new ArrayList<>();
        SourceText text = includes.expand(file.path(), SourceText.of(clean, frontMatter.end()));
        SourceText source = GitBookTags.expand(text, found);
        Optional<BlockLimit.Excess> excess = BlockLimit.find(source.text());
        Optional<String> title = frontMatter.fields().title().or(includes::title);
        DocumentBuilder page =
                excess.map(each -> asText(source, each))
                        .orElseGet(() -> write(file.path(), frontMatter.fields(), title, source));
        page.diagnostics.addAll(found);
        return document(clean, frontMatter, includes, page);
    }

    private DocumentBuilder write(
            String path, FrontMatter fields, Optional<String> title, SourceText source) {
        DocumentBuilder page = new DocumentBuilder(source, slugs);
        try {
            Node root = flexmark.parse(source.text());
            BlockWriter writer = new BlockWriter(page, verbatim, flexmark, root);
            if (MindMaps.is(path, fields)) {
                writer.writeMap(root, fields, title);
            } else {
                writer.writeDocument(root);
            }
            page.lateIds.fill();
            if (page.hasRawHtml()) {
                String clean = HtmlPolicy.clean(page.html.toString(), page.links);
                page.html.replace(0, page.html.length(), clean);
            }
            return page;
        } catch (StackOverflowError e) {
            return asText(source, new BlockLimit.Excess(0, "text nested deeper than can be read"));
        }
    }

    /** A page that would take too much to parse: its text as it is. */
    private DocumentBuilder asText(SourceText source, BlockLimit.Excess excess) {
        DocumentBuilder page = new DocumentBuilder(source, slugs);
        page.diagnose(
                Rule.TOO_LARGE,
                excess.offset(),
                "page has " + excess.found() + "; it is shown as plain text",
                "split it, or remove what no reader needs");
        page.html.append("<pre>");
        page.text(source.text());
        page.html.append("</pre>\n");
        return page;
    }

    private static Document document(
            SourceFile file,
            FrontMatter.Parsed frontMatter,
            IncludeExpander includes,
            DocumentBuilder page) {
        List<Diagnostic> diagnostics = new ArrayList<>(file.diagnostics());
        diagnostics.addAll(frontMatter.diagnostics());
        diagnostics.addAll(includes.diagnostics());
        diagnostics.addAll(page.diagnostics);
        Optional<String> title = frontMatter.fields().title().or(includes::title);
        List<Embed> embeds = page.embeds.stream().map(Supplier::get).toList();
        Set<String> anchors = new LinkedHashSet<>(page.ids());
        List<Heading> headings =
                page.headings.stream().map(heading -> heading.withAliases(anchors::add)).toList();
        return new Document(
                file.path(),
                frontMatter.fields(),
                title.orElse(page.title()),
                frontMatter.fields().description().orElse(page.description()),
                headings,
                page.paragraphs,
                Collections.unmodifiableSet(anchors),
                page.lateIds.given(),
                page.links,
                embeds,
                new Html(page.html.toString()),
                Document.TO_DO.stream().anyMatch(file.text()::contains),
                diagnostics);
    }
}
