package dev.colophon.markdown;

import com.vladsch.flexmark.util.ast.Node;
import dev.colophon.diagnostic.Rule;
import dev.colophon.source.CodePoints;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The mind maps of one page: that which the page is, and those in its fences. */
public final class MindMaps {
    /** The kind of a page that is a mind map. */
    public static final String KIND = "mind-map";

    private static final Pattern FILE = Pattern.compile("(?:.*-)?mind-?map\\.(?:md|markdown)");
    private static final int MAX_ID_LENGTH = 60;

    private final DocumentBuilder page;

    MindMaps(DocumentBuilder page) {
        this.page = page;
    }

    /**
     * Whether a page is a mind map: it says so, has settings for markmap, or is named so and says
     * nothing else.
     */
    static boolean is(String path, FrontMatter fields) {
        return isDeclared(fields)
                || fields.kind().isEmpty()
                        && FILE.matcher(
                                        path.substring(path.lastIndexOf('/') + 1)
                                                .toLowerCase(Locale.ROOT))
                                .matches();
    }

    private static boolean isDeclared(FrontMatter fields) {
        return fields.kind().map(KIND::equals).orElse(fields.markmap().isPresent());
    }

    /** Adds the map that a page is. */
    boolean addPage(Node text, FrontMatter fields, Optional<String> title) {
        Optional<MapDraft> root = MindMapReader.read(page, text, title, true);
        if (root.isEmpty() && isDeclared(fields)) {
            page.diagnose(
                    Rule.INVALID_MIND_MAP,
                    text.getStartOffset(),
                    "this mind map has no branches",
                    "write headings or a list below its title");
        }
        root.ifPresent(map -> add(map, page, fields.markmap().orElse(Markmap.NONE), true));
        return root.isPresent();
    }

    /**
     * Adds the map that a fence holds; false where there is nothing to draw.
     *
     * @param part the fence's text, with its links
     */
    boolean addFence(DocumentBuilder part, Node text, String title) {
        Optional<String> named = Optional.of(title).filter(words -> !words.isEmpty());
        Optional<MapDraft> root = MindMapReader.read(part, text, named, false);
        root.ifPresent(map -> add(map, part, Markmap.NONE, false));
        return root.isPresent();
    }

    /** Ids are given out when the page is read whole, so that no heading's depends on a map. */
    private void add(MapDraft root, DocumentBuilder part, Markmap settings, boolean ofPage) {
        root.foldBelow(settings.levels());
        Supplier<Embed> map = () -> new Embed.MindMap(new Links(part).node(root), ofPage);
        page.embeds.add(map);
    }

    private static String slug(String text) {
        String slug = Slug.gitHub(text);
        return slug.isEmpty() ? "map" : CodePoints.first(MAX_ID_LENGTH, slug);
    }

    /** The links of a text by where they start. */
    private final class Links {
        private final DocumentBuilder part;
        private final TreeMap<Integer, Integer> numbers = new TreeMap<>();

        Links(DocumentBuilder part) {
            this.part = part;
            part.linkOffsets.forEach(
                    (number, offset) -> {
                        if (page.links.get(number).kind() == Link.Kind.LINK) {
                            numbers.putIfAbsent(offset, number);
                        }
                    });
        }

        MapNode node(MapDraft draft) {
            String id = page.takeUniqueId("node-" + slug(draft.text));
            var link = numbers.ceilingEntry(draft.start);
            return new MapNode(
                    id,
                    draft.text,
                    Optional.ofNullable(link)
                            .filter(found -> found.getKey() < draft.end)
                            .map(Map.Entry::getValue),
                    draft.note,
                    draft.folded && !draft.children.isEmpty(),
                    draft.children.stream().map(this::node).toList(),
                    part.source.locate(draft.start));
        }
    }
}
