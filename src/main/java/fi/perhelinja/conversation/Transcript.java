package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Line.By;
import fi.perhelinja.conversation.Line.Kind;
import fi.perhelinja.flow.Answer;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Effect.Choice;
import fi.perhelinja.text.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The lines of a conversation, those for everybody and those for the staff alone. Made in one place, so that a line of the
 * conversation is the same line, with the same key, on every screen.
 */
final class Transcript {

    private final List<StaffLine> lines = new ArrayList<>();
    private Language language = Language.FI;
    private Instant at = Instant.EPOCH;
    private long number;
    private int open;
    private int inside;
    private boolean attended;
    private boolean inChat;

    private Transcript() {}

    static List<StaffLine> of(Conversation conversation) {
        Transcript transcript = new Transcript();
        conversation.commits().forEach(transcript::add);
        return transcript.lines;
    }

    /** The commit that a line came with. */
    static long numberOf(Line line) {
        return Long.parseLong(line.key().substring(0, line.key().indexOf('.')));
    }

    private void add(Commit commit) {
        at = commit.at();
        number = commit.number();
        open = 0;
        inside = 0;
        for (Event event : commit.events()) {
            if (event instanceof StaffEvent staff) {
                StaffLines.of(this, staff);
            } else if (event instanceof CallEvent call) {
                CallLines.of(this, call);
            } else if (event instanceof ClockEvent clock) {
                ClockLines.of(this, clock);
            } else {
                resident(event);
            }
        }
    }

    private void resident(Event event) {
        if (event instanceof Event.Opened e) {
            language = e.language();
            inChat = e.channel() == Channel.CHAT;
        } else if (event instanceof Event.CameIn) {
            carried("to-chat");
        } else if (event instanceof Event.LanguageChanged e) {
            language = e.language();
            fact(e.id(), "language");
        } else if (event instanceof Event.Ended e) {
            attended = false;
            fact(e.id(), "ended-" + e.ending().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        } else if (event instanceof Event.StoppedWaiting e) {
            fact(Optional.of(e.id()), "stopped-waiting");
        } else if (event instanceof Event.Said e) {
            said(Kind.TEXT, e.text(), e.id(), Optional.empty());
        } else if (event instanceof Event.Chose e) {
            said(Kind.ANSWER, e.label(), e.id(), Optional.of(e.step()));
        } else if (event instanceof Event.Changed e) {
            said(Kind.ANSWER, e.label(), e.id(), Optional.of(e.step()));
        } else if (event instanceof Event.SlotFilled e) {
            put(draft(By.RESIDENT, Kind.ANSWER, e.label()).id(e.id()).at(e.step()));
        } else if (event instanceof Event.DangerHeard e) {
            danger(e);
        } else if (event instanceof Event.FormFilled e) {
            put(draft(By.RESIDENT, Kind.NOTICE, e.label()).at(e.step()).inside("form-filled"));
        } else {
            guide(event);
        }
    }

    private void guide(Event event) {
        if (event instanceof Event.GuideSaid e) {
            put(draft(By.GUIDE, e.danger() ? Kind.DANGER : Kind.TEXT, e.text()).at(e.step()));
        } else if (event instanceof Event.GuideAsked e) {
            put(draft(By.GUIDE, Kind.QUESTION, e.text()).at(e.step()).offering(e.choices()));
        } else if (event instanceof Event.GuideOffered e) {
            put(draft(By.GUIDE, Kind.CARDS, e.text()).at(e.step()).showing(e.cards()));
        } else if (event instanceof Event.Queued e) {
            asked(e.step(), e.text(), e.queue(), "queued");
        } else if (event instanceof Event.CallBackAsked e) {
            asked(e.step(), e.text(), e.queue(), "call-back-asked");
        } else if (event instanceof Event.GuideUnderstood e) {
            told(Kind.UNDERSTOOD, e.answers());
        } else if (event instanceof Event.AnswersDropped e) {
            told(Kind.DROPPED, e.answers());
        }
    }

    /** The step may have nothing to say. */
    private void asked(String step, String text, String queue, String what) {
        if (!text.isBlank()) {
            put(draft(By.GUIDE, Kind.TEXT, text).at(step));
        }
        put(draft(By.GUIDE, Kind.NOTICE, queue).inside(what));
    }

    /** The guide answers danger in words; while it is silent, a notice tells the resident where help is. */
    private void danger(Event.DangerHeard event) {
        if (attended) {
            fact(Optional.empty(), "danger");
        }
        put(draft(By.GUIDE, Kind.NOTICE, String.join(", ", event.signals())).inside("danger"));
    }

    private void said(Kind kind, String text, String id, Optional<String> step) {
        Draft draft = draft(By.RESIDENT, kind, text).id(Optional.of(id));
        put(step.map(draft::at).orElse(draft));
    }

    private void told(Kind kind, List<Answer> answers) {
        if (!answers.isEmpty()) {
            put(draft(By.GUIDE, kind, "").telling(answers));
        }
    }

    private void fact(Optional<String> id, String what) {
        put(draft(By.GUIDE, Kind.NOTICE, what).id(id).what(what));
    }

    /** Whether a worker has the conversation at this point. */
    boolean attended() {
        return attended;
    }

    void attended(boolean now) {
        attended = now;
    }

    /** Whether it goes on in the chat at this point, and not by phone. */
    boolean inChat() {
        return inChat;
    }

    /** It goes on elsewhere, which everybody in it is told. */
    void carried(String where) {
        inChat = where.equals("to-chat");
        fact(Optional.empty(), where);
    }

    Draft draft(By by, Kind kind, String text) {
        return new Draft(by, kind, text);
    }

    void put(Draft draft) {
        String key = number + "." + (draft.inside ? "i" + inside++ : String.valueOf(open++));
        Line line = new Line(
                key,
                at,
                draft.by,
                draft.kind,
                draft.text,
                language,
                draft.id,
                draft.step,
                draft.choices,
                draft.cards,
                draft.answers,
                draft.worker.filter(w -> !draft.inside).map(Line.Who::of));
        lines.add(new StaffLine(line, draft.inside, draft.what, draft.worker, draft.about));
    }

    /** A line while it is being written. Most lines have few of its parts. */
    static final class Draft {
        private final By by;
        private final Kind kind;
        private final String text;
        private boolean inside;
        private String what = "";
        private Optional<Worker> worker = Optional.empty();
        private Optional<Worker> about = Optional.empty();
        private Optional<String> id = Optional.empty();
        private Optional<String> step = Optional.empty();
        private List<Choice> choices = List.of();
        private List<Card> cards = List.of();
        private List<Answer> answers = List.of();

        private Draft(By by, Kind kind, String text) {
            this.by = by;
            this.kind = kind;
            this.text = text;
        }

        /** Not for the resident. */
        Draft inside(String what) {
            this.inside = true;
            return what(what);
        }

        Draft what(String now) {
            what = now;
            return this;
        }

        Draft by(Worker who) {
            worker = Optional.of(who);
            return this;
        }

        Draft about(Optional<Worker> whom) {
            about = whom;
            return this;
        }

        Draft id(Optional<String> command) {
            id = command;
            return this;
        }

        Draft at(String address) {
            step = Optional.of(address);
            return this;
        }

        Draft offering(List<Choice> all) {
            choices = all;
            return this;
        }

        Draft showing(List<Card> all) {
            cards = all;
            return this;
        }

        Draft telling(List<Answer> all) {
            answers = all;
            return this;
        }
    }
}
