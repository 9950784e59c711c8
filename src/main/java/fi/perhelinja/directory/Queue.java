package fi.perhelinja.directory;

import fi.perhelinja.text.Localized;
import fi.perhelinja.text.Yaml.Mark;
import java.util.Optional;

/**
 * Where conversations wait for a worker.
 *
 * @param chat whether workers take chats of this queue at all
 * @param callBacks whether it takes requests to be called back
 * @param schedule id of the schedule of its workers; empty when nobody has set it
 */
public record Queue(String id, Localized name, boolean chat, boolean callBacks, Optional<String> schedule, Mark mark) {}
