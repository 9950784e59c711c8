package fi.perhelinja.understanding;

import java.util.Comparator;
import java.util.List;

/** The signals of danger and their order. */
final class Signals {

    /** The most urgent first: what may kill within minutes, then who cannot help themselves. */
    static final List<String> URGENCY = List.of(
            "medical_emergency",
            "violence_now",
            "child_sexual_abuse",
            "infant_harm",
            "child_danger",
            "suicide_self",
            "suicide_other",
            "self_harm");

    static final Comparator<Understood.Signal> MOST_URGENT_FIRST =
            Comparator.comparingInt(s -> URGENCY.indexOf(s.signal()));

    private Signals() {}
}
