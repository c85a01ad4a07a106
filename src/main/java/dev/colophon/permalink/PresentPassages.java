package dev.colophon.permalink;

import dev.colophon.markdown.Document;
import dev.colophon.markdown.Heading;
import dev.colophon.markdown.Section;
import dev.colophon.markdown.Slug;
import dev.colophon.source.NoFiles;
import dev.colophon.source.SourceTree;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
    private final Map<String, Place> places = new HashMap<>();
    private final Map<Document, List<Passage>> passages = new IdentityHashMap<>();
    private boolean known;

    /** Which passage of a page it is. */
    private record Place(Document document, int number) {}

    /** What a page's text is split into. */
    private record Parts(Document document, List<String> texts) {}

    /** With the documents of the tree's files. */
    PresentPassages(SourceTree tree, Map<String, Document> documents) {
        this.tree = tree;
        this.documents = documents;
    }

    /**
     * Finds out at once, with all cores, what else is found out for each page that is asked for.
     */
    void prepare() {
        split();
        documents.values().parallelStream()
                .map(document -> Map.entry(document, passages(document)))
                .toList()
                .forEach(entry -> passages.put(entry.getKey(), entry.getValue()));
    }

    private void split() {
        if (!known) {
            known = true;
            documents.entrySet().parallelStream()
                    .map(entry -> parts(entry.getKey(), entry.getValue()))
                    .toList()
                    .forEach(this::add);
        }
    }

    /** The parts of a page's text; none where one of them has several headings. */
    private Parts parts(String path, Document document) {
        List<String> parts =
                tree.read(path).map(file -> SplitText.of(file.text()).parts()).orElse(List.of());
        boolean apart = parts.size() == document.headings().size() + 1;
        return new Parts(document, apart ? parts : List.of());
    }

    private void add(Parts page) {
        for (int i = 0; i < page.texts().size(); i++) {
            places.putIfAbsent(page.texts().get(i), new Place(page.document(), i));
        }
    }

    /** The passage with this text; null when no page has it. */
    @Nullable Passage find(String text) {
        split();
        Place place = places.get(text);
        if (place == null) {
            return null;
        }
        List<Passage> all = passages.computeIfAbsent(place.document(), PresentPassages::passages);
        return all.isEmpty() ? null : all.get(place.number());
    }

    private static List<Passage> passages(Document document) {
        List<Section> sections = document.sections();
        List<Heading> headings = document.headings();
        boolean apart =
                sections.size() == headings.size() + 1
                        && headings.stream().allMatch(PresentPassages::hasAllAliases);
        return apart ? Passage.of(document) : List.of();
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
