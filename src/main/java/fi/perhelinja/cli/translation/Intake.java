package fi.perhelinja.cli.translation;

import fi.perhelinja.cli.translation.Sheet.Standing;
import fi.perhelinja.cli.translation.Sheet.Unit;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Wording;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Reading;
import fi.perhelinja.text.Yaml;
import fi.perhelinja.text.Yaml.Fields;
import fi.perhelinja.text.Yaml.Text;
import fi.perhelinja.text.YamlEdit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a translator's sheet into the translation file of a flow. What the translator left as it was stays as it was: a stale
 * translation that nobody looked at is not stamped as a fresh one.
 */
public final class Intake {

    private static final String TEXT = "text";
    private static final String OF = "of";

    private final Sheet sheet;
    private final Flow flow;
    private final Map<String, Wording> wordings = new LinkedHashMap<>();
    private final Problems problems = new Problems();
    private int left;

    /**
     * @param content what the translation file becomes
     * @param texts how many texts were taken
     * @param left how many were left as they are, because their source has changed since
     */
    public record Taken(String content, int texts, int left) {}

    private Intake(Sheet sheet, Flow flow) {
        this.sheet = sheet;
        this.flow = flow;
        flow.wordings().forEach(wording -> wordings.putIfAbsent(wording.key(), wording));
    }

    /**
     * @param content of the translation file; empty when there is none yet
     * @param leaveChanged whether texts whose source has changed are left, and not a problem
     * @return usable only when nothing blocks
     */
    public static Reading<Taken> take(Sheet sheet, Flow flow, Optional<String> content, boolean leaveChanged) {
        Intake intake = new Intake(sheet, flow);
        String before = content.filter(c -> !c.isBlank())
                .orElse("flow: " + flow.name() + "\nlanguage: " + sheet.target().tag() + "\n");
        List<Unit> units = intake.chosen(leaveChanged);
        if (intake.problems.blocks() || units.isEmpty()) {
            return new Reading<>(new Taken(content.orElse(""), 0, intake.left), intake.problems.all());
        }
        return new Reading<>(
                new Taken(intake.written(before, units), units.size(), intake.left), intake.problems.all());
    }

