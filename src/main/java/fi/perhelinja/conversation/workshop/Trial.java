package fi.perhelinja.conversation.workshop;

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
import fi.perhelinja.flow.Answer;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Reasons;
import fi.perhelinja.flow.Reasons.Reason;
import fi.perhelinja.flow.State;
import fi.perhelinja.flow.talk.Talk;
import fi.perhelinja.flow.talk.Talk.Kind;
import fi.perhelinja.flow.talk.Talk.Move;
import fi.perhelinja.flow.talk.TalkKeeper;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Reading;
import fi.perhelinja.understanding.Understood;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A conversation that an author holds with the guide, to see what it does and why. It goes through the same clerk as one that
 * is served; only nothing is stored, and the hour stands still. Immutable: each act gives a further trial.
 *
 * @param commits what happened, from 1
 * @param acts what the author did, one for each commit but the first
 * @param why of the latest turn
 * @param trail addresses of the steps that were come by, of all turns, in their order
 * @param understood of the latest words; empty when the latest act was something else
 */
public record Trial(
        Setting setting,
        List<Commit> commits,
        List<Command> acts,
        List<Reason> why,
        List<String> trail,
        Optional<Understood> understood) {

    private static final String ID = "trial";

    /** In a talk, what takes an answer back. */
    private static final String UNSET = "unset";

    /**
     * What is tried, and in what world.
     *
     * @param flows of the revision that is tried; services and hours are those of the guide
     * @param open queues in which somebody is at work; empty when nobody is, anywhere
     */
    public record Setting(
            Guide guide,
            Flows flows,
            String flow,
            Channel channel,
            Language language,
            Instant at,
            Optional<Set<String>> open,
            boolean callBacks) {}

    /** @param refused why the act was not taken; else empty */
    public record Taken(Trial trial, Optional<Decision.Reason> refused) {}

    public Trial {
        commits = List.copyOf(commits);
        acts = List.copyOf(acts);
        why = List.copyOf(why);
        trail = List.copyOf(trail);
    }

    public static Trial begin(Setting setting) {
        Trial nothing = new Trial(setting, List.of(), List.of(), List.of(), List.of(), Optional.empty());
        return nothing.decided(new Command.Open(setting.channel(), setting.language(), setting.flow(), ""), List.of())
                .trial();
    }

    /** Does something that a resident might. */
    public Taken take(Command command) {
        List<Command> more = new ArrayList<>(acts);
        more.add(command);
        return decided(command, more);
    }

    /** A name for the next command, as a client would give one. */
    public Optional<String> nextId() {
        return Optional.of(ID + "-" + commits.size());
    }

    private Taken decided(Command command, List<Command> done) {
        Reasons reasons = new Reasons(setting.flows());
        Decision decision = Clerk.decide(
                conversation(), command, Surroundings.unstaffed(new TrialGuide(setting)), setting.at(), reasons);
        if (decision instanceof Decision.Refused refused) {
            return new Taken(this, Optional.of(refused.reason()));
        }
        if (!(decision instanceof Decision.Accepted accepted)) {
            return new Taken(this, Optional.empty());
        }
        List<Commit> all = new ArrayList<>(commits);
        all.add(new Commit(ID, commits.size() + 1L, setting.at(), Author.RESIDENT, accepted.events()));
        List<String> way = new ArrayList<>(trail);
        way.addAll(reasons.steps());
        return new Taken(new Trial(setting, all, done, reasons.all(), way, read(command)), Optional.empty());
    }

    private Optional<Understood> read(Command command) {
        return command instanceof Command.Say say
                ? Optional.of(setting.guide()
                        .understanding()
                        .read(say.text(), Optional.of(conversation().language())))
                : Optional.empty();
    }

    public Conversation conversation() {
        return Conversation.of(ID, commits);
    }

    /** Whether the answer came by what was written, rather than by a choice. */
    public boolean inWords(Answer answer) {
        int act = acts.size();
        while (act > 0 && answered(act - 1, answer)) {
            act--;
        }
        return act > 0 && acts.get(act - 1) instanceof Command.Say;
    }

    /** Whether it counted already after so many acts. */
    private boolean answered(int acts, Answer answer) {
        return Conversation.of(ID, commits.subList(0, acts + 1)).state().stream()
                .flatMap(state -> state.answers().stream())
                .anyMatch(a -> a.slot().equals(answer.slot()) && a.value().equals(answer.value()));
    }

    /** Where the flow stands. */
    public State state() {
        return conversation().state().orElseThrow();
    }

    /**
     * As a talk that expects what happened.
     *
     * @return with a problem for everything that could not be done again, which is left out
     */
    public Reading<Talk> kept(String name) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            move(acts.get(i), commits.get(i + 1)).ifPresent(moves::add);
        }
        Talk talk = new Talk(
                name,
                "",
                setting.at(),
                setting.flow(),
                setting.language(),
                setting.channel(),
                setting.open().map(open -> open.stream().sorted().toList()),
                false,
                moves);
        return TalkKeeper.keep(setting.flows(), talk, new Rehearsal(setting.guide()));
    }

    /** The step whose answer was taken back. */
    private static Optional<String> taken(Commit commit) {
        return commit.events().stream()
                .filter(e -> e instanceof Event.Changed)
                .map(e -> ((Event.Changed) e).step())
                .findFirst();
    }

    /** Words as they were kept: what was masked stays so. */
    private static Optional<Move> move(Command act, Commit commit) {
        if (act instanceof Command.Say) {
            return commit.events().stream()
                    .filter(e -> e instanceof Event.Said)
                    .map(e -> Move.of(Kind.RESIDENT, List.of(((Event.Said) e).text())))
                    .findFirst();
        } else if (act instanceof Command.Choose it) {
            boolean open = commit.events().stream().anyMatch(e -> e instanceof Event.Chose);
            return Optional.of(
                    open ? Move.of(Kind.CHOOSE, List.of(it.value())) : Move.of(Kind.CHANGE, it.step(), it.value()));
        } else if (act instanceof Command.Change it) {
            return Optional.of(Move.of(Kind.CHANGE, it.step(), it.value().orElse(UNSET)));
        } else if (act instanceof Command.Fill it) {
            return it.value()
                    .map(value -> Move.of(Kind.FILL, it.slot(), value))
                    .or(() -> taken(commit).map(step -> Move.of(Kind.CHANGE, step, UNSET)));
        } else if (act instanceof Command.Wish it) {
            return Optional.of(Move.of(Kind.WISH, List.of(it.pattern().tag())));
        } else if (act instanceof Command.Speak it) {
            return Optional.of(Move.of(Kind.LANGUAGE, List.of(it.language().tag())));
        }
        return act instanceof Command.FallSilent
                ? Optional.of(Move.of(Kind.SILENCE, List.of("true")))
                : Optional.empty();
    }
}
