package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message and what it is.
 *
 * @param labels topics, signals ({@link #NONE} alone when there is none) or a language; several when it is about several things
 * @param kind what sort of message it is: {@code plain}, {@code indirect}, {@code hard}, …; empty when the file does not say
 */
public record Labelled(List<String> labels, Optional<String> kind, String text) {

    /** Stands for no signal of danger. */
    public static final String NONE = "none";

    public Labelled {
        labels = List.copyOf(labels);
    }

    /**
     * Reads lines of two columns (label, text) or three (label, kind, text), parted by tabs; lines that begin with {@code #}
     * or hold no tab are passed over. Labels of one message are joined by a plus, or parted by a blank.
     */
    public static List<Labelled> read(List<String> lines) {
        return read(lines, "[+ ]+");
    }

    /** The same for sets of others, where a label may hold any letter: each message has one. */
    public static List<Labelled> readForeign(List<String> lines) {
        return read(lines, "\t");
    }

    private static List<Labelled> read(List<String> lines, String between) {
        List<Labelled> messages = new ArrayList<>();
        for (String line : lines) {
            int first = line.indexOf('\t');
            if (first > 0 && !line.startsWith("#")) {
                int last = line.lastIndexOf('\t');
                Optional<String> kind = last > first
                        ? Optional.of(line.substring(first + 1, last).trim())
                        : Optional.empty();
                List<String> labels = List.of(line.substring(0, first).trim().split(between));
                messages.add(new Labelled(labels, kind, line.substring(last + 1)));
            }
        }
        return messages;
    }
}
