package fi.perhelinja.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A telephone number at which a person can be reached, by the numbering plans of libphonenumber. Numbers of services
 * (emergency, free of charge, paid) are none: nobody is called back there, and they tell nothing of anybody.
 *
 * @param e164 {@code +} and digits
 */
public record PhoneNumber(String e164) {

    /** Where a number without a country code is. */
    private static final String HOME = "FI";

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    private static final Set<PhoneNumberType> PERSONAL = Set.of(
            PhoneNumberType.MOBILE,
            PhoneNumberType.FIXED_LINE,
            PhoneNumberType.FIXED_LINE_OR_MOBILE,
            PhoneNumberType.VOIP,
            PhoneNumberType.PERSONAL_NUMBER);

    /** Longest text that is read as one number; UTF-16 units. */
    private static final int LONGEST = 40;

    /** Fewest digits of a text in which numbers are looked for at all. */
    private static final int FEWEST_DIGITS = 6;

    private static final int SHOWN_DIGITS = 2;
    private static final int FEWEST_DOTS = 3;
    private static final String DOT = "•";

    private static final Pattern COVERED = Pattern.compile(DOT + "{" + FEWEST_DOTS + ",}[0-9]{" + SHOWN_DIGITS + "}");

    /** A personal identity code is none, though libphonenumber may take one for a number. */
    private static final Pattern IDENTITY_CODE = Pattern.compile("[0-9]{6}[-+][0-9]{4}");

    /** Where a number stands in a text, from the first UTF-16 unit to one past the last. */
    public record Found(int from, int to, PhoneNumber number) {}

    /** The number that {@code typed} is; empty when it is none, or none of a person. */
    public static Optional<PhoneNumber> parse(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return personal(PLANS.parse(typed.strip(), HOME));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<PhoneNumber> personal(Phonenumber.PhoneNumber number) {
        boolean personal = PLANS.isValidNumber(number) && PERSONAL.contains(PLANS.getNumberType(number));
        return personal ? Optional.of(new PhoneNumber(PLANS.format(number, PhoneNumberFormat.E164))) : Optional.empty();
    }

    /** All numbers of persons in a text, in its order. */
    public static List<Found> in(String text) {
        if (text.chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
            return List.of();
        }
        List<Found> all = new ArrayList<>();
        for (PhoneNumberMatch match : PLANS.findNumbers(text, HOME, Leniency.VALID, Long.MAX_VALUE)) {
            if (!IDENTITY_CODE.matcher(match.rawString()).matches()) {
                personal(match.number()).ifPresent(n -> all.add(new Found(match.start(), match.end(), n)));
            }
        }
        return all;
    }

    /** As it is read aloud and dialled in Finland: {@code 040 1234567}, or {@code +46 70 123 45 67}. */
    public String shown() {
        try {
            Phonenumber.PhoneNumber number = PLANS.parse(e164, HOME);
            boolean home = HOME.equals(PLANS.getRegionCodeForNumber(number));
            return PLANS.format(number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return e164;
        }
    }

    /**
     * What stands for it where it may not: dots and the last two digits.
     *
     * @param more dots beside the usual three, to tell two numbers with the same end apart
     */
    public String covered(int more) {
        return DOT.repeat(FEWEST_DOTS + more) + e164.substring(e164.length() - SHOWN_DIGITS);
    }

    /** Whether {@code text} stands for a number, as {@link #covered} gave it. */
    public static boolean isCovered(String text) {
        return COVERED.matcher(text).matches();
    }

    /** Covered: this may come into a log. */
    @Override
    public String toString() {
        return covered(0);
    }
}
