package fi.perhelinja.web;

import fi.perhelinja.conversation.Checkup;
import fi.perhelinja.conversation.Guide;
import fi.perhelinja.conversation.Rehearsal;
import fi.perhelinja.conversation.workshop.PathLines;
import fi.perhelinja.directory.Queue;
import fi.perhelinja.flow.rehearse.Alike;
import fi.perhelinja.flow.rehearse.Finding;
import fi.perhelinja.flow.rehearse.Path;
import fi.perhelinja.flow.rehearse.Rehearsing;
import fi.perhelinja.flow.rehearse.Stop;
import fi.perhelinja.flow.talk.Talk;
import fi.perhelinja.hours.Schedule;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Reading;
import fi.perhelinja.web.WorkshopDoor.Author;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What past residents answered, and the talks, gone through with another revision. Nothing of it is kept. */
final class WorkshopRehearse {

    private static final String ROUTE = WorkshopRoutes.API + "/rehearsals";

    /** Longest body, a file of paths in it; bytes. */
    private static final long BODY_BYTES = 2_097_152;

    /** Of the ways that are alike so many are told; of the others only how many there are. */
    private static final int WAYS_TOLD = 20;

    /** When nothing else is asked for, the paths are gone on a Monday at ten. */
    private static final LocalDateTime USUAL_HOUR = LocalDateTime.of(2026, 11, 23, 10, 0);

    private final Workshop workshop;
    private final WorkshopDoor door;

    /** What was asked for. */
    private record Wish(List<Path> paths, boolean talks, Instant hour, Language language) {}

    WorkshopRehearse(Workshop workshop, WorkshopDoor door) {
        this.workshop = workshop;
        this.door = door;
    }

    /** Before all that reads shorter bodies. */
    void mount(Router router) {
        router.post(ROUTE).handler(BodyHandler.create(false).setBodyLimit(BODY_BYTES));
        router.post(ROUTE).handler(door.open(this::rehearse));
    }

    private Future<Void> rehearse(RoutingContext ctx, Author author) {
        JsonObject body = Bodies.object(ctx);
        String from = Bodies.needText(body, "from");
        String to = Bodies.text(body, "to").orElse("");
        Reading<List<Path>> paths = paths(body);
        if (paths.blocked()) {
            return WorkshopRoutes.refuse(
                    ctx,
                    Trouble.NO_PATHS,
                    "Line " + paths.problems().get(0).line() + " of the file is no path, as `paths export` writes it.");
        }
        Wish wish = new Wish(
                paths.value(),
                Bodies.flag(body, "talks").orElse(true),
                Bodies.text(body, "at")
                        .map(WorkshopRehearse::instant)
                        .orElse(USUAL_HOUR.atZone(Schedule.ZONE).toInstant()),
                Bodies.text(body, "language").flatMap(Language::find).orElse(Language.FI));
        return workshop.guide(from)
                .compose(before -> workshop.guide(to).compose(after -> {
                    if (before.isEmpty() || after.isEmpty()) {
                        return WorkshopRoutes.refuse(ctx, Trouble.NOT_FOUND, "There is no such revision.");
                    }
                    return workshop.shown()
                            .compose(shown -> workshop.work(() -> {
                                List<Talk> talks =
                                        wish.talks() ? talks(shown.latest().files()) : List.of();
                                return rehearsed(before.get(), after.get(), wish, talks);
                            }))
                            .compose(json -> Answer.ok(ctx, json));
                }));
    }

    private static Reading<List<Path>> paths(JsonObject body) {
        Object paths = body.getValue("paths");
        if (paths == null) {
            return new Reading<>(List.of(), List.of());
        } else if (paths instanceof String lines) {
            return PathLines.read("paths", lines);
        }
        throw new Bodies.Unfit();
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Bodies.Unfit();
        }
    }

    private static List<Talk> talks(Map<String, String> files) {
        return Checkup.talks(files).stream()
                .filter(talk -> !talk.blocked())
                .map(Reading::value)
                .toList();
    }

    private static JsonObject rehearsed(Guide before, Guide after, Wish wish, List<Talk> talks) {
        Rehearsing rehearsing = new Rehearsing(Rehearsal.side(before, wish.hour()), Rehearsal.side(after, wish.hour()));
        List<Finding> found = new ArrayList<>(rehearsing.paths(wish.paths()));
        found.addAll(rehearsing.talks(talks));
        JsonArray alike = new JsonArray();
        Alike.of(found).forEach(it -> alike.add(json(it, before, after, wish.language())));
        return new JsonObject()
                .put("from", before.current().revision())
                .put("to", after.current().revision())
                .put("paths", wish.paths().size())
                .put("conversations", wish.paths().stream().mapToInt(Path::took).sum())
                .put("talks", talks.size())
                .put("same", wish.paths().size() + talks.size() - found.size())
                .put("alike", alike);
    }

    private static JsonObject json(Alike alike, Guide before, Guide after, Language language) {
        JsonArray ways = new JsonArray();
        alike.ways().stream().limit(WAYS_TOLD).forEach(way -> ways.add(json(way, before, after, language)));
        long talks = alike.ways().stream().filter(way -> way.path().isEmpty()).count();
        return new JsonObject()
                .put("kind", alike.kind().tag())
                .put("step", alike.parts())
                .put("conversations", alike.took() - talks)
                .put("paths", alike.ways().size() - talks)
                .put("talks", talks)
                .put("ways", ways);
    }

    private static JsonObject json(Finding way, Guide before, Guide after, Language language) {
        JsonObject json = new JsonObject()
                .put("took", way.took())
                .put("before", json(way.before(), before, language))
                .put("after", json(way.after(), after, language))
                .put("gone", new JsonArray(way.gone()));
        way.path()
                .ifPresentOrElse(path -> json.mergeIn(json(path, before, language)), () -> json.put("talk", way.way()));
        return json;
    }

    private static JsonObject json(Path path, Guide before, Language language) {
        JsonArray answers = new JsonArray();
        path.answers()
                .forEach(told -> answers.add(new JsonObject()
                        .put("step", told.step())
                        .put("slot", told.slot())
                        .put("value", told.value())
                        .put("label", before.current().label(told.slot(), told.value(), language))));
        return new JsonObject()
                .put("channel", path.channel().tag())
                .put("language", path.language().tag())
                .put("answers", answers);
    }

    private static JsonObject json(Stop stop, Guide guide, Language language) {
        JsonObject json = new JsonObject()
                .put("gaveUp", stop.gaveUp())
                .put(
                        "services",
                        new JsonArray(stop.services().stream()
                                .sorted()
                                .map(id -> guide.directory()
                                        .service(id)
                                        .map(service -> service.name().in(language))
                                        .orElse(id))
                                .toList()))
                .put(
                        "queues",
                        new JsonArray(guide.directory().queues().stream()
                                .filter(queue -> stop.queues().contains(queue.id()))
                                .map(Queue::name)
                                .map(name -> name.in(language))
                                .toList()))
                .put("trail", new JsonArray(stop.trail()));
        stop.ended().ifPresent(ended -> json.put("ended", ended));
        stop.asks().ifPresent(slot -> json.put("asks", slot));
        return json;
    }
}
