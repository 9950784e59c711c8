package fi.perhelinja.flow;

import fi.perhelinja.text.Yaml.Mark;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Offers services of the directory: those that fit what is known, or those that are named.
 *
 * <pre>{@code
 * offer:
 *   offer: {topic: topic, municipality: municipality, at-most: 3, text: Nämä voivat auttaa.}
 *   when-none: person
 *   next: helped
 * lines:
 *   offer: {services: [crisis-line, nollalinja]}
 *   next: helped
 * }</pre>
 *
 * @param by what the directory looks for ({@code topic, municipality, child-age, about}) to the slot that tells it
 * @param services ids; empty when the directory is to look
 */
public record Offer(
        Head head,
        Map<String, String> by,
        Map<String, Mark> services,
        int atMost,
        Optional<Wording> text,
        Optional<Target> whenNone,
        Optional<Next> next)
        implements Step {

    /** Services offered at a time when the file does not say. */
    static final int USUALLY_AT_MOST = 3;

    /** Most services offered at a time: more is no guidance. */
    static final int AT_MOST = 10;

    static final List<String> SOUGHT_BY = List.of("topic", "municipality", "child-age", "about");

    public Offer {
        by = Collections.unmodifiableMap(new LinkedHashMap<>(by));
        services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
    }

    static Offer read(StepSource source) {
        StepSource body = source.body("offer");
        Offer step = new Offer(
                source.head(),
                body.slotsBy(SOUGHT_BY),
                body.services(),
                body.number("at-most", 1, AT_MOST).orElse(USUALLY_AT_MOST),
                body.text("text", "offer"),
                source.target("when-none"),
                source.needNext());
        body.close();
        if (step.by.isEmpty() && step.services.isEmpty()) {
            source.error(
                    "missing-key", "An offer needs \"services\", or slots to look by: \"topic\", \"municipality\".");
        }
        return step;
    }

    @Override
    public void enter(Walk walk) {
        List<String> found = services.isEmpty()
                ? walk.world().services(sought(walk), atMost)
                : services.keySet().stream().filter(walk.world()::knows).toList();
        walk.trace().found(this, found);
        if (found.isEmpty() && whenNone.isPresent()) {
            walk.go(whenNone.get());
            return;
        }
        if (!found.isEmpty()) {
            walk.show(new Effect.Offer(address(), walk.words(head, text), found));
        }
        walk.goOn(this);
    }

    private Map<String, String> sought(Walk walk) {
        Map<String, String> sought = new LinkedHashMap<>();
        by.forEach((what, slot) -> walk.value(slot).ifPresent(v -> sought.put(what, v)));
        return sought;
    }

    @Override
    public List<Target> sideways() {
        return whenNone.stream().toList();
    }

    @Override
    public List<Wording> texts() {
        return text.stream().toList();
    }

    @Override
    public Set<String> needs() {
        return Set.copyOf(by.values());
    }
}
