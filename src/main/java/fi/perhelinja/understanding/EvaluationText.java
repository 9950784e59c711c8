package fi.perhelinja.understanding;

import java.util.Locale;

/** Figures of an {@link Evaluation} for reading at a terminal. */
public final class EvaluationText {

    private static final double PERCENT = 100;

    private final StringBuilder out = new StringBuilder();

    private EvaluationText() {}

    /** @param mostConfusions so many lines of confusions at most */
    public static String of(Evaluation evaluation, int mostConfusions) {
        EvaluationText text = new EvaluationText();
        text.head(evaluation);
        text.kinds(evaluation);
        text.labels(evaluation);
        evaluation.calibration().ifPresent(text::calibration);
        text.confusions(evaluation, mostConfusions);
        return text.out.toString();
    }

    /** What typing errors cost. */
    public static String loss(Evaluation clean, Evaluation mistyped) {
        EvaluationText text = new EvaluationText();
        text.line("%nwith one typo in %d characters", Typos.CHARACTERS_PER_TYPO);
        text.line("first        %s", mistyped.first());
        text.line("among three  %s", mistyped.amongThree());
        text.line(
                "loss         %.1f points first, %.1f among three",
                PERCENT * (clean.first().share() - mistyped.first().share()),
                PERCENT * (clean.amongThree().share() - mistyped.amongThree().share()));
        mistyped.kinds()
                .forEach((kind, told) -> text.line(
                        "  %-12s told %s, %.1f points fewer",
                        kind,
                        told.told(),
                        PERCENT
                                * (clean.kinds().getOrDefault(kind, told).told().share()
                                        - told.told().share())));
        return text.out.toString();
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format + "%n", values));
    }

    private void head(Evaluation evaluation) {
        line("messages     %d", evaluation.first().of());
        line("first        %s", evaluation.first());
        line("among three  %s", evaluation.amongThree());
        if (evaluation.speed().half() > 0) {
            line(
                    "a message    %.0f µs of processor time (p50), %.0f (p99)",
                    evaluation.speed().half(), evaluation.speed().mostlyAll());
        }
    }

    private void kinds(Evaluation evaluation) {
        if (!evaluation.kinds().isEmpty()) {
            line("%nkinds");
        }
        evaluation.kinds().forEach((kind, told) -> {
            line("  %-12s right first     %s", kind, told.right());
            line("  %-12s anything told   %s", "", told.told());
            line("  %-12s told for sure   %s", "", told.sure());
        });
    }

    private void labels(Evaluation evaluation) {
        int width = evaluation.perLabel().keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(1);
        line("%nrecall");
        evaluation.perLabel().forEach((label, recall) -> line("  %-" + width + "s  %s", label, recall));
    }

    private void calibration(Calibration calibration) {
        line("%ncalibration: what it says of the first, and how often that is right");
        calibration
                .bins()
                .forEach(bin -> line(
                        "  %.1f-%.1f  says %5.1f %%  is %s", bin.from(), bin.to(), PERCENT * bin.said(), bin.right()));
        line("  expected error %.1f points", PERCENT * calibration.error());
        line("%nthresholds: as sure as this or surer, and of those right");
        calibration
                .thresholds()
                .forEach(t -> line(
                        "  %.2f%s  %5.1f %% of the messages, right %s",
                        t.from(),
                        t.from() == Understanding.SURE
                                ? " sure     "
                                : t.from() == Understanding.HALF_SURE ? " half sure" : "          ",
                        PERCENT * t.reached().share(),
                        t.right()));
    }

    private void confusions(Evaluation evaluation, int most) {
        if (!evaluation.confusions().isEmpty()) {
            line("%ntaken for");
        }
        evaluation.confusions().stream()
                .limit(most)
                .forEach(c -> line("  %4d  %s → %s", c.times(), c.label(), c.taken()));
    }
}
