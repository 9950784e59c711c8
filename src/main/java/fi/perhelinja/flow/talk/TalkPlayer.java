package fi.perhelinja.flow.talk;

import fi.perhelinja.flow.Effect;
import fi.perhelinja.flow.Effect.Choice;
import fi.perhelinja.flow.Engine;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Input;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.flow.State;
import fi.perhelinja.flow.Turn;
import fi.perhelinja.flow.World;
import fi.perhelinja.flow.talk.Talk.Move;
import fi.perhelinja.flow.talk.Talk.Pair;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Reading;
import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plays a talk against flows, and tells what went otherwise than it says. */
public final class TalkPlayer {

    static final String UNSET = "unset";

    /** So many steps are told of the way to where a talk goes astray: the latest. */
    private static final int LONGEST_WAY = 8;

    private final Flows flows;
    private final Stage stage;
    private final Set<String> closed = new HashSet<>();
    private final Set<String> without = new HashSet<>();
    private final World usual;
    private final Problems problems = new Problems();
    private final Set<Mark> passed = new HashSet<>();
    private Turn turn;

    /** The steps that were shown latest. */
    private final Deque<String> way = new ArrayDeque<>();

    /**
     * @param problems what went otherwise, each with the place in the talk and what was seen instead; the first with the steps
     *     that were shown before it
     * @param passed places of the steps, rules and choices that were come by
     * @param state where the conversation stood at the end
     */
    public record Played(Talk talk, List<Problem> problems, Set<Mark> passed, State state) {

        public boolean asWritten() {
            return problems.isEmpty();
        }
    }

    private TalkPlayer(Flows flows, Talk talk, Stage stage) {
        this.flows = flows;
        this.stage = stage;
        this.usual = stage.world(talk);
        this.turn = Engine.begin(flows, talk.flow(), talk.channel(), talk.language(), usual, passed::add);
        come();
    }

    public static Played play(Flows flows, Talk talk, Stage stage) {
        TalkPlayer player = new TalkPlayer(flows, talk, stage);
        List<String> way = List.of();
        for (Move move : talk.moves()) {
            boolean asWritten = player.problems.all().isEmpty();
            player.play(move);
            way = asWritten ? List.copyOf(player.way) : way;
        }
        List<Problem> problems = new ArrayList<>(player.problems.all());
        if (!problems.isEmpty()) {
            problems.set(0, problems.get(0).withPath(way));
        }
        return new Played(talk, problems, Set.copyOf(player.passed), player.turn.state());
    }

    /**
     * What is done in {@code talk}, and after each of it what then happened; what was expected before is left out. What cannot be
     * done is told as a problem, and left out too.
     */
    static Reading<Talk> kept(Flows flows, Talk talk, Stage stage) {
        TalkPlayer player = new TalkPlayer(flows, talk, stage);
        Happening happening = new Happening(flows, talk);
        List<Move> moves = new ArrayList<>(happening.after(player.turn));
        for (Move move : talk.moves()) {
            int problems = player.problems.all().size();
            if (move.kind().act()) {
                player.play(move);
            }
            if (move.kind().act() && player.problems.all().size() == problems) {
                moves.add(move);
                moves.addAll(move.kind().heard() ? happening.after(player.turn) : List.of());
            }
        }
        return new Reading<>(talk.with(moves), player.problems.all());
    }

    private void play(Move move) {
        switch (move.kind()) {
            case RESIDENT ->
                take(new Input.Said(
                        move.body().word(),
                        stage.meaning(move.body().word(), turn.state().language())));
            case CHOOSE -> choose(move);
            case CHANGE -> move.body().pairs().forEach(pair -> change(move, pair));
            case FILL -> move.body().pairs().forEach(pair -> take(new Input.Filled(pair.key(), pair.value())));
            case WISH -> wish(move);
            case SILENCE -> take(new Input.Silence());
            case LANGUAGE -> language(move);
            case CLOSED -> closed.addAll(move.body().words());
            case WITHOUT -> without.addAll(move.body().words());
            default -> new Expecting(flows, turn, problems).check(move);
        }
    }

    private void take(Input input) {
        turn = Engine.take(flows, turn.state(), input, new Lessened(usual, closed, without), passed::add);
        come();
    }

    private void come() {
        for (Effect effect : turn.effects()) {
            Expecting.step(effect).ifPresent(way::add);
        }
        while (way.size() > LONGEST_WAY) {
            way.remove();
        }
    }

    private void choose(Move move) {
        String wanted = move.body().word();
        Optional<State.Question> question = turn.state().question();
        List<Choice> offered = question.map(State.Question::choices).orElse(List.of());
        Optional<Choice> choice = offered.stream()
                .filter(c -> c.value().equals(wanted) || c.label().equals(wanted))
                .findFirst();
        if (choice.isEmpty() || question.isEmpty()) {
            String seen = offered.isEmpty()
                    ? "none"
                    : String.join(", ", offered.stream().map(Choice::value).toList());
            problems.error(move.at(), "choose", "No choice \"" + wanted + "\" here; there are: " + seen + ".");
        } else {
            take(new Input.Chose(question.get().step(), choice.get().value()));
        }
    }

    private void change(Move move, Pair pair) {
        List<String> steps = turn.state().answers().stream().map(a -> a.step()).toList();
        Optional<String> step = Expecting.address(pair.key(), steps);
        if (step.isEmpty()) {
            problems.error(
                    move.at(),
                    "change",
                    "Nothing was answered at \"" + pair.key() + "\"; answers: " + String.join(", ", steps) + ".");
        } else {
            take(new Input.Changed(step.get(), Optional.of(pair.value()).filter(v -> !v.equals(UNSET))));
        }
    }

    private void wish(Move move) {
        Pattern.find(move.body().word())
                .ifPresentOrElse(
                        p -> take(new Input.Wished(p)),
                        () -> problems.unknown(
                                move.at(),
                                "unknown-pattern",
                                "pattern",
                                move.body().word(),
                                patterns()));
    }

    private static List<String> patterns() {
        List<String> tags = new ArrayList<>();
        for (Pattern pattern : Pattern.values()) {
            tags.add(pattern.tag());
        }
        return tags;
    }

    private void language(Move move) {
        List<String> spoken = Language.SPOKEN.stream().map(Language::tag).toList();
        Optional<Language> language = Language.find(move.body().word()).filter(Language::spoken);
        if (language.isEmpty()) {
            problems.unknown(
                    move.at(), "unknown-language", "language", move.body().word(), spoken);
        } else if (turn.state().language() != language.get()) {
            take(new Input.Switched(language.get()));
        }
    }
}
