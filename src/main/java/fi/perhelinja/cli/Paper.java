package fi.perhelinja.cli;

import fi.perhelinja.conversation.Card;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.flow.Answer;
import fi.perhelinja.flow.Effect.Choice;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Outcome;
import fi.perhelinja.flow.State;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a conversation down for somebody at a terminal. */
final class Paper {

    /** Columns: what is longer goes on below. */
    private static final int WIDTH = 92;

    private static final String WORDS = "  ";
    private static final String DANGER = "! ";
    private static final String CARD = "  | ";
    private static final String NOTE = "  . ";

    private final PrintWriter out;

    Paper(PrintWriter out) {
        this.out = out;
    }

    void prompt() {
        out.print("\n> ");
        out.flush();
    }

    /** What happened, as far as it shows. */
    void event(Event event) {
        if (event instanceof Event.GuideSaid e) {
            block(e.danger() ? DANGER : WORDS, e.text());
        } else if (event instanceof Event.GuideAsked e) {
            block(WORDS, e.text());
            choices(e.choices());
        } else if (event instanceof Event.GuideOffered e) {
            block(WORDS, e.text());
            e.cards().forEach(this::card);
        } else if (event instanceof Event.Queued e) {
            block(WORDS, e.text());
            note("a person is asked for: " + e.queue() + ", priority "
                    + e.priority().name().toLowerCase(Locale.ROOT) + ", told " + e.summary());
        } else if (event instanceof Event.CallBackAsked e) {
            block(WORDS, e.text());
            note("a call-back is asked for: " + e.queue() + ", told "
                    + e.details().keySet());
        } else {
            aside(event);
        }
    }

    private void aside(Event event) {
        if (event instanceof Event.DangerHeard e) {
            note("danger heard: " + String.join(", ", e.signals()));
        } else if (event instanceof Event.GuideUnderstood e && !e.answers().isEmpty()) {
            note("understood: " + labels(e.answers()));
        } else if (event instanceof Event.AnswersDropped e && !e.answers().isEmpty()) {
            note("no longer counts: " + labels(e.answers()));
        } else if (event instanceof Event.Said e && e.masked()) {
            note("kept as: " + e.text());
        } else if (event instanceof Event.LanguageChanged e && e.id().isEmpty()) {
            note("language: " + e.language().ownName());
        }
    }

    void note(String words) {
        out.println(NOTE + words);
    }

    void ended(Outcome outcome) {
        note("the flow has ended: " + outcome.tag() + ". Words are still answered; :quit leaves.");
    }

    void state(State state, Flows flows) {
        state.slots().forEach((slot, value) -> {
            String label = flows.label(slot, value, state.language());
            note(slot + " = " + value + (label.equals(value) ? "" : " (" + label + ")"));
        });
        state.answers()
                .forEach(a -> note("answered " + a.step() + ": " + a.value() + (a.inPassing() ? " (in passing)" : "")));
        note(state.question().map(q -> "waits at " + q.step()).orElse("waits for nothing"));
    }

    private static String labels(List<Answer> answers) {
        return answers.stream().map(a -> a.slot() + " = " + a.label()).collect(Collectors.joining(", "));
    }

    private void choices(List<Choice> choices) {
        for (int i = 0; i < choices.size(); i++) {
            out.printf("  %3d  %s%n", i + 1, choices.get(i).label());
        }
    }

    private void card(Card card) {
        out.println();
        block(CARD, card.name());
        block(CARD, card.description());
        for (Card.Way way : card.ways()) {
            block(CARD, "  " + way(way));
        }
        card.price().ifPresent(price -> block(CARD, price));
        card.next().ifPresent(next -> block(CARD, next));
    }

    private static String way(Card.Way way) {
        List<String> parts = new ArrayList<>();
        parts.add(way.kind() + ": " + (way.address().isEmpty() ? "not known" : way.address()));
        way.hours().ifPresent(parts::add);
        parts.add(
                switch (way.standing()) {
                    case OPEN -> "open now";
                    case CLOSED -> "closed now";
                    case UNKNOWN -> "not known whether open";
                });
        way.changesInWords().ifPresent(parts::add);
        if (!way.languages().isEmpty()) {
            parts.add(String.join(" ", way.languages()));
        }
        if (!way.verified()) {
            parts.add("CHECK THE NUMBER");
        }
        return String.join(" · ", parts);
    }

    /** Lines of a text behind a margin; long ones are broken between words. */
    private void block(String margin, String text) {
        if (margin.equals(WORDS) || margin.equals(DANGER)) {
            if (text.isBlank()) {
                return;
            }
            out.println();
        }
        text.lines().filter(line -> !line.isBlank()).forEach(line -> wrapped(margin, line));
    }

    private void wrapped(String margin, String line) {
        String rest = line;
        while (rest.length() > WIDTH && rest.lastIndexOf(' ', WIDTH) > 0) {
            int at = rest.lastIndexOf(' ', WIDTH);
            out.println(margin + rest.substring(0, at));
            rest = "    " + rest.substring(at + 1);
        }
        out.println(margin + rest);
    }
}
