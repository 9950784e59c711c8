package fi.perhelinja.cli.drawing;

import fi.perhelinja.cli.drawing.Diagram.Box;
import fi.perhelinja.cli.drawing.Diagram.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Where everything of a diagram stands, in pixels. Layers by Eclipse ELK: no box on another, no label on a line. */
record Layout(double width, double height, List<Placed> boxes, List<Line> lines) {

    private static final double MARGIN = 24;
    private static final double BETWEEN_BOXES = 28;
    private static final double BETWEEN_LAYERS = 36;
    private static final double BETWEEN_LINES = 14;

    /** The same at every run. */
    private static final int SEED = 1;

    record Point(double x, double y) {}

    record Placed(Box box, Lines lines, double x, double y, double width, double height) {}

    /** @param label its lines; empty for none. {@code at} is the upper left corner of them */
    record Line(Link link, List<Point> points, List<String> label, Point at, double labelWidth) {

        Line {
            points = List.copyOf(points);
            label = List.copyOf(label);
        }
    }

    static Layout of(Diagram diagram) {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        ElkNode root = root(diagram);
        Map<String, ElkNode> nodes = new LinkedHashMap<>();
        Map<String, Lines> words = new LinkedHashMap<>();
        for (Box box : diagram.boxes()) {
            Lines lines = Lines.of(box);
            ElkNode node = ElkGraphUtil.createNode(root);
            node.setDimensions(lines.width(), lines.height());
            nodes.put(box.id(), node);
            words.put(box.id(), lines);
        }
        List<ElkEdge> edges = new ArrayList<>();
        for (Link link : diagram.links()) {
            edges.add(edge(link, found(nodes, link.from()), found(nodes, link.to())));
        }
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        List<Placed> boxes = new ArrayList<>();
        for (Box box : diagram.boxes()) {
            ElkNode node = found(nodes, box.id());
            boxes.add(new Placed(
                    box, found(words, box.id()), node.getX(), node.getY(), node.getWidth(), node.getHeight()));
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            lines.add(line(diagram.links().get(i), edges.get(i)));
        }
        return new Layout(root.getWidth(), root.getHeight(), boxes, lines);
    }

    private static <T> T found(Map<String, T> all, String id) {
        return Optional.ofNullable(all.get(id)).orElseThrow(() -> new IllegalArgumentException("no box " + id));
    }

    private static ElkNode root(Diagram diagram) {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.DIRECTION, diagram.downwards() ? Direction.DOWN : Direction.RIGHT);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(CoreOptions.RANDOM_SEED, SEED);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
        root.setProperty(CoreOptions.SPACING_NODE_NODE, BETWEEN_BOXES);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, BETWEEN_LINES);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, BETWEEN_LINES);
        root.setProperty(CoreOptions.SPACING_EDGE_NODE, BETWEEN_LINES);
        root.setProperty(CoreOptions.SPACING_EDGE_EDGE, BETWEEN_LINES);
        // Only where lines bear no words: two lines in one could not be told apart.
        root.setProperty(
                LayeredOptions.MERGE_EDGES,
                diagram.links().stream().allMatch(l -> l.labels().isEmpty()));
        root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
        root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.DEPTH_FIRST);
        root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_EDGES);
        return root;
    }

    private static ElkEdge edge(Link link, ElkNode from, ElkNode to) {
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(from, to);
        List<String> words = Lines.label(link);
        if (!words.isEmpty()) {
            ElkLabel label = ElkGraphUtil.createLabel(String.join("\n", words), edge);
            label.setDimensions(Lines.labelWidth(words), Lines.labelHeight(words));
            label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
        }
        return edge;
    }

    private static Line line(Link link, ElkEdge edge) {
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Point(section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(b -> points.add(new Point(b.getX(), b.getY())));
            points.add(new Point(section.getEndX(), section.getEndY()));
        }
        List<String> words = Lines.label(link);
        Point at = edge.getLabels().stream()
                .findFirst()
                .map(l -> new Point(l.getX(), l.getY()))
                .orElse(new Point(0, 0));
        return new Line(link, points, words, at, Lines.labelWidth(words));
    }
}
