package fi.perhelinja.conversation.workshop;

import fi.perhelinja.conversation.Card;
import fi.perhelinja.conversation.Knowledge;
import fi.perhelinja.conversation.Staffed;
import fi.perhelinja.conversation.Staffing;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.World;
import fi.perhelinja.text.Language;
import fi.perhelinja.understanding.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A guide with the flows of one revision, and with those at work whom an author said to be. */
record TrialGuide(Trial.Setting setting) implements Knowledge {

    @Override
    public Flows current() {
        return setting.flows();
    }

    @Override
    public Optional<Flows> flows(String revision) {
        return Optional.of(setting.flows()).filter(flows -> flows.revision().equals(revision));
    }

    @Override
    public Understanding understanding() {
        return setting.guide().understanding();
    }

    @Override
    public World world(Instant now, Staffing staffing) {
        World usual = setting.guide().world(now, staffing);
        Set<String> open = setting.open().orElse(Set.of());
        Set<String> all = setting.guide().current().lists().queues();
        return setting.open().isEmpty() && !setting.callBacks()
                ? usual
                : new Staffed(usual, open, setting.callBacks() ? all : Set.of());
    }

    @Override
    public List<Card> cards(List<String> services, Language language, Instant now) {
        return setting.guide().cards(services, language, now);
    }

    @Override
    public List<String> search(String words, Optional<String> municipality, int atMost) {
        return setting.guide().search(words, municipality, atMost);
    }

    @Override
    public List<Card> aside(Optional<String> topic, Optional<String> municipality, Language language, Instant now) {
        return setting.guide().aside(topic, municipality, language, now);
    }
}
