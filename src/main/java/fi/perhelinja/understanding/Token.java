package fi.perhelinja.understanding;

/**
 * A word of a message as it is compared, and where it stands.
 *
 * @param word folded, and in its written form when a spoken form was known
 * @param from first UTF-16 unit in the message
 * @param to one past the last
 * @param sentence which sentence of the message it is in, from 0
 */
record Token(String word, int from, int to, int sentence) {

    Token as(String other) {
        return new Token(other, from, to, sentence);
    }

    boolean isWord() {
        return Character.isLetterOrDigit(word.codePointAt(0));
    }
}
