package fi.perhelinja.web;

import fi.perhelinja.conversation.Card;
import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.conversation.workshop.Trial;
import fi.perhelinja.flow.Answer;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Effect.Choice;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Outcome;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.flow.Reasons.Reason;
import fi.perhelinja.flow.State;
import fi.perhelinja.flow.Step;
import fi.perhelinja.text.Language;
import fi.perhelinja.understanding.Understood;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A talk with the flow, for the page of the workshop. */
final class WorkshopTalk {

    private final Trial trial;
    private final State state;
    private final JsonArray lines = new JsonArray();
    private Language language;

    WorkshopTalk(Trial trial) {
        this.trial = trial;
        state = trial.state();
        language = trial.setting().language();
    }

    JsonObject json(String id) {
        for (Commit commit : trial.commits()) {
            commit.events().forEach(this::line);
        }
        Trial.Setting setting = trial.setting();
        JsonObject json = new JsonObject()
                .put("talk", id)
                .put("id", id)
                .put("revision", setting.flows().revision())
                .put("flow", setting.flow())
                .put("channel", setting.channel().tag())
                .put("language", state.language().tag())
                .put("at", setting.at().toString())
                .put("turns", trial.acts().size())
                .put("lines", lines)
                .put("answers", all(state.answers(), WorkshopTalk::answer))
                .put("state", state())
                .put("why", all(trial.why(), WorkshopTalk::reason))
                .put("trail", new JsonArray(trial.trail()));
        if (setting.channel() == Channel.PHONE && state.ended().isEmpty()) {
            json.put("fillable", all(fillable(), this::fillable));
        }
        state.question().ifPresent(question -> json.put("question", question(question)));
        state.ended().map(Outcome::tag).ifPresent(ended -> json.put("ended", ended));
        trial.understood().ifPresent(understood -> json.put("understood", understood(understood)));
        return json;
    }

