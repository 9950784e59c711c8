package fi.perhelinja.text;

import fi.perhelinja.text.Yaml.Field;
import fi.perhelinja.text.Yaml.Fields;
import fi.perhelinja.text.Yaml.Items;
import fi.perhelinja.text.Yaml.Mark;
import fi.perhelinja.text.Yaml.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds the tree from the parser's events and not from its nodes: so depth is bounded without recursion, and nothing can
 * be repeated by reference. Anchors, aliases and tags are refused: an author says a thing in full where it is meant.
 */
final class YamlReader {

    /** Longest file, characters. */
    static final int MOST_CHARACTERS = 2_000_000;

    /** Deepest nesting of lists and maps. */
    static final int DEEPEST = 24;

    /** Most texts, lists and maps in a file. */
    static final int MOST_NODES = 200_000;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(MOST_CHARACTERS)
            .setMaxAliasesForCollections(0)
            .build();

    private final String file;
    private final Problems problems = new Problems();
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<Yaml> root = Optional.empty();
    private int nodes;
    private int documents;
    private boolean ended;

    YamlReader(String file) {
        this.file = file;
    }

    Reading<Optional<Yaml>> read(String content) {
        if (content.length() > MOST_CHARACTERS) {
            problems.error(
                    new Mark(file, 1, 1), "too-large", "The file is longer than " + MOST_CHARACTERS + " characters.");
            return new Reading<>(Optional.empty(), problems.all());
        }
        try {
            for (Event event : new Parse(SETTINGS).parseString(content)) {
                take(event);
                if (ended) {
                    break;
                }
            }
        } catch (ReaderException e) {
            Mark at = markOf(content, e.getPosition());
            problems.error(
                    at, "yaml", String.format(Locale.ROOT, "The character U+%04X is not allowed.", e.getCodePoint()));
        } catch (MarkedYamlEngineException e) {
            problems.error(mark(e.getProblemMark()), "yaml", sentence(e));
        } catch (YamlEngineException e) {
            problems.error(new Mark(file, 1, 1), "yaml", "The file cannot be read as YAML.");
        }
        return new Reading<>(root, problems.all());
    }

    private void take(Event event) {
        if (event instanceof DocumentStartEvent start && ++documents > 1) {
            stop(mark(start.getStartMark()), "second-document", "A file holds one document.");
        } else if (event instanceof CollectionEndEvent) {
            Open done = open.pop();
            done.orphan().ifPresent(k -> problems.error(k.at(), "yaml", "A key without a value."));
            put(done.close());
        } else if (event instanceof NodeEvent node) {
            node(node);
        } else if (event instanceof DocumentEndEvent) {
            open.clear();
        }
    }

    private void node(NodeEvent event) {
        Mark at = mark(event.getStartMark());
        if (++nodes > MOST_NODES) {
            stop(at, "too-large", "The file has more than " + MOST_NODES + " values.");
        } else if (event instanceof AliasEvent || event.getAnchor().isPresent()) {
            stop(at, "anchor", "Anchors and aliases (& and *) are not used here; write it out.");
        } else if (event instanceof ScalarEvent scalar) {
            if (scalar.getTag().filter(t -> !t.equals("!")).isPresent()) {
                problems.error(at, "tag", "Tags (!) are not used here.");
            }
            put(new Text(scalar.getValue(), scalar.isPlain(), at));
        } else if (open.size() >= DEEPEST) {
            stop(at, "too-deep", "Nested deeper than " + DEEPEST + " levels.");
        } else if (event instanceof MappingStartEvent || event instanceof SequenceStartEvent) {
            open.push(new Open(event instanceof MappingStartEvent, at));
        }
    }

    private void put(Yaml value) {
        Open into = open.peek();
        if (into == null) {
            root = Optional.of(value);
        } else {
            into.add(value, problems);
        }
    }

    private void stop(Mark at, String rule, String sentence) {
        problems.error(at, rule, sentence);
        ended = true;
    }

    private Mark mark(Optional<org.snakeyaml.engine.v2.exceptions.Mark> mark) {
        return mark.map(m -> new Mark(file, m.getLine() + 1, m.getColumn() + 1)).orElse(new Mark(file, 1, 1));
    }

    private Mark markOf(String content, int position) {
        int end = Math.min(Math.max(position, 0), content.length());
        String before = content.substring(0, end);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Mark(file, line, end - before.lastIndexOf('\n'));
    }

    /** The parser's own words for what is wrong, as a sentence: it knows best what it waited for. */
    private static String sentence(MarkedYamlEngineException e) {
        String problem = Optional.ofNullable(e.getProblem()).orElse("not YAML");
        String context = Optional.ofNullable(e.getContext()).map(c -> " " + c).orElse("");
        return "Not valid YAML" + context + ": " + problem + ".";
    }

    /** A list or map that is being read. */
    private static final class Open {
        private final boolean map;
        private final Mark at;
        private final List<Yaml> items = new ArrayList<>();
        private final List<Field> fields = new ArrayList<>();
        private final Map<String, Text> keys = new HashMap<>();
        private @Nullable Text key;
        private boolean keyless;

        Open(boolean map, Mark at) {
            this.map = map;
            this.at = at;
        }

        void add(Yaml value, Problems problems) {
            if (!map) {
                items.add(value);
            } else if (keyless) {
                keyless = false;
            } else if (key != null) {
                fields.add(new Field(key, value));
                key = null;
            } else {
                begin(value, problems);
            }
        }

        private void begin(Yaml value, Problems problems) {
            if (!(value instanceof Text text)) {
                problems.error(value.at(), "key", "A key must be text, and this is " + value.kind() + ".");
                keyless = true;
                return;
            }
            Text first = keys.putIfAbsent(text.value(), text);
            keyless = first != null;
            if (first != null) {
                problems.error(
                        text.at(),
                        "duplicate-key",
                        "\"" + text.value() + "\" is here twice; first on line "
                                + first.at().line() + ".");
            } else {
                key = text;
            }
        }

        Optional<Text> orphan() {
            return Optional.ofNullable(key);
        }

        Yaml close() {
            return map ? new Fields(fields, at) : new Items(items, at);
        }
    }
}
