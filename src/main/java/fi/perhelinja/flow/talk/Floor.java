package fi.perhelinja.flow.talk;

import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.talk.Coverage.Share;
import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How much of the flows the talks must come by.
 *
 * @param percent of the steps, of the branches and of the choices, each
 * @param except addresses of steps that no conversation can come to now, as a net for what is yet to be written; the ways
 *     that lead to them are excepted too
 */
public record Floor(int percent, Set<String> except) {

    public Floor {
        except = Set.copyOf(except);
    }

    /** A sentence for each thing that is below; and for each exception that is none. */
    public List<String> below(Flows flows, Coverage coverage) {
        List<String> told = new ArrayList<>();
        Set<Mark> excepted = new HashSet<>();
        for (String address : except.stream().sorted().toList()) {
            Optional<Step> step = flows.step(address);
            if (step.isEmpty()) {
                told.add("There is no step \"" + address + "\" to except.");
            } else if (!coverage.steps().missing().contains(step.get().at())) {
                told.add("\"" + address + "\" is excepted, and a talk comes by it: except it no more.");
            }
            step.ifPresent(s -> excepted.add(s.at()));
        }
        for (Flow flow : flows.all()) {
            flow.steps().values().forEach(step -> leading(step, excepted));
        }
        below("steps", coverage.steps(), excepted).ifPresent(told::add);
        below("branches", coverage.branches(), excepted).ifPresent(told::add);
        below("choices", coverage.choices(), excepted).ifPresent(told::add);
        return told;
    }

    private void leading(Step step, Set<Mark> excepted) {
        step.sideways().stream()
                .filter(target -> except.contains(target.address()))
                .forEach(target -> excepted.add(target.at()));
        step.next().stream()
                .flatMap(next -> next.rules().stream())
                .filter(rule -> except.contains(rule.go().address()))
                .forEach(rule -> excepted.add(rule.at()));
    }

    private Optional<String> below(String what, Share share, Set<Mark> excepted) {
        List<Mark> missing =
                share.missing().stream().filter(at -> !excepted.contains(at)).toList();
        int reached = share.all() == 0 ? 100 : (share.all() - missing.size()) * 100 / share.all();
        StringBuilder told = new StringBuilder(what + ": " + reached + " % is below the floor of " + percent + " %.");
        missing.forEach(at -> told.append("\n    ")
                .append(at.file())
                .append(':')
                .append(at.line())
                .append(':')
                .append(at.column()));
        return reached < percent ? Optional.of(told.toString()) : Optional.empty();
    }
}
