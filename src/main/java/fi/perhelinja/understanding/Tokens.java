package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.Span;

/**
 * Cuts a message into words that know where they stand. Marks are left out, but that the end of a sentence
 * is kept.
 */
final class Tokens {

    /** What is longer is not read to its end: no resident writes such a message, and reading must stay quick. */
    static final int LONGEST_MESSAGE_UNITS = 10_000;

    /** A longer "word" is noise; what follows these units is not compared. */
    private static final int LONGEST_WORD_UNITS = 60;

    private Tokens() {}

    static List<Token> of(String message) {
        String text = message.length() > LONGEST_MESSAGE_UNITS ? message.substring(0, LONGEST_MESSAGE_UNITS) : message;
        List<Token> tokens = new ArrayList<>();
        int sentence = 0;
        int gapFrom = 0;
        for (Span span : SimpleTokenizer.INSTANCE.tokenizePos(text)) {
            if (hasLineBreak(text, gapFrom, span.getStart())) {
                sentence++;
            }
            gapFrom = span.getEnd();
            if (Character.isLetterOrDigit(text.charAt(span.getStart()))) {
                add(tokens, text, span, sentence);
            } else if (endsSentence(text.substring(span.getStart(), span.getEnd())) && !withinNumber(text, span)) {
                sentence++;
            }
        }
        return tokens;
    }

    private static boolean hasLineBreak(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    private static boolean withinNumber(String text, Span span) {
        return span.getStart() > 0
                && span.getEnd() < text.length()
                && Character.isDigit(text.charAt(span.getStart() - 1))
                && Character.isDigit(text.charAt(span.getEnd()));
    }

    /** Three dots are a pause, not an end: the thought goes on. */
    private static boolean endsSentence(String raw) {
        return raw.equals(".") || raw.indexOf('!') >= 0 || raw.indexOf('?') >= 0;
    }

    private static void add(List<Token> tokens, String text, Span span, int sentence) {
        int end = Math.min(span.getEnd(), span.getStart() + LONGEST_WORD_UNITS);
        String folded = Folding.fold(text.substring(span.getStart(), end));
        if (folded.isEmpty()) {
            return;
        }
        Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        if (last != null && joinedByApostrophe(text, last, span)) {
            tokens.set(tokens.size() - 1, new Token(last.word() + folded, last.from(), span.getEnd(), last.sentence()));
        } else {
            tokens.add(new Token(folded, span.getStart(), span.getEnd(), sentence));
        }
    }

    /** "don't" is one word, as it is when the apostrophe is left out. */
    private static boolean joinedByApostrophe(String text, Token last, Span span) {
        if (span.getStart() - last.to() != 1) {
            return false;
        }
        char between = text.charAt(last.to());
        return between == '\'' || between == '\u2019' || between == '\u00b4' || between == '`';
    }
}
