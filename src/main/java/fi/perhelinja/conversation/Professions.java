package fi.perhelinja.conversation;

import fi.perhelinja.flow.Lists;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Localized;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Workers' professions in the language of who reads them. An account has its profession in one language, that of the county's
 * records; the guide's list {@value Lists#PROFESSIONS} says what it is called in the others.
 *
 * @param known each in all its languages
 */
public record Professions(Collection<Localized> known) {

    public static Professions of(Lists lists) {
        return new Professions(
                lists.values().getOrDefault(Lists.PROFESSIONS, Map.of()).values());
    }

    /** The profession in that language; as it stands when the list does not know it. */
    public String in(Language language, String title) {
        return known.stream()
                .filter(profession -> profession.texts().values().stream().anyMatch(title.strip()::equalsIgnoreCase))
                .findFirst()
                .map(profession -> profession.in(language))
                .orElse(title);
    }

    /** The line as its reader understands it. */
    public Line in(Line line) {
        return line.with(line.who().map(who -> in(line.language(), who)));
    }

    /** The standing as its reader understands it. */
    public Standing in(Standing standing) {
        Optional<Line.Who> worker = standing.worker().map(who -> in(standing.language(), who));
        return new Standing(
                standing.phase(),
                standing.language(),
                standing.question(),
                standing.answers(),
                worker,
                standing.deletion(),
                standing.callBack());
    }

    private Line.Who in(Language language, Line.Who who) {
        return new Line.Who(who.name(), in(language, who.title()));
    }
}
