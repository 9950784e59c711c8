package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Beginnings of words, or endings, with what each means; all that a word has are found in one walk along its letters. */
final class Stems<T> {

    private static final class Node<T> {
        private char[] letters = new char[0];
        private List<Node<T>> next = List.of();
        private List<T> meanings = List.of();

        private int at(char letter) {
            for (int i = 0; i < letters.length; i++) {
                if (letters[i] == letter) {
                    return i;
                }
            }
            return -1;
        }

        private Node<T> grown(char letter) {
            int at = at(letter);
            if (at >= 0) {
                return next.get(at);
            }
            letters = Arrays.copyOf(letters, letters.length + 1);
            letters[letters.length - 1] = letter;
            Node<T> node = new Node<>();
            next = new ArrayList<>(next);
            next.add(node);
            return node;
        }
    }

    private final boolean endings;
    private final Node<T> root = new Node<>();

    private Stems(boolean endings) {
        this.endings = endings;
    }

    static <T> Stems<T> beginnings() {
        return new Stems<>(false);
    }

    static <T> Stems<T> endings() {
        return new Stems<>(true);
    }

    void add(String stem, T meaning) {
        Node<T> node = root;
        for (int i = 0; i < stem.length(); i++) {
            node = node.grown(letter(stem, i));
        }
        List<T> meanings = new ArrayList<>(node.meanings);
        meanings.add(meaning);
        node.meanings = List.copyOf(meanings);
    }

    /** Every meaning of every stem that the word has. */
    void find(String word, Consumer<? super T> found) {
        Node<T> node = root;
        for (int i = 0; i < word.length(); i++) {
            int at = node.at(letter(word, i));
            if (at < 0) {
                return;
            }
            node = node.next.get(at);
            node.meanings.forEach(found);
        }
    }

    private char letter(String word, int at) {
        return word.charAt(endings ? word.length() - 1 - at : at);
    }
}
