package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.config.Format;
import dev.colophon.config.SiteConfig;
import dev.colophon.credit.Citation;
import dev.colophon.markdown.Url;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The site for programs that read text: each page as Markdown, all of them in one file, and a list
 * of them as <a href="https://llmstxt.org">llmstxt.org</a> has it.
 */
final class MarkdownPages {
    static final String LIST = "llms.txt";
    static final String WHOLE = "llms-full.txt";

    private final Site site;
    private final Views views;
    private final MarkdownPlaces places;
    private final MarkdownText text;

    MarkdownPages(Site site, Views views, SourceTree tree) {
        this.site = site;
        this.views = views;
        places = views.made().markdown();
        text = new MarkdownText(tree, site.config().url());
    }

    void put(OutputFiles files) {
        if (!site.config().asksFor(Format.MARKDOWN)) {
            return;
        }
        for (Page page : site.pages()) {
            String at = places.of(page).orElseThrow();
            files.put(at, () -> page(page, at).getBytes(StandardCharsets.UTF_8));
        }
        files.put(LIST, () -> list().getBytes(StandardCharsets.UTF_8));
        OutputFile.Streamed whole = this::writeAll;
        files.put(WHOLE, whole);
    }

    /** Who made a page and where it is come first, so that they are kept where it is cut off. */
    private String page(Page page, String from) {
        StringBuilder out = new StringBuilder("> ").append(attribution(page, from)).append("\n\n");
        if (!PageBodies.isNamed(page)) {
            out.append("# ").append(CatalogMarkdown.escape(page.title())).append("\n\n");
        }
        return out.append(text.of(page, from).strip()).append('\n').toString();
    }

    private String attribution(Page page, String from) {
        Citation citation =
                new Citation(
                        page.history().contributors().stream()
                                .map(one -> one.person().name())
                                .toList(),
                        page.title(),
                        List.of(title(page.book()), site.config().title()),
                        page.history().updated().map(Views::date).orElse(""),
                        text.href(from, page.address(), ""));
        String license = page.book().config().license();
        return license.isEmpty()
                ? citation.markdown()
                : citation.markdown()
                        + " "
                        + views.word("licence", page.language())
                        + " "
                        + CatalogMarkdown.escape(license)
                        + ".";
    }

    private String title(Book book) {
        return views.fronts().of(book).title();
    }

    /** Page after page, so that no more than one is in memory. */
    private void writeAll(OutputStream out) throws IOException {
        String line = "";
        for (Page page : site.pages()) {
            out.write((line + page(page, WHOLE)).getBytes(StandardCharsets.UTF_8));
            line = "\n---\n\n";
        }
    }

    private String list() {
        SiteConfig config = site.config();
        StringBuilder out = new StringBuilder("# ").append(CatalogMarkdown.escape(config.title()));
        if (!config.description().isBlank()) {
            out.append("\n\n> ").append(CatalogMarkdown.escape(config.description()));
        }
        out.append('\n');
        for (Book book : site.books()) {
            out.append("\n## ").append(CatalogMarkdown.escape(title(book))).append("\n\n");
            site.pages(book)
                    .forEach(
                            page ->
                                    item(
                                            page.title(),
                                            places.of(page).orElseThrow(),
                                            page.document().description(),
                                            out));
        }
        // Its name is of the form, which has it for what may be left out.
        out.append("\n## Optional\n\n");
        item(WHOLE, WHOLE, views.word("list.textOfAll", config.language()), out);
        item(
                "inventory.json",
                "inventory.json",
                views.word("list.inventory", config.language()),
                out);
        return out.toString();
    }

    private void item(String title, String file, String description, StringBuilder out) {
        out.append("- [").append(CatalogMarkdown.escape(title)).append("](");
        out.append(site.config().url().orElse("")).append(Url.encodePath(file)).append(')');
        if (!description.isBlank()) {
            out.append(": ").append(CatalogMarkdown.escape(description));
        }
        out.append('\n');
    }
}
