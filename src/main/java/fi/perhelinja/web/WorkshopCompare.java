package fi.perhelinja.web;

import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.compare.Comparison;
import fi.perhelinja.flow.compare.Comparison.Edge;
import fi.perhelinja.flow.compare.Comparison.FlowChange;
import fi.perhelinja.flow.compare.Difference;
import fi.perhelinja.flow.compare.Ending;
import fi.perhelinja.web.WorkshopDoor.Author;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/** Two revisions held against each other. */
final class WorkshopCompare {

    private final Workshop workshop;
    private final WorkshopDoor door;

    WorkshopCompare(Workshop workshop, WorkshopDoor door) {
        this.workshop = workshop;
        this.door = door;
    }

    void mount(Router router) {
        router.post(WorkshopRoutes.API + "/compare").handler(door.open(this::compare));
    }

    private Future<Void> compare(RoutingContext ctx, Author author) {
        JsonObject body = Bodies.object(ctx);
        String from = Bodies.needText(body, "from");
        String to = Bodies.text(body, "to").orElse("");
        return workshop.flows(from).compose(before -> workshop.flows(to).compose(after -> both(ctx, before, after)));
    }

    private Future<Void> both(RoutingContext ctx, Optional<Flows> before, Optional<Flows> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return WorkshopRoutes.refuse(ctx, Trouble.NOT_FOUND, "There is no such revision.");
        }
        return workshop.work(() -> json(Comparison.of(before.get(), after.get()))
                        .put("from", before.get().revision())
                        .put("to", after.get().revision()))
                .compose(json -> Answer.ok(ctx, json));
    }

    private static JsonObject json(Comparison comparison) {
        JsonArray flows = new JsonArray();
        comparison.flows().forEach(flow -> flows.add(flow(flow)));
        JsonArray ends = new JsonArray();
        comparison.ends().forEach(end -> ends.add(end(end)));
        return new JsonObject()
                .put("same", comparison.same())
                .put("flows", flows)
                .put("ends", ends)
                .put("texts", comparison.texts())
                .put("whole", comparison.whole());
    }

    private static JsonObject flow(FlowChange flow) {
        JsonArray changed = new JsonArray();
        flow.stepsChanged()
                .forEach(step ->
                        changed.add(new JsonObject().put("step", step.step()).put("what", new JsonArray(step.what()))));
        return new JsonObject()
                .put("flow", flow.flow())
                .put("added", flow.added())
                .put("removed", flow.removed())
                .put(
                        "steps",
                        new JsonObject()
                                .put("added", new JsonArray(flow.stepsAdded()))
                                .put("removed", new JsonArray(flow.stepsRemoved()))
                                .put("changed", changed))
                .put(
                        "edges",
                        new JsonObject()
                                .put("added", edges(flow.edgesAdded()))
                                .put("removed", edges(flow.edgesRemoved())));
    }

    private static JsonArray edges(List<Edge> edges) {
        JsonArray all = new JsonArray();
        edges.forEach(edge -> all.add(new JsonObject().put("from", edge.from()).put("to", edge.to())));
        return all;
    }

    private static JsonObject end(Difference end) {
        JsonArray answers = new JsonArray();
        end.answers()
                .forEach(a ->
                        answers.add(new JsonObject().put("slot", a.slot()).put("values", new JsonArray(a.values()))));
        return new JsonObject()
                .put("answers", answers)
                .put("world", new JsonArray(end.world()))
                .put("before", ending(end.before()))
                .put("after", ending(end.after()))
                .put("says", end.says());
    }

    private static JsonObject ending(Ending ending) {
        return new JsonObject()
                .put("outcome", ending.outcome())
                .put("gives", ending.gives())
                .put("step", ending.step());
    }
}