    /** Whether the sheet is of this flow, and what in it is to be written. */
    private List<Unit> chosen(boolean leaveChanged) {
        if (sheet.source() != flow.languages().source() || sheet.target() == sheet.source()) {
            problems.error(
                    sheet.at(),
                    "xliff",
                    "The flow is written in " + flow.languages().source().tag() + ", and the sheet translates from "
                            + sheet.source().tag() + " to " + sheet.target().tag() + ".");
        } else if (!Language.SPOKEN.contains(sheet.target())) {
            problems.error(
                    sheet.at(),
                    "unknown-language",
                    "The guide does not speak " + sheet.target().tag() + ".");
        }
        List<Unit> chosen = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Unit unit : sheet.units()) {
            Optional<Wording> wording = Optional.ofNullable(wordings.get(unit.key()));
            if (!seen.add(unit.key())) {
                problems.error(unit.at(), "duplicate-key", "The text " + unit.key() + " is in the sheet twice.");
            } else if (unit.target().isPresent() && wording.isEmpty()) {
                gone(unit, leaveChanged);
            } else if (wording.filter(w -> touched(unit, w)).isPresent()) {
                judge(unit, wording.get(), leaveChanged, chosen);
            }
        }
        return chosen;
    }

    private void gone(Unit unit, boolean leave) {
        left += leave ? 1 : 0;
        if (!leave) {
            problems.error(
                    unit.at(),
                    "unknown-text",
                    "The flow " + flow.name() + " has no text " + unit.key() + " any more.",
                    Optional.of("Export the sheet anew, or import with --leave-changed."));
        }
    }

    /** Whether the translator changed it, or said that it is right as it is. */
    private boolean touched(Unit unit, Wording wording) {
        Optional<String> now = wording.exactly(sheet.target());
        if (unit.target().isEmpty()) {
            return false;
        }
        boolean ofNow = Wording.hash(unit.source()).equals(wording.hash());
        Optional<String> of =
                Optional.ofNullable(wording.translations().get(sheet.target())).flatMap(t -> t.of());
        boolean confirmed = unit.standing() == Standing.OK && ofNow && !of.equals(Optional.of(wording.hash()));
        return confirmed || !unit.target().equals(now);
    }

    private void judge(Unit unit, Wording wording, boolean leaveChanged, List<Unit> chosen) {
        if (!Wording.hash(unit.source()).equals(wording.hash())) {
            left += leaveChanged ? 1 : 0;
            if (!leaveChanged) {
                problems.error(
                        unit.at(),
                        "source-changed",
                        "The source text of " + unit.key() + " has changed since this was exported.",
                        Optional.of("Translate it anew from a new export, or import the others with --leave-changed."));
            }
            return;
        }
        Set<String> here = Set.copyOf(Wording.placeholders(unit.target().orElseThrow()));
        Set<String> there = Set.copyOf(Wording.placeholders(wording.text()));
        if (here.equals(there)) {
            chosen.add(unit);
        } else {
            problems.error(
                    unit.at(),
                    "placeholders-differ",
                    "The source of " + unit.key() + " has the placeholders " + named(there) + ", the translation "
                            + named(here) + ".",
                    Optional.of("Put each of them where it belongs in the translation, as it is written."));
        }
    }

    private static String named(Set<String> names) {
        return names.isEmpty()
                ? "(none)"
                : String.join(
                        ", ", names.stream().sorted().map(n -> "{" + n + "}").toList());
    }

    private String written(String before, List<Unit> units) {
        YamlEdit edit = new YamlEdit(before);
        for (Unit unit : units) {
            Map<String, String> leaf = new LinkedHashMap<>();
            leaf.put(TEXT, unit.target().orElseThrow());
            leaf.put(OF, hash(unit));
            edit.put(List.of(unit.key().split("/")), leaf, TEXT, this::before);
        }
        for (Unit unit : units) {
            if (!readsAs(edit.content(), unit)) {
                problems.add(Problem.error(
                                unit.at().file(),
                                unit.at().line(),
                                unit.at().column(),
                                "not-written",
                                "The translation of " + unit.key() + " cannot be put into the file as it is.")
                        .withMend("Write it into the translation file by hand."));
            }
        }
        return edit.content();
    }

    private String hash(Unit unit) {
        return Optional.ofNullable(wordings.get(unit.key())).orElseThrow().hash();
    }

    /** What is written is read once more before anybody relies on it. */
    private boolean readsAs(String content, Unit unit) {
        Optional<Yaml> at = Yaml.read(flow.name(), content).value();
        for (String key : unit.key().split("/")) {
            at = at.filter(y -> y instanceof Fields).flatMap(y -> ((Fields) y).get(key));
        }
        Optional<Yaml> leaf = at;
        return textOf(leaf, TEXT).equals(unit.target()) && textOf(leaf, OF).equals(Optional.of(hash(unit)));
    }

    private static Optional<String> textOf(Optional<Yaml> leaf, String key) {
        return leaf.filter(y -> y instanceof Fields)
                .flatMap(y -> ((Fields) y).get(key))
                .filter(y -> y instanceof Text)
                .map(y -> ((Text) y).value().strip());
    }

    /** The order of a translation file is that of its flow file. */
    private List<String> before(List<String> path) {
        List<String> before = new ArrayList<>();
        if (path.size() == 1) {
            before.addAll(List.of("flow", "language"));
        }
        String parent = String.join("/", path.subList(0, path.size() - 1)) + (path.size() == 1 ? "" : "/");
        String own = path.get(path.size() - 1);
        for (String key : wordings.keySet()) {
            if (key.startsWith(parent)) {
                String name = key.substring(parent.length()).split("/")[0];
                if (name.equals(own)) {
                    return before;
                }
                before.add(name);
            }
        }
        return before;
    }
}
