package fi.perhelinja.understanding;

import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells the age of the child from words: numbers with a unit ("3 kk", "kolmevee", "tvååring", "my 5 year old") here,
 * and what needs no number ("eskari", "ysiluokkalainen", "raskaana") as patterns, which are content.
 */
final class Ages {

    private static final String UNDER_1 = "under-1";
    private static final String FROM_1 = "from-1-to-6";
    private static final String FROM_7 = "from-7-to-12";
    private static final String FROM_13 = "from-13-to-17";
    private static final String ADULT = "adult";
    private static final int MONTHS_IN_YEAR = 12;
    private static final int WEEKS_IN_YEAR = 52;
    private static final int OLDEST_CHILD_YEARS = 30;

    private static final Set<String> NOT_AGES = Set.of(
            "sitten",
            "ajan",
            "jonossa",
            "jonottanut",
            "sedan",
            "sen",
            "ago",
            "waiting",
            "odottanut",
            "eteenpain",
            "valein",
            "kuluttua",
            "paasta",
            "vanhempi",
            "nuorempi",
            "later",
            "before");

    private static final Set<String> OLD =
            Set.of("vanha", "vanhan", "vanhaa", "vanhalla", "vanhalle", "ikainen", "gammal", "gammalt", "old");

    /** "I am 15": an age without a unit, when nothing is counted after it. */
    private static final Set<String> I_AM = Set.of("oon", "olen", "am", "im");

    private static final Set<String> SWEDISH_AM = Set.of("ar", "e");
    private static final Set<String> SWEDISH_I = Set.of("jag", "ja");

    /** "The boy is 8", "she is 15": who it is, and the word between. */
    private static final Set<String> CHILD = Set.of(
            "han",
            "hn",
            "lapsi",
            "poika",
            "tytto",
            "tytar",
            "lapseni",
            "poikani",
            "tyttareni",
            "vanhin",
            "nuorin",
            "esikoinen",
            "kuopus",
            "hon",
            "barnet",
            "pojken",
            "flickan",
            "sonen",
            "dottern",
            "killen",
            "tjejen",
            "he",
            "she",
            "son",
            "daughter",
            "boy",
            "girl",
            "child",
            "kid");

    private static final Set<String> IS = Set.of("on", "ar", "e", "is");

    private static final Set<String> GOES_ON = Set.of(
            "ja", "enka", "mutta", "eika", "niin", "kun", "ku", "och", "o", "men", "and", "but", "so", "i", "my");

    private static final Set<String> BOTH = Set.of("ja", "och", "o", "and", "seka");

    private static final Set<String> TURNED =
            Set.of("taytti", "tayttaa", "taytin", "taytan", "fyllde", "fyller", "fyllt", "turned", "turns", "turning");

    /** Younger and older people are not said so, or are no child. */
    private static final int YOUNGEST_OF_THEMSELVES = 10;

    private enum Unit {
        YEARS,
        MONTHS,
        WEEKS,
        /** Years only when "old" follows: "three years" alone is often how long something has lasted. */
        YEARS_IF_OLD,
        MONTHS_IF_OLD,
        WEEKS_IF_OLD
    }

    private final WordPatterns<String> patterns;
    private final Map<String, Integer> numbers;

    private Ages(WordPatterns<String> patterns, Map<String, Integer> numbers) {
        this.patterns = patterns;
        this.numbers = numbers;
    }

    /** @param numbers lines {@code 3 = kolme kolm} */
    static Reading<Ages> read(String folder, String patterns, String numbers) {
        Atoms atoms = new Atoms();
        WordPatterns<String> all = new WordPatterns<>(atoms);
        Reading<List<WordPattern>> read = new PatternFile(atoms).read(folder + "/ages.txt", patterns);
        read.value().forEach(p -> all.add(p, p.section()));
        List<Problem> problems = new ArrayList<>(read.problems());
        Map<String, Integer> table = new HashMap<>();
        int line = 0;
        for (String text : numbers.split("\n", -1)) {
            line++;
            String plain = PatternFile.withoutComment(text);
            int equals = plain.indexOf('=');
            if (equals > 0) {
                int number = Integer.parseInt(plain.substring(0, equals).trim());
                for (String word : plain.substring(equals + 1).trim().split("\\s+")) {
                    table.put(Folding.fold(word), number);
                }
            } else if (!plain.isEmpty()) {
                problems.add(Problem.error(folder + "/numbers.txt", line, 1, "number", "A line is: 3 = kolme kolm."));
            }
        }
        return new Reading<>(new Ages(all, Map.copyOf(table)), problems);
    }

