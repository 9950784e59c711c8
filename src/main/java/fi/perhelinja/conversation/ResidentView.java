package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Line.By;
import fi.perhelinja.conversation.Line.Kind;
import fi.perhelinja.flow.Answer;
import fi.perhelinja.flow.Effect.Choice;
import fi.perhelinja.text.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the resident sees of a conversation. */
public final class ResidentView {

    private final List<Line> lines = new ArrayList<>();
    private Language language = Language.FI;
    private Instant at = Instant.EPOCH;
    private long number;
    private int place;

    private ResidentView() {}

    /** The lines of the commits after {@code since}, in order. Internal matters leave no line. */
    public static List<Line> lines(Conversation conversation, long since) {
        ResidentView view = new ResidentView();
        conversation.commits().forEach(view::add);
        return view.lines.stream().filter(line -> numberOf(line) > since).toList();
    }

    private static long numberOf(Line line) {
        return Long.parseLong(line.key().substring(0, line.key().indexOf('.')));
    }

    private void add(Commit commit) {
        at = commit.at();
        number = commit.number();
        place = 0;
        commit.events().forEach(this::add);
    }

    private void add(Event event) {
        if (event instanceof Event.Opened e) {
            language = e.language();
        } else if (event instanceof Event.LanguageChanged e) {
            language = e.language();
            notice(e.id(), "language");
        } else if (event instanceof Event.Ended e) {
            notice(e.id(), "ended-" + e.ending().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        } else if (!resident(event)) {
            guide(event);
        }
    }

    private boolean resident(Event event) {
        if (event instanceof Event.Said e) {
            put(By.RESIDENT, Kind.TEXT, e.text(), Optional.of(e.id()), Optional.empty(), Parts.NONE);
        } else if (event instanceof Event.Chose e) {
            put(By.RESIDENT, Kind.ANSWER, e.label(), Optional.of(e.id()), Optional.of(e.step()), Parts.NONE);
        } else if (event instanceof Event.Changed e) {
            put(By.RESIDENT, Kind.ANSWER, e.label(), Optional.of(e.id()), Optional.of(e.step()), Parts.NONE);
        } else {
            return false;
        }
        return true;
    }

    private void guide(Event event) {
        if (event instanceof Event.GuideSaid e) {
            say(e.danger() ? Kind.DANGER : Kind.TEXT, e.step(), e.text(), Parts.NONE);
        } else if (event instanceof Event.GuideAsked e) {
            say(Kind.QUESTION, e.step(), e.text(), new Parts(e.choices(), List.of(), List.of()));
        } else if (event instanceof Event.GuideOffered e) {
            say(Kind.CARDS, e.step(), e.text(), new Parts(List.of(), e.cards(), List.of()));
        } else if (event instanceof Event.Queued e) {
            say(Kind.TEXT, e.step(), e.text(), Parts.NONE);
        } else if (event instanceof Event.CallBackAsked e) {
            say(Kind.TEXT, e.step(), e.text(), Parts.NONE);
        } else if (event instanceof Event.GuideUnderstood e) {
            told(Kind.UNDERSTOOD, e.answers());
        } else if (event instanceof Event.AnswersDropped e) {
            told(Kind.DROPPED, e.answers());
        }
    }

    private void say(Kind kind, String step, String text, Parts parts) {
        put(By.GUIDE, kind, text, Optional.empty(), Optional.of(step), parts);
    }

    private void told(Kind kind, List<Answer> answers) {
        if (!answers.isEmpty()) {
            put(By.GUIDE, kind, "", Optional.empty(), Optional.empty(), new Parts(List.of(), List.of(), answers));
        }
    }

    private void notice(Optional<String> id, String what) {
        put(By.GUIDE, Kind.NOTICE, what, id, Optional.empty(), Parts.NONE);
    }

    private void put(By by, Kind kind, String text, Optional<String> id, Optional<String> step, Parts parts) {
        String key = number + "." + place++;
        lines.add(new Line(
                key,
                at,
                by,
                kind,
                text,
                language,
                id,
                step,
                parts.choices(),
                parts.cards(),
                parts.answers(),
                Optional.empty()));
    }

    private record Parts(List<Choice> choices, List<Card> cards, List<Answer> answers) {
        static final Parts NONE = new Parts(List.of(), List.of(), List.of());
    }
}
