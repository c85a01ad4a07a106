package dev.colophon.diagram;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.GreedySwitchType;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Places boxes in layers, so that few lines cross and none runs through a box. The work is ELK's;
 * its provider is called directly since finding it by ELK's registry costs more than the layout.
 */
final class LayeredLayout {
    /** How far apart levels are before they are placed; more than any box is wide. */
    private static final double FAR = 10_000;

    /** More of it finds fewer crossings; a small graph is worth the time. */
    private static final int THOROUGHNESS = 40;

    private static final int THOROUGHNESS_OF_LARGE = 4;
    private static final int LARGE = 250;
    private static final int LARGE_LINKS = 250;

    static {
        // ELK copies the defaults of its options with functions that are registered here.
        LayoutMetaDataService.initElkReflect();
    }

    /** A point, in pixels. */
    record Point(double x, double y) {}

    /**
     * What is to be placed.
     *
     * @param level boxes of a higher one are in later layers; -1 for all where it doesn't matter
     */
    record Size(double width, double height, int level) {}

    /** The numbers of two boxes. */
    record Link(int from, int to) {}

    /**
     * Where everything is.
     *
     * @param corners the left top corner of each box
     * @param routes the points along each link, in its direction
     */
    record Plan(double width, double height, List<Point> corners, List<List<Point>> routes) {}

    private final boolean down;
    private final double gap;
    private final double layerGap;

    LayeredLayout(boolean down, double gap, double layerGap) {
        this.down = down;
        this.gap = gap;
        this.layerGap = layerGap;
    }

    Plan place(List<Size> sizes, List<Link> links) {
        boolean levels = sizes.stream().anyMatch(size -> size.level >= 0);
        ElkNode graph = graph(levels, isLarge(sizes.size(), links.size()));
        List<ElkNode> nodes = new ArrayList<>();
        for (Size size : sizes) {
            ElkNode node = ElkGraphUtil.createNode(graph);
            node.setDimensions(size.width, size.height);
            if (size.level >= 0) {
                node.setLocation(size.level * FAR, size.level * FAR);
            }
            nodes.add(node);
        }
        List<ElkEdge> edges = new ArrayList<>();
        for (Link link : links) {
            edges.add(ElkGraphUtil.createSimpleEdge(nodes.get(link.from), nodes.get(link.to)));
        }
        new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
        List<Point> corners =
                nodes.stream().map(node -> new Point(node.getX(), node.getY())).toList();
        return new Plan(
                graph.getWidth(),
                graph.getHeight(),
                corners,
                edges.stream().map(LayeredLayout::route).toList());
    }

    /** Whether a graph is too large for the layouts that look best but take long. */
    static boolean isLarge(int boxes, int links) {
        return boxes > LARGE || links > LARGE_LINKS;
    }

    private ElkNode graph(boolean levels, boolean large) {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(LayeredOptions.DIRECTION, down ? Direction.DOWN : Direction.RIGHT);
        // Side by side, parts that aren't connected would repeat the levels.
        graph.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, !levels);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
        graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
        graph.setProperty(
                LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        graph.setProperty(
                LayeredOptions.THOROUGHNESS, large ? THOROUGHNESS_OF_LARGE : THOROUGHNESS);
        graph.setProperty(
                LayeredOptions.CROSSING_MINIMIZATION_GREEDY_SWITCH_TYPE,
                GreedySwitchType.TWO_SIDED);
        graph.setProperty(LayeredOptions.LAYERING_STRATEGY, layering(levels, large));
        if (levels) {
            graph.setProperty(
                    LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.INTERACTIVE);
        }
        graph.setProperty(
                LayeredOptions.NODE_PLACEMENT_STRATEGY,
                large
                        ? NodePlacementStrategy.BRANDES_KOEPF
                        : NodePlacementStrategy.NETWORK_SIMPLEX);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, gap);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, gap);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 8.0);
        graph.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, gap * 2);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, layerGap);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, layerGap / 3);
        return graph;
    }

    /**
     * Levels are told by places: ELK's partitions would do as well, but their layers are another on
     * each run.
     */
    private static LayeringStrategy layering(boolean levels, boolean large) {
        if (levels) {
            return LayeringStrategy.INTERACTIVE;
        }
        return large ? LayeringStrategy.LONGEST_PATH : LayeringStrategy.NETWORK_SIMPLEX;
    }

    private static List<Point> route(ElkEdge edge) {
        List<Point> route = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            route.add(new Point(section.getStartX(), section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                route.add(new Point(bend.getX(), bend.getY()));
            }
            route.add(new Point(section.getEndX(), section.getEndY()));
        }
        return route;
    }
}
