package fi.perhelinja.cli;

import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.Clerk;
import fi.perhelinja.conversation.Command;
import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Decision;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.conversation.Guide;
import fi.perhelinja.conversation.Rehearsal;
import fi.perhelinja.conversation.Surroundings;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Effect.Choice;
import fi.perhelinja.flow.Outcome;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.flow.State;
import fi.perhelinja.flow.talk.Talk;
import fi.perhelinja.flow.talk.Talk.Kind;
import fi.perhelinja.flow.talk.Talk.Move;
import fi.perhelinja.flow.talk.TalkKeeper;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Reading;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A conversation in the terminal. It goes through the same clerk as one that is served; only nothing is stored. */
final class Playing {

    private static final Map<String, Pattern> WISHES = Map.of(
            ":back", Pattern.BACK,
            ":over", Pattern.START_OVER,
            ":person", Pattern.PERSON,
            ":explain", Pattern.EXPLAIN);

    private final Guide guide;
    private final Instant now;
    private final Paper paper;
    private Conversation conversation = Conversation.none("play");
    private int commands;
    private Optional<Command.Open> opened = Optional.empty();
    private final List<Move> done = new ArrayList<>();

    Playing(Guide guide, Instant now, Paper paper) {
        this.guide = guide;
        this.now = now;
        this.paper = paper;
    }

    void begin(String flow, Channel channel, Language language) {
        Command.Open open = new Command.Open(channel, language, flow, "");
        opened = Optional.of(open);
        take(open);
    }

    /** What was done so far, and what then happened, as a talk. */
    Reading<Talk> kept(String name) {
        Command.Open open = opened.orElseThrow();
        Talk talk =
                new Talk(name, "", now, open.flow(), open.language(), open.channel(), Optional.empty(), false, done);
        return TalkKeeper.keep(guide.current(), talk, new Rehearsal(guide));
    }

    /** Until {@code :quit}, or nothing more comes. */
    void play(BufferedReader in) throws IOException {
        paper.prompt();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String words = line.strip();
            if (words.equals(":quit")) {
                return;
            }
            if (!words.isEmpty()) {
                hear(words);
            }
            paper.prompt();
        }
    }

    private void hear(String words) {
        Optional<Choice> choice = choice(words);
        if (choice.isPresent()) {
            take(new Command.Choose(
                    id(), state().question().orElseThrow().step(), choice.get().value()));
        } else if (words.startsWith(":")) {
            order(words);
        } else {
            take(new Command.Say(id(), words));
        }
    }

    private void order(String words) {
        if (WISHES.containsKey(words)) {
            take(new Command.Wish(id(), Optional.ofNullable(WISHES.get(words)).orElseThrow()));
        } else if (words.equals(":silence")) {
            take(new Command.FallSilent());
        } else if (words.equals(":state")) {
            paper.state(state(), guide.current());
        } else if (words.startsWith(":language ")) {
            Language.find(words.substring(":language ".length()).strip())
                    .filter(Language::spoken)
                    .ifPresentOrElse(
                            l -> take(new Command.Speak(id(), l)),
                            () -> paper.note("the guide speaks fi, sv, en and fi-simple"));
        } else {
            paper.note("there are :back :over :person :explain :silence :language sv :state :quit");
        }
    }

    /** The choice with that number, when there is one. */
    private Optional<Choice> choice(String words) {
        List<Choice> choices = state().question().map(State.Question::choices).orElse(List.of());
        if (!words.matches("\\d{1,3}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(words);
        return number >= 1 && number <= choices.size() ? Optional.of(choices.get(number - 1)) : Optional.empty();
    }

    private void take(Command command) {
        Decision decision = Clerk.decide(conversation, command, Surroundings.unstaffed(guide), now);
        if (decision instanceof Decision.Accepted accepted) {
            Optional<Outcome> before = conversation.state().flatMap(State::ended);
            conversation = conversation.with(
                    new Commit(conversation.id(), conversation.number() + 1, now, Author.RESIDENT, accepted.events()));
            accepted.events().forEach(paper::event);
            done(command, accepted.events()).ifPresent(done::add);
            Optional<Outcome> after = conversation.state().flatMap(State::ended);
            after.filter(o -> !after.equals(before)).ifPresent(paper::ended);
        } else if (decision instanceof Decision.Refused refused) {
            paper.note("not taken: " + refused.reason());
        }
    }

    /** What the resident did, as an entry of a talk: words as they are kept, so without what is masked. */
    private static Optional<Move> done(Command command, List<Event> events) {
        if (command instanceof Command.Say) {
            return events.stream()
                    .filter(Event.Said.class::isInstance)
                    .map(e -> Move.of(Kind.RESIDENT, List.of(((Event.Said) e).text())))
                    .findFirst();
        } else if (command instanceof Command.Choose c) {
            return Optional.of(Move.of(Kind.CHOOSE, List.of(c.value())));
        } else if (command instanceof Command.Wish w) {
            return Optional.of(Move.of(Kind.WISH, List.of(w.pattern().tag())));
        } else if (command instanceof Command.FallSilent) {
            return Optional.of(Move.of(Kind.SILENCE, List.of("true")));
        } else if (command instanceof Command.Speak s) {
            return Optional.of(Move.of(Kind.LANGUAGE, List.of(s.language().tag())));
        }
        return Optional.empty();
    }

    private Optional<String> id() {
        return Optional.of("play-" + commands++);
    }

    private State state() {
        return conversation.state().orElseThrow();
    }
}
