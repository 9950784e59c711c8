package fi.perhelinja.directory;

import fi.perhelinja.text.Localized;
import fi.perhelinja.text.Yaml.Mark;
import java.util.List;

/**
 * A municipality that is served.
 *
 * @param code the three digits of the national classification
 * @param county id of its wellbeing services county
 * @param forms how residents also write of it: bent, in dialect, by its districts
 */
public record Municipality(String id, String code, Localized name, String county, List<String> forms, Mark mark) {

    public Municipality {
        forms = List.copyOf(forms);
    }
}
