package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds Finnish personal identity codes, so that they can be masked before anything is stored. Written together, a code is
 * found even when its check character is wrong, since a mistyped code still tells who somebody is; written with spaces it
 * must be right, since other numbers are written so.
 */
final class IdentityCodes {

    private static final Pattern CODE = Pattern.compile("(?<![\\p{L}\\d])([0-3]\\d)[ .]?([01]\\d)[ .]?(\\d\\d)"
            + "( ?)([-+\u2013\u2212A-FU-Ya-fu-y])( ?)(\\d{3})( ?)([0-9A-Ya-y])(?![\\p{L}\\d])");

    private static final String CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final int LAST_DAY = 31;
    private static final int LAST_MONTH = 12;

    private IdentityCodes() {}

    static List<Understood.Span> find(String message) {
        List<Understood.Span> spans = new ArrayList<>();
        Matcher matcher = CODE.matcher(message);
        while (matcher.find()) {
            boolean together = matcher.end() - matcher.start() == 11;
            if (isDay(matcher) && (together || checks(matcher))) {
                spans.add(new Understood.Span(matcher.start(), matcher.end()));
            }
        }
        return spans;
    }

    private static boolean isDay(Matcher code) {
        int day = Integer.parseInt(code.group(1));
        int month = Integer.parseInt(code.group(2));
        return day >= 1 && day <= LAST_DAY && month >= 1 && month <= LAST_MONTH;
    }

    private static boolean checks(Matcher code) {
        int number = Integer.parseInt(code.group(1) + code.group(2) + code.group(3) + code.group(7));
        char expected = CHECK.charAt(number % CHECK.length());
        return code.group(9).toUpperCase(Locale.ROOT).charAt(0) == expected;
    }
}
