package fi.perhelinja.understanding;

import java.util.List;

/** A message whose label is known, cut into words. */
record Example(String label, List<String> words) {

    Example {
        words = List.copyOf(words);
    }

    String[] array() {
        return words.toArray(String[]::new);
    }
}
