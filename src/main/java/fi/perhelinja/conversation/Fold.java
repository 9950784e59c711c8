package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Event.Ending;
import fi.perhelinja.conversation.Event.Opened;
import fi.perhelinja.flow.State;
import fi.perhelinja.text.Language;
import java.util.Optional;

/** What the events so far add up to. */
record Fold(
        Optional<Opened> opened, Language language, Optional<State> state, boolean queued, Optional<Ending> ending) {

    static final Fold NOTHING = new Fold(Optional.empty(), Language.FI, Optional.empty(), false, Optional.empty());

    Fold opened(Opened event) {
        return new Fold(Optional.of(event), event.language(), state, queued, ending);
    }

    Fold speaking(Language spoken) {
        return new Fold(opened, spoken, state, queued, ending);
    }

    Fold moved(State moved) {
        return new Fold(opened, language, Optional.of(moved), queued, ending);
    }

    Fold queued(boolean waiting) {
        return new Fold(opened, language, state, waiting, ending);
    }

    Fold ended(Ending how) {
        return new Fold(opened, language, state, false, Optional.of(how));
    }

    /** Who comes back after a long silence goes on where they were. */
    Fold reopened() {
        return ending.isEmpty() ? this : new Fold(opened, language, state, queued, Optional.empty());
    }
}
