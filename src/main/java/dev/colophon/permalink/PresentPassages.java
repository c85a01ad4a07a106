package dev.colophon.permalink;

import dev.colophon.markdown.Document;
import dev.colophon.markdown.Heading;
import dev.colophon.markdown.Slug;
import dev.colophon.source.NoFiles;
import dev.colophon.source.SourceTree;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The passages of the pages as they are now, which have been parsed for the site. Most of what ever
 * was on a page is there still, so that the past need not be parsed to know it.
 */
final class PresentPassages {
    static final PresentPassages NONE = new PresentPassages(NoFiles.INSTANCE, Map.of());

    private final SourceTree tree;
    private final Map<String, Document> documents;
    private final Map<TextPart, Page> pages = new HashMap<>();
    private boolean known;

    /** A page's text, and what it is split into: nothing where several headings are in one part. */
    private record Page(Document document, List<TextPart> parts) {}

    /** With the documents of the tree's files. */
    PresentPassages(SourceTree tree, Map<String, Document> documents) {
        this.tree = tree;
        this.documents = documents;
    }

    private Map<TextPart, Page> pages() {
        if (!known) {
            known = true;
            documents.entrySet().parallelStream()
                    .map(entry -> page(entry.getKey(), entry.getValue()))
                    .toList()
                    .forEach(page -> page.parts().forEach(part -> pages.putIfAbsent(part, page)));
        }
        return pages;
    }

    private Page page(String path, Document document) {
        List<TextPart> parts =
                tree.read(path).map(file -> SplitText.of(file.text()).parts()).orElse(List.of());
        boolean apart = parts.size() == document.headings().size() + 1;
        return new Page(document, apart ? parts : List.of());
    }

    /** The same part of a page of today; where none has it, a copy that stands alone. */
    TextPart share(TextPart part) {
        Page page = pages().get(part);
        return page == null ? part.alone() : page.parts().get(page.parts().indexOf(part));
    }

    /** What is in a part; null when no page has it. */
    @Nullable Passage find(TextPart part) {
        Page page = pages().get(part);
        if (page != null && part.passage() == null) {
            read(page);
        }
        return part.passage();
    }

    private static void read(Page page) {
        List<Passage> passages = passages(page.document());
        for (int i = 0; i < passages.size(); i++) {
            page.parts().get(i).keep(passages.get(i));
        }
    }

    private static List<Passage> passages(Document document) {
        return document.headings().stream().allMatch(PresentPassages::hasAllAliases)
                ? Passage.of(document)
                : List.of();
    }

    /** Whether nothing else on the page has taken one of a heading's aliases. */
    private static boolean hasAllAliases(Heading heading) {
        Set<String> slugs = new LinkedHashSet<>();
        slugs.add(Slug.gitHub(heading.text()));
        if (!isPlain(heading.text())) {
            slugs.add(Slug.mdBook(heading.text()));
            slugs.add(Slug.gitBook(heading.text()));
        }
        slugs.remove(heading.id());
        slugs.remove("");
        return heading.aliases().equals(List.copyOf(slugs));
    }

    /** Whether it is but words with a space between, of which every tool makes the same. */
    private static boolean isPlain(String text) {
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean word = c < 128 && Character.isLetterOrDigit(c);
            if (!word && (c != ' ' || last == ' ')) {
                return false;
            }
            last = c;
        }
        return last != ' ';
    }
}
