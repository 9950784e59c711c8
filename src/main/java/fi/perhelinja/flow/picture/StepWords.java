package fi.perhelinja.flow.picture;

import fi.perhelinja.flow.Ask;
import fi.perhelinja.flow.CallBack;
import fi.perhelinja.flow.Choose;
import fi.perhelinja.flow.End;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.HandOver;
import fi.perhelinja.flow.Offer;
import fi.perhelinja.flow.Outcome;
import fi.perhelinja.flow.Run;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.Target;
import fi.perhelinja.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands on a step's box, and what is told of it beside. */
final class StepWords {

    /** Longest label, characters: what fits on a few short lines. */
    static final int LONGEST_LABEL = 80;

    private static final String MORE = "…";

    private final Flows flows;
    private final Language language;
    private final WayWords words;

    StepWords(Flows flows, Language language) {
        this.flows = flows;
        this.language = language;
        this.words = new WayWords(flows, language);
    }

    /** The beginning of its text; of a step without text, what it does. Never empty. */
    String label(Step step) {
        String text = step.texts().stream()
                .findFirst()
                .map(t -> t.in(language))
                .filter(t -> !t.isBlank())
                .orElseGet(() -> silent(step));
        return shortened(text.strip().replaceAll("\\s+", " "));
    }

    private String silent(Step step) {
        if (step instanceof Choose choose) {
            List<String> slots = choose.next().stream()
                    .flatMap(n -> n.rules().stream())
                    .flatMap(r -> r.when().tests().keySet().stream())
                    .distinct()
                    .map(words::slot)
                    .toList();
            return slots.isEmpty() ? step.name() : String.join(", ", slots) + "?";
        } else if (step instanceof Run run) {
            return flows.flow(run.flow())
                    .map(Flow::title)
                    .map(t -> t.in(language))
                    .orElse(run.flow());
        } else if (step instanceof Offer offer) {
            return offer.services().isEmpty()
                    ? by(offer)
                    : String.join(", ", offer.services().keySet());
        } else if (step instanceof HandOver handOver) {
            return handOver.queue();
        } else if (step instanceof CallBack callBack) {
            return callBack.queue();
        } else if (step instanceof End end) {
            return end.outcome().map(Outcome::tag).orElse("back");
        }
        return step.name();
    }

    private String by(Offer offer) {
        return offer.by().values().stream().map(words::slot).collect(Collectors.joining(", "));
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_LABEL) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_LABEL - 1);
        return text.substring(0, end > 0 ? end : LONGEST_LABEL - 1) + MORE;
    }

    /** What it does beyond its text, in whole sentences. */
    Optional<String> explain(Step step) {
        String does = does(step);
        List<String> forget = step.head().forget();
        String forgets = forget.isEmpty() ? "" : "Forgets first: " + String.join(", ", forget) + ".";
        return Optional.of((forgets + " " + does).strip()).filter(s -> !s.isEmpty());
    }

    private static String does(Step step) {
        if (step instanceof Ask ask) {
            return asks(ask);
        } else if (step instanceof Choose) {
            return "Only branches: the first rule that holds wins.";
        } else if (step instanceof Run run) {
            return "Runs " + run.flow() + ", and goes on when it comes back.";
        } else if (step instanceof Offer offer) {
            return offer.services().isEmpty()
                    ? "Offers at most " + offer.atMost() + " services by "
                            + String.join(", ", offer.by().values()) + "."
                    : "Offers " + String.join(", ", offer.services().keySet()) + ".";
        } else if (step instanceof HandOver handOver) {
            String priority = handOver.priority().name().toLowerCase(Locale.ROOT);
            return "Asks for a worker of " + handOver.queue() + ", priority " + priority + ".";
        } else if (step instanceof CallBack callBack) {
            return "Asks " + callBack.queue() + " to call back.";
        } else if (step instanceof End end && end.outcome().isEmpty()) {
            return "Goes back to what ran it, or to what it interrupted.";
        }
        return "";
    }

    private static String asks(Ask ask) {
        String then = ask.then().map(Target::step).orElse("a person");
        return "Fills " + ask.into() + "; skipped when that is known."
                + (ask.alsoFills().isEmpty()
                        ? ""
                        : " The same words may tell " + String.join(", ", ask.alsoFills()) + ".")
                + " Asked again at most " + ask.askAgain() + " times, then " + then + ".";
    }
}
