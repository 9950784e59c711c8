package fi.perhelinja.cli.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide words are, and where they are broken. Counted with the widths of a wide common sans-serif face, so that the words fit
 * whichever of those the reader's machine has.
 */
final class Lettering {

    private static final String NARROW = "iljt.,:;'|!()[]/ \u2019";
    private static final String WIDE = "mwMW\u2026@%";

    private static final double NARROW_EMS = 0.36;
    private static final double WIDE_EMS = 0.98;
    private static final double CAPITAL_EMS = 0.72;
    private static final double USUAL_EMS = 0.61;

    private Lettering() {}

    /** @param size of the type, and so of what is returned, in pixels */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Lettering::ems).sum() * size;
    }

    private static double ems(int letter) {
        if (NARROW.indexOf(letter) >= 0) {
            return NARROW_EMS;
        } else if (WIDE.indexOf(letter) >= 0) {
            return WIDE_EMS;
        }
        return Character.isUpperCase(letter) ? CAPITAL_EMS : USUAL_EMS;
    }

    /**
     * @param letters most in a line; a longer word stands alone
     * @param lines most lines; what is left over ends in an ellipsis
     */
    static List<String> broken(String text, int letters, int lines) {
        List<String> all = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > letters) {
                all.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        if (line.length() > 0) {
            all.add(line.toString());
        }
        if (all.size() <= lines) {
            return all;
        }
        List<String> kept = new ArrayList<>(all.subList(0, lines));
        String last = kept.get(lines - 1);
        kept.set(lines - 1, last.endsWith("\u2026") ? last : last + "\u2026");
        return kept;
    }
}
