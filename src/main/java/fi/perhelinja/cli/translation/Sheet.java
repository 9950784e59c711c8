package fi.perhelinja.cli.translation;

import fi.perhelinja.flow.Ask;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.Wording;
import fi.perhelinja.flow.Wording.Translation;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The texts of one flow for the translator of one language.
 *
 * @param at the sheet as a file, when it was read from one
 * @param flow name of the flow
 */
public record Sheet(Mark at, String flow, Language source, Language target, List<Unit> units) {

    /** What a translation is worth. */
    public enum Standing {
        /** There is none. */
        NEW,
        /** It translates an older text, or nobody knows which. */
        STALE,
        /** It translates the text as it is. */
        OK
    }

    /**
     * One text.
     *
     * @param key where it stands within the flow, {@code steps/age/ask}
     * @param source the text in the language of the flow file
     * @param target what it is translated to
     * @param standing as it was when the sheet was written; of a sheet that comes back, whether the translator has done it
     * @param notes what helps the translator, one thought each
     * @param at where it stands in a sheet that was read
     */
    public record Unit(
            String key, String source, Optional<String> target, Standing standing, List<String> notes, Mark at) {

        public Unit {
            notes = List.copyOf(notes);
        }
    }

    public Sheet {
        units = List.copyOf(units);
    }

    /** All texts of a flow in the order of the flow file. */
    public static Sheet of(Flow flow, Language target) {
        Map<String, Unit> units = new LinkedHashMap<>();
        for (Wording wording : flow.wordings()) {
            if (!wording.text().isEmpty()) {
                units.put(wording.key(), unit(flow, wording, target));
            }
        }
        return new Sheet(flow.at(), flow.name(), flow.languages().source(), target, List.copyOf(units.values()));
    }

    /** The same sheet with only what there is to do. */
    public Sheet open() {
        return new Sheet(
                at,
                flow,
                source,
                target,
                units.stream().filter(u -> u.standing() != Standing.OK).toList());
    }

    private static Unit unit(Flow flow, Wording wording, Language target) {
        Optional<String> now = wording.exactly(target);
        return new Unit(
                wording.key(), wording.text(), now, standing(wording, target), notes(flow, wording), wording.at());
    }

    private static Standing standing(Wording wording, Language target) {
        Optional<Translation> translation =
                Optional.ofNullable(wording.translations().get(target));
        if (translation.isEmpty()) {
            return Standing.NEW;
        }
        boolean fresh = translation.get().of().filter(wording.hash()::equals).isPresent();
        return fresh ? Standing.OK : Standing.STALE;
    }

    private static List<String> notes(Flow flow, Wording wording) {
        String[] parts = wording.key().split("/");
        List<String> notes = new ArrayList<>(List.of(part(flow, parts)));
        Set<String> names = Set.copyOf(Wording.placeholders(wording.text()));
        if (!names.isEmpty()) {
            notes.add("Keep what stands in braces: "
                    + String.join(
                            ", ",
                            names.stream().sorted().map(n -> "{" + n + "}").toList()) + ".");
        }
        if (parts.length > 1 && parts[0].equals("steps")) {
            Optional.ofNullable(flow.steps().get(parts[1]))
                    .flatMap(step -> step.head().note())
                    .ifPresent(note -> notes.add("For the staff at this step: " + note));
        }
        return notes;
    }

    /** Which part of which step it is, in words. */
    private static String part(Flow flow, String[] parts) {
        if (parts.length < 2) {
            return "The name of the flow, which the staff see.";
        }
        if (parts[0].equals("slots")) {
            return "Label of the answer \"" + parts[parts.length - 1] + "\" of the slot \"" + parts[1] + "\".";
        }
        Optional<Step> step = Optional.ofNullable(flow.steps().get(parts[1]));
        String where = "Step \"" + parts[1] + "\": ";
        String asked = step.filter(s -> s instanceof Ask)
                .map(s -> ((Ask) s).text().text())
                .map(text -> " to \"" + text.lines().findFirst().orElse("") + "\"")
                .orElse("");
        return where
                + switch (parts[2]) {
                    case "script" -> "what a call handler says aloud on the phone.";
                    case "explain" -> "the answer to \"what do you mean?\"";
                    case "again" -> "the question in other words, when the answer was not understood.";
                    case "choices" -> "a button, the answer \"" + parts[parts.length - 1] + "\"" + asked + ".";
                    case "ask" -> "what the robot asks.";
                    case "say" -> "what the robot says.";
                    default -> "what the robot writes there (" + parts[2] + ").";
                };
    }
}
