package fi.perhelinja.conversation;

import fi.perhelinja.understanding.Understood.Span;
import java.util.List;

/** Takes personal identity codes out of a text before anything of it is kept. */
final class Mask {

    private static final String MARK = "•";

    private Mask() {}

    static String over(String text, List<Span> spans) {
        StringBuilder out = new StringBuilder(text);
        spans.stream()
                .sorted((a, b) -> Integer.compare(b.from(), a.from()))
                .forEach(span -> out.replace(span.from(), span.to(), MARK.repeat(span.to() - span.from())));
        return out.toString();
    }
}
