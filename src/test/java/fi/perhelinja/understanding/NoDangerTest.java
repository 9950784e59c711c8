package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What people write about a new topic takes nothing from how danger is heard. */
class NoDangerTest {

    private static final Map<String, String> PHRASES = Map.of(
            "fi/sleep.txt", "vauva ei nuku\nvalvotaan joka yö",
            "fi/money.txt", "rahat ovat loppu\nlasku jäi maksamatta",
            "fi/danger/said/suicide_self.txt", "en jaksa enää elää\nhaluan pois täältä");

    private static Set<String> learned(Map<String, String> more) {
        Map<String, String> phrases = new TreeMap<>(PHRASES);
        phrases.putAll(more);
        Notebook notebook = new Notebook();
        Understanding.train(phrases, Map.of(), notebook);
        return notebook.kept.keySet();
    }

    private static Set<String> theSame(Map<String, String> before, Map<String, String> after) {
        Set<String> same = new HashSet<>(learned(before));
        same.retainAll(learned(after));
        return same;
    }

    @Test
    void newTopicTeachesDangerNothing() {
        String pets = "kuka hoitaa kissan kun mua ei enää ole\nkoira ei pääse turvakotiin";
        Map<String, String> named = Map.of("no-danger.txt", "sleep\nmoney  # both are ordinary\n");
        Map<String, String> more = Map.of("no-danger.txt", "sleep\nmoney\n", "fi/pets.txt", pets);
        // Topics and languages are learned anew, dangers are not.
        assertThat(theSame(named, more)).hasSize(1);
        assertThat(theSame(Map.of(), Map.of("fi/pets.txt", pets))).isEmpty();
    }

    @Test
    void topicTeachesItOnceItIsNamed() {
        assertThat(theSame(Map.of("no-danger.txt", "sleep"), Map.of("no-danger.txt", "sleep\nmoney")))
                .hasSize(2);
    }
}
