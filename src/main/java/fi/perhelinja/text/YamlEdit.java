package fi.perhelinja.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Puts texts into a YAML file where they belong and leaves every other character as it is: layout, order and comments are its
 * author's. Made for files that {@link Yaml#read} takes; each change reads the file anew, so that no place is ever guessed.
 */
public final class YamlEdit {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(YamlReader.MOST_CHARACTERS)
            .setMaxAliasesForCollections(0)
            .build();

    /** Spaces by which what stands under a key stands further in. */
    private static final int STEP = 2;

    private String content;
    private final String eol;

    public YamlEdit(String content) {
        this.content = content;
        this.eol = content.contains("\r\n") ? "\r\n" : "\n";
    }

    public String content() {
        return content;
    }

    /** Where among its neighbours a key belongs that is not there yet. */
    public interface Order {

        /** The keys that belong before {@code path}, under the same parent, in order. */
        List<String> before(List<String> path);
    }

    /**
     * Puts a map of texts at a path. Where it is already, only the texts in it change; a text alone becomes that map, as its
     * text of the key {@code lone}.
     *
     * @param path keys from the root, {@code [steps, age, ask]}
     * @param leaf texts by key, in the order in which new ones are written
     */
    public void put(List<String> path, Map<String, String> leaf, String lone, Order order) {
        Optional<MappingNode> root = root();
        if (root.isEmpty()) {
            content = content + (content.isEmpty() || content.endsWith("\n") ? "" : eol);
            content = content + YamlWords.nested(path, leaf, 0, false, eol).stripLeading() + eol;
            return;
        }
        MappingNode at = root.get();
        for (int depth = 0; depth < path.size(); depth++) {
            Optional<NodeTuple> found = tuple(at, path.get(depth));
            boolean last = depth == path.size() - 1;
            if (found.isEmpty()) {
                insert(at, path, depth, leaf, order);
                return;
            }
            Node value = found.get().getValueNode();
            if (last && value instanceof MappingNode map && tuple(map, lone).isPresent()) {
                change(map, leaf, path);
                return;
            } else if (last || !(value instanceof MappingNode)) {
                replace(found.get(), at, path.subList(depth + 1, path.size()), leaf);
                return;
            }
            at = (MappingNode) value;
        }
    }

    private Optional<MappingNode> root() {
        return new Compose(SETTINGS)
                .composeString(content)
                .filter(n -> n instanceof MappingNode)
                .map(n -> (MappingNode) n);
    }

    private static Optional<NodeTuple> tuple(MappingNode map, String key) {
        return map.getValue().stream()
                .filter(t ->
                        t.getKeyNode() instanceof ScalarNode k && k.getValue().equals(key))
                .findFirst();
    }

    private static boolean flow(CollectionNode<?> node) {
        return node.getFlowStyle() == FlowStyle.FLOW;
    }

    /** A new key, after the nearest of those that belong before it. */
    private void insert(MappingNode map, List<String> path, int depth, Map<String, String> leaf, Order order) {
        Optional<NodeTuple> neighbour = Optional.empty();
        for (String key : order.before(path.subList(0, depth + 1))) {
            Optional<NodeTuple> here = tuple(map, key);
            neighbour = here.isPresent() ? here : neighbour;
        }
        boolean flow = flow(map);
        int indent = flow ? 0 : column(map.getValue().get(0).getKeyNode());
        List<String> rest = path.subList(depth, path.size());
        String words = YamlWords.nested(rest, leaf, indent, flow, eol).stripLeading();
        if (map.getValue().isEmpty()) {
            splice(offset(map.getStartMark()) + 1, offset(map.getStartMark()) + 1, words);
        } else if (neighbour.isEmpty()) {
            int at = offset(map.getValue().get(0).getKeyNode().getStartMark());
            splice(at, at, words + (flow ? ", " : eol + " ".repeat(indent)));
        } else if (flow) {
            int at = end(neighbour.get().getValueNode());
            splice(at, at, ", " + words);
        } else {
            int at = endOfLine(end(neighbour.get().getValueNode()));
            splice(at, at, eol + " ".repeat(indent) + words);
        }
    }

