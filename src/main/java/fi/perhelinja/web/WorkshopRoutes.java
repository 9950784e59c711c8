package fi.perhelinja.web;

import fi.perhelinja.conversation.workshop.Found;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Step;
import fi.perhelinja.text.Language;
import fi.perhelinja.web.WorkshopDoor.Author;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Looking at the guide: its flows, their steps and texts, what is wrong with them, and what the talks come by. */
final class WorkshopRoutes {

    static final String API = "/workshop/api";

    private static final int SHORTEST_SEARCH = 2;
    private static final int LONGEST_SEARCH = 100;

    /** Places of one answer. */
    private static final int FOUND_AT_MOST = 50;

    private final Workshop workshop;
    private final WorkshopDoor door;
    private final WorkshopEvents events;

    WorkshopRoutes(Workshop workshop, WorkshopDoor door, WorkshopEvents events) {
        this.workshop = workshop;
        this.door = door;
        this.events = events;
    }

    void mount(Router router) {
        router.get(API + "/session").handler(door.open(this::session));
        router.get(API + "/guide").handler(door.open(this::guide));
        router.get(API + "/flows/:flow").handler(door.open(this::flow));
        router.get(API + "/flows/:flow/steps/:step").handler(door.open(this::step));
        router.post(API + "/search").handler(door.open(this::search));
        router.get(API + "/events").handler(door.open(events::open));
    }

    private Future<Void> session(RoutingContext ctx, Author author) {
        return Answer.ok(
                ctx,
                new JsonObject()
                        .put("mode", door.mode())
                        .put("csrf", author.csrf())
                        .put("name", author.name())
                        .put(
                                "languages",
                                new JsonArray(Language.SPOKEN.stream()
                                        .map(Language::tag)
                                        .toList())));
    }

    private Future<Void> guide(RoutingContext ctx, Author author) {
        return workshop.shown()
                .compose(shown -> workshop.work(
                        () -> new WorkshopGuide(shown, workshop.start()).json(door.mode(), workshop.kept())))
                .compose(json -> Answer.ok(ctx, json));
    }

    /** Of the revision that is asked for; else of the current one. */
    private Future<Void> flow(RoutingContext ctx, Author author) {
        String revision =
                Optional.ofNullable(ctx.request().getParam("revision")).orElse("");
        return workshop.shown()
                .compose(shown -> workshop.flows(revision).compose(flows -> {
                    boolean current = flows.filter(f -> f.revision().equals(shown.revision()))
                            .isPresent();
                    return answered(
                            ctx,
                            flows.flatMap(f -> f.flow(ctx.pathParam("flow"))),
                            flow -> () -> new WorkshopFlow(
                                            flows.orElseThrow(), flow, current ? shown.count() : Optional.empty())
                                    .json());
                }));
    }

    private Future<Void> step(RoutingContext ctx, Author author) {
        return workshop.shown().compose(shown -> {
            Optional<Flow> flow = shown.guide().flatMap(g -> g.current().flow(ctx.pathParam("flow")));
            Optional<Step> step =
                    flow.flatMap(f -> Optional.ofNullable(f.steps().get(ctx.pathParam("step"))));
            return answered(ctx, step, found -> () -> {
                Flow of = flow.orElseThrow();
                JsonArray problems = WorkshopGuide.problems(
                        shown, WorkshopFlow.of(of, found, shown.latest().problems()));
                return new WorkshopFlow(shown.guide().orElseThrow().current(), of, shown.count())
                        .json(found, shown.whole().orElseThrow().files(), problems);
            });
        });
    }

    private <T> Future<Void> answered(RoutingContext ctx, Optional<T> found, Function<T, Callable<JsonObject>> json) {
        return found.map(it -> workshop.work(json.apply(it)).compose(made -> Answer.ok(ctx, made)))
                .orElseGet(() -> refuse(ctx, Trouble.NOT_FOUND, "The guide has nothing of that name."));
    }

    /** What is typed never stands in an address. */
    private Future<Void> search(RoutingContext ctx, Author author) {
        String words = Bodies.text(Bodies.object(ctx), "q").orElse("").strip();
        if (words.length() < SHORTEST_SEARCH || words.length() > LONGEST_SEARCH) {
            return refuse(
                    ctx,
                    Trouble.BAD_REQUEST,
                    "Search for " + SHORTEST_SEARCH + " to " + LONGEST_SEARCH + " characters.");
        }
        return workshop.shown()
                .compose(shown -> workshop.work(() -> shown.guide()
                        .map(g -> Found.in(g.current(), words, FOUND_AT_MOST + 1))
                        .orElse(List.of())))
                .compose(found -> Answer.ok(ctx, found(found)));
    }

    private static JsonObject found(List<Found> found) {
        JsonArray all = new JsonArray();
        found.stream()
                .limit(FOUND_AT_MOST)
                .forEach(f -> all.add(new JsonObject()
                        .put("flow", f.flow())
                        .put("step", f.step())
                        .put("language", f.language().tag())
                        .put("part", f.part())
                        .put("text", f.text())
                        .put("line", f.line())));
        return new JsonObject().put("found", all).put("more", found.size() > FOUND_AT_MOST);
    }

    /** Says why, in words for an author. */
    static Future<Void> refuse(RoutingContext ctx, Trouble trouble, String says) {
        return Answer.problem(
                ctx, trouble, new JsonObject().put("error", trouble.tag()).put("says", says));
    }
}
