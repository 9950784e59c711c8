package fi.perhelinja.protocol;

/** Text that has a UTF-8 form. */
final class WholeCharacters {

    private static final char REPLACEMENT = '\uFFFD';

    private WholeCharacters() {}

    /** The same text, with each surrogate that stands alone replaced; the very same object when there is none. */
    static String of(String text) {
        int at = firstLone(text, 0);
        if (at < 0) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text);
        while (at >= 0) {
            mended.setCharAt(at, REPLACEMENT);
            at = firstLone(text, at + 1);
        }
        return mended.toString();
    }

    private static int firstLone(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                return at;
            }
            at += Character.charCount(point);
        }
        return -1;
    }
}
