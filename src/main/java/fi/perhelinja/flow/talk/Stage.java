package fi.perhelinja.flow.talk;

import fi.perhelinja.flow.Meaning;
import fi.perhelinja.flow.World;
import fi.perhelinja.text.Language;

/** What a talk is played against. */
public interface Stage {

    /** @param spoken the language of the conversation so far */
    Meaning meaning(String words, Language spoken);

    /** The world as the head of the talk says it is. */
    World world(Talk talk);
}