    /** Empty when no age is told, or several that belong to different bands. */
    Optional<String> find(List<Token> tokens) {
        Set<String> bands = new TreeSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            numbered(tokens, i).ifPresent(bands::add);
        }
        if (bands.isEmpty()) {
            patterns.find(tokens).forEach(f -> bands.add(f.meaning()));
        }
        return bands.size() == 1 ? Optional.of(bands.iterator().next()) : Optional.empty();
    }

    private Optional<String> numbered(List<Token> tokens, int at) {
        String word = tokens.get(at).word();
        Optional<Integer> number = number(word);
        if (number.isPresent()) {
            int next = at + 1;
            if (next < tokens.size() && number(tokens.get(next).word()).isPresent() && decimal(tokens, at)) {
                next++;
            }
            Optional<String> counted = next < tokens.size() ? band(number.get(), tokens, next, at) : Optional.empty();
            return counted.isPresent()
                    ? counted
                    : firstOfTwo(number.get(), tokens, at).or(() -> ofThemselves(number.get(), tokens, at));
        }
        for (int end = word.length() - 1; end >= 2; end--) {
            Integer begun = numbers.get(word.substring(0, end));
            if (begun != null) {
                Optional<Unit> unit = unit(word.substring(end));
                if (unit.isPresent()) {
                    return band(begun, unit.get(), true);
                }
            }
        }
        return Optional.empty();
    }

    /** "3 and 9 years old": the unit is said once for both. */
    private Optional<String> firstOfTwo(int number, List<Token> tokens, int at) {
        boolean two = BOTH.contains(word(tokens, at + 1))
                && number(word(tokens, at + 2)).isPresent();
        return two && at + 3 < tokens.size() ? band(number, tokens, at + 3, at) : Optional.empty();
    }

    private static Optional<String> ofThemselves(int number, List<Token> tokens, int at) {
        boolean ofChild = IS.contains(word(tokens, at - 1)) && CHILD.contains(word(tokens, at - 2));
        boolean over = at + 1 == tokens.size()
                || tokens.get(at + 1).sentence() != tokens.get(at).sentence()
                || GOES_ON.contains(word(tokens, at + 1));
        boolean said = I_AM.contains(word(tokens, at - 1))
                || (SWEDISH_AM.contains(word(tokens, at - 1)) && SWEDISH_I.contains(word(tokens, at - 2)))
                || turned(tokens, at);
        return over && (ofChild || (said && number >= YOUNGEST_OF_THEMSELVES)) ? years(number) : Optional.empty();
    }

    private static boolean turned(List<Token> tokens, int at) {
        return TURNED.contains(word(tokens, at - 1)) || TURNED.contains(word(tokens, at - 2));
    }

    private static String word(List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).word() : "";
    }

    private static boolean decimal(List<Token> tokens, int at) {
        return tokens.get(at + 1).from() - tokens.get(at).to() == 1;
    }

    private Optional<Integer> number(String word) {
        if (word.length() <= 2 && word.chars().allMatch(Character::isDigit)) {
            return Optional.of(word.chars().reduce(0, (sum, c) -> sum * 10 + Character.digit(c, 10)));
        }
        return Optional.ofNullable(numbers.get(word));
    }

    /** @param numberAt where the number stands; the unit stands at {@code at} */
    private static Optional<String> band(int number, List<Token> tokens, int at, int numberAt) {
        Optional<Unit> unit = unit(tokens.get(at).word());
        String next = word(tokens, at + 1);
        if (unit.isEmpty() || NOT_AGES.contains(next)) {
            return Optional.empty();
        }
        boolean isYears = word(tokens, at).equals("ar")
                && SWEDISH_AM.contains(word(tokens, numberAt - 1))
                && !word(tokens, numberAt - 2).equals("det");
        return band(number, unit.get(), OLD.contains(next) || isYears || turned(tokens, numberAt));
    }

    private static Optional<Unit> unit(String word) {
        return switch (word) {
            case "v",
                    "vee",
                    "veen",
                    "veelle",
                    "vuotias",
                    "vuotiaan",
                    "vuotiaana",
                    "vuotiaalla",
                    "vuotiaalle",
                    "vuotiasta",
                    "vuotiaat",
                    "vuotiaiden",
                    "vuotiaani",
                    "vuotiaasta",
                    "vuotiailla",
                    "vuotiaita",
                    "vuotiaanki",
                    "vuotis",
                    "veet",
                    "veesta",
                    "veella",
                    "aring",
                    "aringen",
                    "aringar",
                    "aringens",
                    "arig",
                    "ariga",
                    "arigt",
                    "yo",
                    "yr",
                    "yrs" -> Optional.of(Unit.YEARS);
            case "vuotta", "vuoden", "vuosi", "ar", "years", "year", "yearold", "arsgammal" ->
                Optional.of(Unit.YEARS_IF_OLD);
            case "kk",
                    "kuinen",
                    "kuiselle",
                    "kuisen",
                    "kuukautinen",
                    "kuukautisen",
                    "kuukauden_ikainen",
                    "mo",
                    "manaders" -> Optional.of(Unit.MONTHS);
            case "kuukautta", "kuukauden", "kuukausi", "man", "manader", "manad", "months", "month" ->
                Optional.of(Unit.MONTHS_IF_OLD);
            case "viikkoa", "veckor", "vecka", "weeks", "week" -> Optional.of(Unit.WEEKS_IF_OLD);
            case "viikkoinen", "viikkoisen", "viikkoiselle" -> Optional.of(Unit.WEEKS);
            default -> Optional.empty();
        };
    }

    private static Optional<String> band(int number, Unit unit, boolean old) {
        return switch (unit) {
            case YEARS -> years(number);
            case YEARS_IF_OLD -> old ? years(number) : Optional.empty();
            case MONTHS -> years(number / MONTHS_IN_YEAR);
            case MONTHS_IF_OLD -> old ? years(number / MONTHS_IN_YEAR) : Optional.empty();
            case WEEKS -> years(number / WEEKS_IN_YEAR);
            case WEEKS_IF_OLD -> old ? years(number / WEEKS_IN_YEAR) : Optional.empty();
        };
    }

    private static Optional<String> years(int years) {
        if (years > OLDEST_CHILD_YEARS) {
            return Optional.empty();
        }
        if (years < 1) {
            return Optional.of(UNDER_1);
        }
        if (years < 7) {
            return Optional.of(FROM_1);
        }
        if (years < 13) {
            return Optional.of(FROM_7);
        }
        return Optional.of(years < 18 ? FROM_13 : ADULT);
    }
}
