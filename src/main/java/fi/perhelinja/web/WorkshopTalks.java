package fi.perhelinja.web;

import fi.perhelinja.conversation.Command;
import fi.perhelinja.conversation.Guide;
import fi.perhelinja.conversation.workshop.Trial;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.flow.talk.TalkKeeper;
import fi.perhelinja.text.Language;
import fi.perhelinja.web.WorkshopDoor.Author;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Talking with the flow: talks of authors, in the memory of one node and nowhere else. */
final class WorkshopTalks {

    /** Talks of a node at once. */
    static final int AT_MOST = 50;

    /** A talk that nobody touched for so long is forgotten. */
    private static final Duration IDLE = Duration.ofHours(1);

    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    /** Longest message; more than the clerk takes, so that it is the clerk who says that it is too long. */
    private static final int LONGEST = 10_000;

    /** Folders and a name, below the folder of talks; no way leads out of it. */
    private static final String FILE = "[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*";

    private static final int LONGEST_FILE = 80;

    private final Workshop workshop;
    private final WorkshopDoor door;
    private final InstantSource clock;
    private final Map<String, Held> talks = new LinkedHashMap<>();

    private static final class Held {
        private final String owner;
        private Trial trial;
        private Instant used;

        Held(String owner, Trial trial, Instant used) {
            this.owner = owner;
            this.trial = trial;
            this.used = used;
        }
    }

    WorkshopTalks(Workshop workshop, WorkshopDoor door, InstantSource clock) {
        this.workshop = workshop;
        this.door = door;
        this.clock = clock;
    }

    void mount(Router router) {
        String one = WorkshopRoutes.API + "/talks/:id";
        router.post(WorkshopRoutes.API + "/talks").handler(door.open(this::begin));
        router.post(one).handler(door.open(this::act));
        router.post(one + "/kept").handler(door.open(this::kept));
        router.post(one + "/keep").handler(door.open(this::keep));
        router.delete(one).handler(door.open(this::forget));
    }

