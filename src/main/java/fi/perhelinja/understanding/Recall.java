package fi.perhelinja.understanding;

import java.util.Locale;

/** How many of how many, and between which shares the truth lies with 95 % certainty (Wilson's interval). */
public record Recall(int found, int of) {

    /** Normal deviate of a 95 % interval. */
    private static final double DEVIATE = 1.96;

    private static final double SQUARE = DEVIATE * DEVIATE;

    private static final double PERCENT = 100;

    static final Recall EMPTY = new Recall(0, 0);

    Recall with(boolean hit) {
        return new Recall(found + (hit ? 1 : 0), of + 1);
    }

    public double share() {
        return of == 0 ? 0 : (double) found / of;
    }

    public double low() {
        return of == 0 ? 0 : middle() - half();
    }

    public double high() {
        return of == 0 ? 1 : middle() + half();
    }

    private double middle() {
        return (share() + SQUARE / (2 * of)) / (1 + SQUARE / of);
    }

    private double half() {
        double spread = share() * (1 - share()) / of + SQUARE / (4.0 * of * of);
        return DEVIATE * Math.sqrt(spread) / (1 + SQUARE / of);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%5.1f %% [%.1f, %.1f] of %d", PERCENT * share(), PERCENT * low(), PERCENT * high(), of);
    }
}
