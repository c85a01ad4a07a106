package dev.colophon.diagram;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.elk.alg.layered.ElkLayered;
import org.eclipse.elk.alg.layered.graph.LEdge;
import org.eclipse.elk.alg.layered.graph.LGraph;
import org.eclipse.elk.alg.layered.graph.LGraphUtil;
import org.eclipse.elk.alg.layered.graph.LNode;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.GraphProperties;
import org.eclipse.elk.alg.layered.options.GreedySwitchType;
import org.eclipse.elk.alg.layered.options.InternalProperties;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.alg.layered.options.PortType;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.util.BasicProgressMonitor;

/**
 * Places boxes in layers, so that few lines cross and none runs through a box. The work is ELK's;
 * its layered algorithm is given its own graph, since the registry and the model for editors before
 * it cost more than the layout.
 */
final class LayeredLayout {
    /** How far apart levels are before they are placed; more than any box is wide. */
    private static final double FAR = 10_000;

    /** More of it finds fewer crossings; a small graph is worth the time. */
    private static final int THOROUGHNESS = 15;

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
        LGraph graph = graph(levels, isLarge(sizes.size(), links.size()));
        List<LNode> nodes = new ArrayList<>();
        for (Size size : sizes) {
            nodes.add(node(graph, size, nodes.size()));
        }
        graph.setProperty(InternalProperties.MAX_MODEL_ORDER_NODES, nodes.size());
        List<LEdge> edges = new ArrayList<>();
        for (Link link : links) {
            edges.add(edge(graph, nodes.get(link.from), nodes.get(link.to), edges.size()));
        }
        new ElkLayered().doLayout(graph, new BasicProgressMonitor());
        KVector offset = graph.getOffset();
        return new Plan(
                graph.getActualSize().x,
                graph.getActualSize().y,
                nodes.stream().map(node -> point(node.getPosition(), offset)).toList(),
                edges.stream().map(edge -> route(edge, offset)).toList());
    }

    private static LNode node(LGraph graph, Size size, int number) {
        LNode node = new LNode(graph);
        node.getSize().x = size.width;
        node.getSize().y = size.height;
        node.getPosition().x = Math.max(0, size.level) * FAR;
        node.getPosition().y = node.getPosition().x;
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FREE);
        node.setProperty(InternalProperties.MODEL_ORDER, number);
        graph.getLayerlessNodes().add(node);
        return node;
    }

    private static LEdge edge(LGraph graph, LNode from, LNode to, int number) {
        LEdge edge = new LEdge();
        edge.setProperty(InternalProperties.MODEL_ORDER, number);
        edge.setSource(LGraphUtil.createPort(from, null, PortType.OUTPUT, graph));
        edge.setTarget(LGraphUtil.createPort(to, null, PortType.INPUT, graph));
        return edge;
    }

    private static Point point(KVector place, KVector offset) {
        return new Point(place.x + offset.x, place.y + offset.y);
    }

    private static List<Point> route(LEdge edge, KVector offset) {
        List<Point> route = new ArrayList<>();
        route.add(point(edge.getSource().getAbsoluteAnchor(), offset));
        edge.getBendPoints().forEach(bend -> route.add(point(bend, offset)));
        route.add(point(edge.getTarget().getAbsoluteAnchor(), offset));
        return route;
    }

    /** Whether a graph is too large for the layouts that look best but take long. */
    static boolean isLarge(int boxes, int links) {
        return boxes > LARGE || links > LARGE_LINKS;
    }

    private LGraph graph(boolean levels, boolean large) {
        LGraph graph = new LGraph();
        graph.setProperty(
                InternalProperties.GRAPH_PROPERTIES, EnumSet.noneOf(GraphProperties.class));
        graph.setProperty(LayeredOptions.DIRECTION, down ? Direction.DOWN : Direction.RIGHT);
        // Side by side, parts that aren't connected would repeat the levels.
        graph.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, !levels);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
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
}