    private Future<Void> begin(RoutingContext ctx, Author author) {
        JsonObject body = Bodies.object(ctx);
        Channel channel = Bodies.text(body, "channel").orElse("chat").equals("phone") ? Channel.PHONE : Channel.CHAT;
        Language language = Bodies.text(body, "language")
                .map(tag -> Language.find(tag).filter(Language::spoken).orElseThrow(Bodies.Unfit::new))
                .orElse(Language.FI);
        Instant at = Bodies.text(body, "at").map(WorkshopTalks::instant).orElseGet(clock::instant);
        Optional<Set<String>> open = open(body);
        boolean callBacks = Bodies.flag(body, "callBacks").orElse(false);
        Optional<String> flow = Bodies.text(body, "flow").filter(f -> !f.isBlank());
        String revision = Bodies.text(body, "revision").orElse("");
        if (full()) {
            return WorkshopRoutes.refuse(ctx, Trouble.TOO_MANY, "There are " + AT_MOST + " talks already.");
        }
        return workshop.shown()
                .compose(shown -> workshop.flows(revision).compose(flows -> {
                    Optional<Guide> guide = shown.guide();
                    String name = flow.orElse(workshop.start());
                    if (guide.isEmpty()
                            || flows.filter(f -> f.names().contains(name)).isEmpty()) {
                        return WorkshopRoutes.refuse(ctx, Trouble.NOT_FOUND, "There is no such flow in that revision.");
                    }
                    Trial.Setting setting = new Trial.Setting(
                            guide.get(), flows.orElseThrow(), name, channel, language, at, open, callBacks);
                    return workshop.work(() -> {
                                Trial trial = Trial.begin(setting);
                                String id = Secrets.fresh();
                                return keep(id, new Held(author.id(), trial, clock.instant()))
                                        ? Optional.of(new WorkshopTalk(trial).json(id))
                                        : Optional.<JsonObject>empty();
                            })
                            .compose(json -> json.isPresent()
                                    ? Answer.send(ctx, CREATED, json.get())
                                    : WorkshopRoutes.refuse(
                                            ctx, Trouble.TOO_MANY, "There are too many talks already."));
                }));
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Bodies.Unfit();
        }
    }

    private static Optional<Set<String>> open(JsonObject body) {
        Object open = body.getValue("open");
        if (open == null) {
            return Optional.empty();
        }
        if (!(open instanceof JsonArray queues)) {
            throw new Bodies.Unfit();
        }
        return Optional.of(
                queues.stream().map(q -> q instanceof String name ? name : "").collect(Collectors.toSet()));
    }

    private synchronized boolean full() {
        Instant now = clock.instant();
        talks.values().removeIf(held -> held.used.plus(IDLE).isBefore(now));
        return talks.size() >= AT_MOST;
    }

    private synchronized boolean keep(String id, Held held) {
        if (full()) {
            return false;
        }
        talks.put(id, held);
        return true;
    }

    /** Somebody else's talk is not there. */
    private synchronized Optional<Held> find(RoutingContext ctx, Author author) {
        full();
        return Optional.ofNullable(talks.get(ctx.pathParam("id"))).filter(held -> held.owner.equals(author.id()));
    }

    private Future<Void> act(RoutingContext ctx, Author author) {
        JsonObject body = Bodies.object(ctx);
        Optional<Held> found = find(ctx, author);
        if (found.isEmpty()) {
            return WorkshopRoutes.refuse(ctx, Trouble.NOT_FOUND, "There is no such talk any more.");
        }
        Held held = found.get();
        return workshop.work(() -> take(held, body))
                .compose(taken -> taken.refused().isPresent()
                        ? WorkshopRoutes.refuse(
                                ctx, Trouble.REFUSED, says(taken.refused().get().name()))
                        : Answer.ok(ctx, new WorkshopTalk(taken.trial()).json(ctx.pathParam("id"))));
    }

    private static String says(String reason) {
        return "The guide does not take that: "
                + reason.toLowerCase(Locale.ROOT).replace('_', ' ') + ".";
    }

    /** One act after the other, however fast they come. */
    private Trial.Taken take(Held held, JsonObject body) {
        synchronized (held) {
            Trial.Taken taken = held.trial.take(command(held.trial, body));
            held.trial = taken.trial();
            held.used = clock.instant();
            return taken;
        }
    }

    private static Command command(Trial trial, JsonObject body) {
        Optional<String> id = trial.nextId();
        if (body.getValue("say") instanceof String words && words.length() <= LONGEST) {
            return new Command.Say(id, words);
        } else if (body.getValue("choose") instanceof JsonObject choice) {
            return new Command.Choose(id, Bodies.needText(choice, "step"), Bodies.needText(choice, "value"));
        } else if (body.getValue("change") instanceof JsonObject change) {
            Optional<String> value = Bodies.text(change, "value").filter(v -> !v.equals("unset"));
            return new Command.Change(id, Bodies.needText(change, "step"), value);
        } else if (body.getValue("fill") instanceof JsonObject fill) {
            return new Command.Fill(id, Bodies.needText(fill, "slot"), Bodies.text(fill, "value"));
        } else if (body.containsKey("wish")) {
            return new Command.Wish(
                    id, Pattern.find(Bodies.needText(body, "wish")).orElseThrow(Bodies.Unfit::new));
        } else if (body.containsKey("language")) {
            return new Command.Speak(
                    id,
                    Language.find(Bodies.needText(body, "language"))
                            .filter(Language::spoken)
                            .orElseThrow(Bodies.Unfit::new));
        } else if (Bodies.flag(body, "silence").orElse(false)) {
            return new Command.FallSilent();
        } else if (Bodies.flag(body, "leave").orElse(false)) {
            return new Command.Leave(id, false);
        }
        throw new Bodies.Unfit();
    }

    /** The talk as the file that it would be. */
    private Future<Void> kept(RoutingContext ctx, Author author) {
        String name = Bodies.needText(Bodies.object(ctx), "name");
        return written(
                ctx,
                author,
                name,
                yaml -> ctx.response()
                        .putHeader("Content-Type", "text/yaml; charset=utf-8")
                        .putHeader("Cache-Control", "no-store")
                        .end(yaml));
    }

    /** The same, into the guide's folder of talks: only where that is the author's own. */
    private Future<Void> keep(RoutingContext ctx, Author author) {
        JsonObject body = Bodies.object(ctx);
        String name = Bodies.needText(body, "name");
        String file = Bodies.needText(body, "file");
        Optional<Workshop.Keeper> keeper = workshop.keeper();
        if (keeper.isEmpty()) {
            return WorkshopRoutes.refuse(ctx, Trouble.NOT_HERE, "Talks are kept on one's own machine alone.");
        }
        if (!file.matches(FILE) || file.length() > LONGEST_FILE) {
            return WorkshopRoutes.refuse(ctx, Trouble.BAD_REQUEST, "Name the file with a-z, 0-9, - and / alone.");
        }
        return written(
                ctx,
                author,
                name,
                yaml -> workshop.work(() -> keeper.get().keep(file, yaml))
                        .compose(kept -> kept.isPresent()
                                ? Answer.ok(ctx, new JsonObject().put("file", kept.get()))
                                : WorkshopRoutes.refuse(ctx, Trouble.NAME_TAKEN, "There is such a file already.")));
    }

    private Future<Void> written(RoutingContext ctx, Author author, String name, Function<String, Future<Void>> then) {
        Optional<Held> found = find(ctx, author);
        if (found.isEmpty()) {
            return WorkshopRoutes.refuse(ctx, Trouble.NOT_FOUND, "There is no such talk any more.");
        }
        Held held = found.get();
        return workshop.work(() -> {
                    synchronized (held) {
                        return TalkKeeper.write(held.trial.kept(name).value());
                    }
                })
                .compose(then);
    }

    private Future<Void> forget(RoutingContext ctx, Author author) {
        Optional<Held> found = find(ctx, author);
        if (found.isEmpty()) {
            return WorkshopRoutes.refuse(ctx, Trouble.NOT_FOUND, "There is no such talk any more.");
        }
        synchronized (this) {
            talks.remove(ctx.pathParam("id"));
        }
        return ctx.response().setStatusCode(NO_CONTENT).end();
    }
}