    private static <T> JsonArray all(Collection<T> items, Function<T, JsonObject> json) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(json.apply(item)));
        return array;
    }

    private static JsonObject answer(Answer answer) {
        return new JsonObject()
                .put("step", answer.step())
                .put("slot", answer.slot())
                .put("value", answer.value())
                .put("label", answer.label());
    }

    private static JsonObject choice(Choice choice) {
        return new JsonObject().put("value", choice.value()).put("label", choice.label());
    }

    private static JsonObject question(State.Question question) {
        JsonObject json = new JsonObject()
                .put("step", question.step())
                .put("choices", all(question.choices(), WorkshopTalk::choice))
                .put("free", question.free());
        question.slot().ifPresent(slot -> json.put("slot", slot));
        return json;
    }

    /** What is not known yet, of the flow that was begun with and the one that asks; any other slot is taken too. */
    private Set<String> fillable() {
        Flows flows = trial.setting().flows();
        Set<String> slots = new LinkedHashSet<>();
        Stream.concat(
                        state
                                .question()
                                .flatMap(q -> flows.step(q.step()))
                                .map(s -> s.head().flow())
                                .stream(),
                        Stream.of(trial.setting().flow()))
                .flatMap(name -> flows.flow(name).stream())
                .forEach(flow -> slots.addAll(flow.slots().keySet()));
        slots.removeIf(slot ->
                state.slots().containsKey(slot) || flows.questionOf(slot).isEmpty());
        return slots;
    }

    private JsonObject fillable(String slot) {
        Flows flows = trial.setting().flows();
        Set<String> values =
                flows.slot(slot).flatMap(s -> s.domain(flows.lists())).orElse(Set.of());
        return new JsonObject()
                .put("slot", slot)
                .put("values", all(values, v -> choice(new Choice(v, flows.label(slot, v, state.language())))));
    }

    private static JsonObject reason(Reason reason) {
        JsonObject about = new JsonObject();
        reason.about().forEach(about::put);
        return new JsonObject()
                .put("kind", reason.kind())
                .put("step", reason.step())
                .put("about", about)
                .put("file", reason.at().file())
                .put("line", reason.at().line());
    }

    private JsonObject state() {
        State.Layer top = state.layers().get(state.layers().size() - 1);
        JsonArray slots = new JsonArray();
        state.slots().forEach((slot, value) -> {
            Optional<Answer> by =
                    state.answers().stream().filter(a -> a.slot().equals(slot)).findFirst();
            slots.add(new JsonObject()
                    .put("slot", slot)
                    .put("value", value)
                    .put("label", trial.setting().flows().label(slot, value, state.language()))
                    .put(
                            "from",
                            by.map(a -> a.inPassing() || trial.inWords(a) ? "words" : "choice")
                                    .orElse("engine"))
                    .put("step", by.map(Answer::step).orElse("")));
        });
        JsonObject json = new JsonObject()
                .put("at", state.question().map(State.Question::step).orElse(""))
                .put("stack", new JsonArray(top.returns()))
                .put("slots", slots);
        top.pattern().map(Pattern::tag).ifPresent(tag -> json.put("interrupted", tag));
        return json;
    }

    private static JsonObject understood(Understood understood) {
        JsonObject slots = new JsonObject();
        understood.slots().forEach(slots::put);
        JsonObject json = new JsonObject()
                .put("language", understood.language().tag())
                .put(
                        "topics",
                        all(
                                understood.topics(),
                                t -> new JsonObject().put("topic", t.topic()).put("sureness", t.score())))
                .put(
                        "signals",
                        all(
                                understood.signals(),
                                s -> new JsonObject().put("signal", s.signal()).put("sure", s.sure())))
                .put("slots", slots);
        understood.wish().ifPresent(wish -> json.put("wish", wish));
        return json;
    }

    private void line(Event event) {
        if (event instanceof Event.GuideSaid e) {
            guide(e.danger() ? "danger" : "say", e.step(), e.text());
        } else if (event instanceof Event.GuideAsked e) {
            guide("ask", e.step(), e.text()).put("choices", all(e.choices(), WorkshopTalk::choice));
        } else if (event instanceof Event.GuideOffered e) {
            guide("offer", e.step(), e.text()).put("services", all(e.cards(), WorkshopTalk::card));
        } else if (event instanceof Event.Queued e) {
            guide("hand-over", e.step(), e.text()).put("queue", e.queue()).put("summary", object(e.summary()));
        } else if (event instanceof Event.CallBackAsked e) {
            guide("call-back", e.step(), e.text()).put("queue", e.queue()).put("summary", object(e.details()));
        } else if (event instanceof Event.GuideUnderstood e) {
            add("guide", "understood", "").put("answers", all(e.answers(), WorkshopTalk::answer));
        } else if (event instanceof Event.AnswersDropped e) {
            add("guide", "dropped", "").put("answers", all(e.answers(), WorkshopTalk::answer));
        } else if (event instanceof Event.LanguageChanged e) {
            language = e.language();
            add(
                    e.id().isPresent() ? "resident" : "guide",
                    "language",
                    e.language().tag());
        } else {
            resident(event);
        }
    }

    private void resident(Event event) {
        if (event instanceof Event.Said e) {
            add("resident", "said", e.text());
        } else if (event instanceof Event.Chose e) {
            add("resident", "chose", e.label()).put("step", e.step()).put("value", e.value());
        } else if (event instanceof Event.Changed e) {
            add("resident", "changed", e.label())
                    .put("step", e.step())
                    .put("value", e.value().orElse("unset"));
        } else if (event instanceof Event.Wished e) {
            add("resident", "wished", e.pattern());
        } else if (event instanceof Event.DangerHeard e) {
            add("guide", "heard", String.join(", ", e.signals()));
        }
    }

    private JsonObject add(String by, String kind, String text) {
        JsonObject line = new JsonObject()
                .put("n", lines.size() + 1)
                .put("by", by)
                .put("kind", kind)
                .put("text", text);
        lines.add(line);
        return line;
    }

    private JsonObject guide(String kind, String address, String text) {
        JsonObject line = add("guide", kind, text).put("step", address);
        Optional<Step> step = trial.setting().flows().step(address);
        step.ifPresent(s -> line.put("flow", s.head().flow()));
        step.flatMap(s -> s.head().script()).ifPresent(script -> line.put("script", script.in(language)));
        step.flatMap(s -> s.head().note()).ifPresent(note -> line.put("note", note));
        return line;
    }

    private static JsonObject object(Map<String, String> map) {
        JsonObject json = new JsonObject();
        map.forEach(json::put);
        return json;
    }

    private static JsonObject card(Card card) {
        List<String> open = card.ways().stream()
                .map(way -> way.name() + ": " + way.standing().name().toLowerCase(java.util.Locale.ROOT))
                .toList();
        return new JsonObject()
                .put("id", card.service())
                .put("name", card.name())
                .put("open", String.join("; ", open));
    }
}