    /** Texts of a map that is there already, from the last to the first so that places stay right. */
    private void change(MappingNode map, Map<String, String> leaf, List<String> path) {
        boolean flow = flow(map);
        List<NodeTuple> there = new ArrayList<>(map.getValue());
        for (int i = there.size() - 1; i >= 0; i--) {
            String key = ((ScalarNode) there.get(i).getKeyNode()).getValue();
            Node value = there.get(i).getValueNode();
            String words = leaf.get(key);
            if (words != null
                    && value instanceof ScalarNode scalar
                    && !scalar.getValue().strip().equals(words)) {
                int indent = flow ? 0 : column(there.get(i).getKeyNode());
                String before = end(value) == offset(value.getStartMark()) ? " " : "";
                String written = YamlWords.scalar(words, indent, flow || commented(end(value)), eol);
                splice(offset(value.getStartMark()), end(value), before + written);
            }
        }
        for (Map.Entry<String, String> one : leaf.entrySet()) {
            if (there.stream()
                    .noneMatch(t -> ((ScalarNode) t.getKeyNode()).getValue().equals(one.getKey()))) {
                addTo(path, one.getKey(), one.getValue(), flow);
            }
        }
    }

    /** One text more, in front of the others: on a line of its own, or within the braces. */
    private void addTo(List<String> path, String key, String words, boolean flow) {
        MappingNode map = root().orElseThrow();
        for (String name : path) {
            map = (MappingNode) tuple(map, name).orElseThrow().getValueNode();
        }
        Node first = map.getValue().get(0).getKeyNode();
        int at = offset(first.getStartMark());
        int indent = column(first);
        String text = key + ": " + YamlWords.scalar(words, indent, flow, eol);
        splice(at, at, text + (flow ? ", " : eol + " ".repeat(indent)));
    }

    /** What stands after a key becomes something else: a text alone, or nothing at all. */
    private void replace(NodeTuple tuple, MappingNode parent, List<String> rest, Map<String, String> leaf) {
        boolean flow = flow(parent);
        int keyEnd = offset(tuple.getKeyNode().getEndMark());
        int colon = content.indexOf(':', keyEnd) + 1;
        int end = Math.max(colon, end(tuple.getValueNode()));
        int indent = flow ? 0 : column(tuple.getKeyNode());
        boolean braces = flow || commented(end);
        String words = rest.isEmpty()
                ? YamlWords.leaf(leaf, indent + STEP, braces, eol)
                : YamlWords.under(rest, leaf, indent, braces, eol);
        splice(colon, end, words);
    }

    /** Whether a comment stands behind it on its line: lines behind a bar would swallow it. */
    private boolean commented(int end) {
        return !content.substring(end, endOfLine(end)).isBlank();
    }

    private void splice(int from, int to, String with) {
        content = content.substring(0, from) + with + content.substring(to);
    }

    private int offset(Optional<Mark> mark) {
        return content.offsetByCodePoints(0, mark.orElseThrow().getIndex());
    }

    private static int column(Node node) {
        return node.getStartMark().orElseThrow().getColumn();
    }

    /** Behind the last character of a value. Of lines behind a bar and of block maps the marks tell too much. */
    private int end(Node node) {
        int end = offset(node.getEndMark());
        if (node instanceof MappingNode map && !flow(map)) {
            end = end(map.getValue().get(map.getValue().size() - 1).getValueNode());
        } else if (node instanceof SequenceNode list && !flow(list)) {
            end = end(list.getValue().get(list.getValue().size() - 1));
        }
        int start = offset(node.getStartMark());
        while (end > start && Character.isWhitespace(content.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int endOfLine(int at) {
        int end = content.indexOf('\n', at);
        end = end < 0 ? content.length() : end;
        return end > at && content.charAt(end - 1) == '\r' ? end - 1 : end;
    }
}
