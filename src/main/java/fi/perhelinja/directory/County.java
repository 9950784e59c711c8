package fi.perhelinja.directory;

import fi.perhelinja.text.Localized;
import fi.perhelinja.text.Yaml.Mark;
import java.util.Optional;

/**
 * A wellbeing services county.
 *
 * @param line id of the contact that families call when nothing else fits
 * @param lineUntilKnown id of a contact that serves as the line while the number of the line itself is not known
 */
public record County(String id, Localized name, String line, Optional<String> lineUntilKnown, Mark mark) {}
