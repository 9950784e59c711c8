package fi.perhelinja.understanding;

import java.util.BitSet;
import java.util.List;

/**
 * One line of a pattern file, ready to be looked for.
 *
 * @param section heading that the line stands under
 * @param line as it was written
 * @param pieces its words and gaps in order; the first is a word that must be there
 * @param atStart whether it must begin a message
 * @param atEnd whether it must end one
 */
record WordPattern(String section, String line, List<Piece> pieces, boolean atStart, boolean atEnd) {

    /**
     * @param words atoms of which one must be met; empty for a gap
     * @param optional whether the word may be missing
     * @param gap how many words may be passed over
     */
    record Piece(BitSet words, boolean optional, int gap) {
        boolean isGap() {
            return gap > 0;
        }

        private boolean meets(int[] atoms) {
            for (int atom : atoms) {
                if (words.get(atom)) {
                    return true;
                }
            }
            return false;
        }
    }

    WordPattern {
        pieces = List.copyOf(pieces);
    }

    /** @return one past the last word met, or -1 */
    int match(List<Token> tokens, List<int[]> atoms, int from) {
        if (atStart && from != 0) {
            return -1;
        }
        return match(tokens, atoms, from, 0);
    }

    private int match(List<Token> tokens, List<int[]> atoms, int at, int piece) {
        if (piece == pieces.size()) {
            return !atEnd || at == tokens.size() ? at : -1;
        }
        Piece next = pieces.get(piece);
        if (next.isGap()) {
            return matchGap(tokens, atoms, at, piece);
        }
        boolean here = at < tokens.size() && next.meets(atoms.get(at)) && sameSentence(tokens, at, piece);
        if (here) {
            int end = match(tokens, atoms, at + 1, piece + 1);
            if (end >= 0) {
                return end;
            }
        }
        return next.optional ? match(tokens, atoms, at, piece + 1) : -1;
    }

    private int matchGap(List<Token> tokens, List<int[]> atoms, int at, int piece) {
        int most = pieces.get(piece).gap;
        for (int skipped = 0; skipped <= most && at + skipped <= tokens.size(); skipped++) {
            if (skipped > 0
                    && tokens.get(at + skipped - 1).sentence()
                            != tokens.get(at - 1).sentence()) {
                return -1;
            }
            int end = match(tokens, atoms, at + skipped, piece + 1);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static boolean sameSentence(List<Token> tokens, int at, int piece) {
        return piece == 0
                || at == 0
                || tokens.get(at).sentence() == tokens.get(at - 1).sentence();
    }
}
