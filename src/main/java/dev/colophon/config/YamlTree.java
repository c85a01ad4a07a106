package dev.colophon.config;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Turns the nodes of one YAML text into a tree, once. Aliases are written out, so the number of
 * values is bounded: a few aliases of aliases make millions.
 */
final class YamlTree {
    private static final int MAX_VALUES = 100_000;

    private final Rule rule;
    private final YamlPlaces places;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int values;
    private int depth;

    YamlTree(Rule rule, YamlPlaces places) {
        this.rule = rule;
        this.places = places;
    }

    /** There is more in the text than anyone writes by hand. */
    static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Location location;

        TooLargeException(Location location, String message) {
            super(message);
            this.location = location;
        }

        Location location() {
            return location;
        }
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    YamlNode convert(Node node) {
        Location location = place(node);
        if (++values > MAX_VALUES || depth >= YamlReader.MAX_DEPTH) {
            String bound = depth >= YamlReader.MAX_DEPTH ? "nested too deeply" : "too many values";
            throw new TooLargeException(location, "found YAML with " + bound + "; expected less");
        }
        depth++;
        YamlNode converted = convert(node, location);
        depth--;
        return converted;
    }

    private YamlNode convert(Node node, Location location) {
        if (node instanceof MappingNode map) {
            return map(map, location);
        }
        return node instanceof SequenceNode list
                ? list(list, location)
                : scalar((ScalarNode) node, location);
    }

    private YamlMap map(MappingNode node, Location location) {
        Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            Location key = place(tuple.getKeyNode());
            if (tuple.getKeyNode() instanceof ScalarNode name) {
                YamlNode value = convert(tuple.getValueNode());
                put(entries, name.getValue(), new YamlMap.Entry(key, value));
            } else {
                report(key, "found a key that is not text; expected a name", "");
            }
        }
        return new YamlMap(entries, location);
    }

    private void put(Map<String, YamlMap.Entry> entries, String name, YamlMap.Entry entry) {
        YamlMap.Entry first = entries.putIfAbsent(name, entry);
        if (first != null) {
            String hint = "it is already on line " + first.key().line() + "; remove one of them";
            report(entry.key(), "found the key `" + name + "` twice; expected once", hint);
        }
    }

    private YamlList list(SequenceNode node, Location location) {
        return new YamlList(node.getValue().stream().map(this::convert).toList(), location);
    }

    private static YamlScalar scalar(ScalarNode node, Location location) {
        boolean quoted = node.getScalarStyle() != ScalarStyle.PLAIN;
        return new YamlScalar(node.getValue(), quoted, location);
    }

    private void report(Location location, String message, String hint) {
        diagnostics.add(new Diagnostic(rule, location, message, hint));
    }

    private Location place(Node node) {
        return places.at(node.getStartMark().getIndex());
    }
}
