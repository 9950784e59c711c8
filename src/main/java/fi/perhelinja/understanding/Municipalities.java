package fi.perhelinja.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the municipality that a message names, in any case ending: "Keravalla", "Vandabo", "i Borgå". */
final class Municipalities {

    /** A shorter name must stand alone: too many words begin so. */
    private static final int SHORTEST_STEM = 4;

    /** Endings of place names in Finnish and Swedish, folded. */
    private static final Pattern ENDING = Pattern.compile(
            "s?(n|ssa|sa|sta|an|en|in|oon|seen|uun|hun|lla|lta|lle|l|lt|ll|s|st|ss|a|on|ks|ksi|bo|bor|borna"
                    + "|bo[a-z]*|lai[a-z]*|las[a-z]*|ssaki?n|llaki?n|ssako|nkin)?");

    private final Map<String, String> byForm = new HashMap<>();

    Municipalities(Map<String, List<String>> forms) {
        forms.forEach((id, names) -> names.forEach(name -> byForm.put(Folding.fold(name), id)));
    }

    /** Empty when none is named, or several are. */
    Optional<String> find(List<Token> tokens) {
        Set<String> found = new java.util.TreeSet<>();
        for (Token token : tokens) {
            of(token.word()).ifPresent(found::add);
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private Optional<String> of(String word) {
        for (int end = word.length(); end >= SHORTEST_STEM; end--) {
            String id = byForm.get(word.substring(0, end));
            if (id != null && ENDING.matcher(word.substring(end)).matches()) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }
}
