package fi.perhelinja.directory;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Where a fact of the directory comes from and how far it is to be trusted.
 *
 * @param source where it was found, shown beside it
 * @param on when it was seen there; what is known only to a month or a year counts from its first day
 * @param sure false when it must be checked before it is relied on; it is then shown so
 * @param why what is to be checked, for those who keep the directory; empty when sure
 */
public record Verification(String source, Optional<LocalDate> on, boolean sure, String why) {

    /** How long a check of a number or an address is good for. */
    public static final Period GOOD_FOR = Period.ofYears(1);

    /** Whether it is longer ago than {@link #GOOD_FOR} that it was seen at its source, or never was. */
    public boolean old(LocalDate today) {
        return on.map(seen -> seen.plus(GOOD_FOR).isBefore(today)).orElse(true);
    }
}
