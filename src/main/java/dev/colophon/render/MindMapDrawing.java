package dev.colophon.render;

import dev.colophon.diagram.Drawing;
import dev.colophon.diagram.Picture;
import dev.colophon.diagram.PngWriter;
import dev.colophon.diagram.Sides;
import dev.colophon.diagram.SvgWriter;
import dev.colophon.diagram.Tree;
import dev.colophon.diagram.TreeDrawer;
import dev.colophon.markdown.Embed;
import dev.colophon.markdown.MapNode;
import dev.colophon.markdown.Url;
import dev.colophon.render.view.MindMapView;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.site.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A mind map on a page.
 *
 * @param name the address of its files, without their extension
 */
record MindMapDrawing(Site site, Page page, Embed.MindMap map, String name) {
    /** A map with more nodes is on its page once, on one side, however wide the screen. */
    private static final int MOST_TWICE = 200;

    /** What the ids of the second drawing of a map begin with; no heading has such an id. */
    private static final String NARROW = "narrow.";

    private static final String NODE = "node-";
    private static final double SCALE = 2;
    private static final double MOST_PIXELS = 12_000_000;

    MindMapView view(Map<String, String> words) {
        boolean twice = map.root().all().count() <= MOST_TWICE;
        Function<Target, String> hrefs =
                target -> BodyFilling.href(page.address(), target).orElse("");
        return new MindMapView(
                words,
                SvgWriter.inline(draw(twice ? Sides.BOTH : Sides.RIGHT, hrefs), ""),
                twice ? SvgWriter.inline(draw(Sides.RIGHT, hrefs), NARROW) : "",
                BodyFilling.href(page.address(), name + ".svg", ""),
                BodyFilling.href(page.address(), name + ".png", ""),
                map.ofPage() ? List.of() : List.of(list(map.root(), hrefs)));
    }

    private MindMapView.NodeView list(MapNode node, Function<Target, String> hrefs) {
        return new MindMapView.NodeView(
                text(node),
                href(node, hrefs),
                node.note(),
                node.children().stream().map(child -> list(child, hrefs)).toList());
    }

    byte[] svg() {
        String svg = SvgWriter.standAlone(draw(Sides.BOTH, this::fullHref));
        return svg.getBytes(StandardCharsets.UTF_8);
    }

    byte[] png() {
        Picture picture = draw(Sides.BOTH, target -> "");
        double fitting = Math.sqrt(MOST_PIXELS / (picture.width() * picture.height()));
        return PngWriter.write(picture, Math.min(SCALE, fitting));
    }

    /** A file may be anywhere, so its links say where the site is, if that is known. */
    private String fullHref(Target target) {
        if (target instanceof Target.ToPage to && site.config().url().isPresent()) {
            String fragment = to.fragment().isEmpty() ? "" : "#" + Url.encode(to.fragment());
            return site.config().url().get() + Url.encodePath(to.address()) + fragment;
        }
        return BodyFilling.href(name + ".svg", target).orElse("");
    }

    private Picture draw(Sides sides, Function<Target, String> hrefs) {
        Drawing drawing = new TreeDrawer().draw(tree(map.root(), hrefs), sides);
        if (drawing instanceof Picture picture) {
            return picture;
        }
        throw new IllegalStateException("a mind map is larger than those that are read");
    }

    private Tree tree(MapNode node, Function<Target, String> hrefs) {
        return new Tree(
                node.id().substring(NODE.length()),
                text(node),
                href(node, hrefs),
                node.note(),
                node.folded(),
                node.children().stream().map(child -> tree(child, hrefs)).toList());
    }

    private String text(MapNode node) {
        return node.text().isEmpty() && node == map.root() ? page.title() : node.text();
    }

    private String href(MapNode node, Function<Target, String> hrefs) {
        return node.link().map(page.targets()::get).map(hrefs).orElse("");
    }
}
