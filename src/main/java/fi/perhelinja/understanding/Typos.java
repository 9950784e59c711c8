package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes typing errors as thumbs make them: a letter left out, doubled, swapped with the next one, or a neighbour on the keyboard.
 * The same message always gets the same ones.
 */
public final class Typos {

    /** One error in so many characters. */
    public static final int CHARACTERS_PER_TYPO = 15;

    private static final long SEED = 15_2026L;

    private static final List<String> ROWS = List.of("qwertyuiopå", "asdfghjklöä", "zxcvbnm");

    private enum Slip {
        LEFT_OUT,
        DOUBLED,
        SWAPPED,
        NEIGHBOUR
    }

    private Typos() {}

    public static List<Labelled> in(List<Labelled> messages) {
        return messages.stream()
                .map(m -> new Labelled(m.labels(), m.kind(), in(m.text())))
                .toList();
    }

    /** A message shorter than {@link #CHARACTERS_PER_TYPO} gets an error in proportion of the cases. */
    public static String in(String text) {
        return in(text, 0);
    }

    /** @param again for another number the same message gets other errors */
    static String in(String text, int again) {
        Random random = new Random(SEED ^ text.hashCode() ^ (long) again << Integer.SIZE);
        StringBuilder out = new StringBuilder(text);
        int typos = (text.length() + random.nextInt(CHARACTERS_PER_TYPO)) / CHARACTERS_PER_TYPO;
        for (int i = 0; i < typos; i++) {
            List<Integer> letters = letters(out);
            if (!letters.isEmpty()) {
                slip(out, letters.get(random.nextInt(letters.size())), random);
            }
        }
        return out.toString();
    }

    private static List<Integer> letters(StringBuilder text) {
        List<Integer> letters = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                letters.add(i);
            }
        }
        return letters;
    }

    private static void slip(StringBuilder text, int at, Random random) {
        char letter = text.charAt(at);
        switch (Slip.values()[random.nextInt(Slip.values().length)]) {
            case LEFT_OUT -> text.deleteCharAt(at);
            case DOUBLED -> text.insert(at, letter);
            case SWAPPED -> {
                if (at + 1 < text.length()) {
                    text.setCharAt(at, text.charAt(at + 1));
                    text.setCharAt(at + 1, letter);
                }
            }
            case NEIGHBOUR -> text.setCharAt(at, neighbour(letter, random));
        }
    }

    private static char neighbour(char letter, Random random) {
        for (String row : ROWS) {
            int at = row.indexOf(Character.toLowerCase(letter));
            if (at >= 0) {
                int next = at == 0 || (random.nextBoolean() && at + 1 < row.length()) ? at + 1 : at - 1;
                return row.charAt(next);
            }
        }
        return letter;
    }
}
