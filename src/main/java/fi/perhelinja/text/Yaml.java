package fi.perhelinja.text;

import java.util.List;
import java.util.Optional;

/**
 * A YAML file as it was written: texts, lists and maps, each with its place, so that whatever is wrong with the content can
 * be told with its line. Every scalar is text; what it should be is for its reader to say, so {@code no} is a word and
 * {@code 092} keeps its nought.
 */
public sealed interface Yaml {

    /** Where it begins. */
    Mark at();

    /** What it is, in words for a message: {@code text}, {@code a list}, {@code a map}, {@code nothing}. */
    String kind();

    /** A place in a file; line and column from 1. */
    record Mark(String file, int line, int column) {}

    /** @param plain written without quotes: a plain empty text is no value at all */
    record Text(String value, boolean plain, Mark at) implements Yaml {

        /** Nothing stands after the key. */
        public boolean nothing() {
            return plain && (value.isEmpty() || value.equals("null") || value.equals("~"));
        }

        @Override
        public String kind() {
            return nothing() ? "nothing" : "text";
        }
    }

    record Items(List<Yaml> items, Mark at) implements Yaml {

        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A map. Keys are texts and no two are the same; in the order in which they were written. */
    record Fields(List<Field> fields, Mark at) implements Yaml {

        public Fields {
            fields = List.copyOf(fields);
        }

        public Optional<Field> find(String key) {
            for (Field field : fields) {
                if (field.key().value().equals(key)) {
                    return Optional.of(field);
                }
            }
            return Optional.empty();
        }

        public Optional<Yaml> get(String key) {
            return find(key).map(Field::value);
        }

        @Override
        public String kind() {
            return "a map";
        }
    }

    record Field(Text key, Yaml value) {}

    /**
     * Reads one document. Never throws for anything in {@code content}.
     *
     * @param file the path as its author knows it
     * @return the root, empty when the file is empty or cannot be read; with every problem found
     */
    static Reading<Optional<Yaml>> read(String file, String content) {
        return new YamlReader(file).read(content);
    }
}
