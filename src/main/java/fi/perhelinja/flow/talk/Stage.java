package fi.perhelinja.flow.talk;

import fi.perhelinja.flow.Meaning;
import fi.perhelinja.flow.World;
import fi.perhelinja.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a talk is played against. */
public interface Stage {

    /** @param spoken the language of the conversation so far */
    Meaning meaning(String words, Language spoken);

    /** @param open the queues that are open; empty when their hours decide */
    World world(Instant at, Optional<List<String>> open);
}
