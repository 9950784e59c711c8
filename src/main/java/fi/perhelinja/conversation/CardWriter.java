package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Card.Way;
import fi.perhelinja.directory.Contact;
import fi.perhelinja.directory.Directory;
import fi.perhelinja.directory.Service;
import fi.perhelinja.directory.Verification;
import fi.perhelinja.hours.HoursWords;
import fi.perhelinja.hours.Schedule;
import fi.perhelinja.hours.Schedules;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes services on cards, as they stand at an instant. */
final class CardWriter {

    private final Directory directory;
    private final Schedules schedules;

    CardWriter(Directory directory, Schedules schedules) {
        this.directory = directory;
        this.schedules = schedules;
    }

    Card card(Service service, Language language, Instant now) {
        List<Way> ways = directory.contactsOf(service).stream()
                .map(contact -> way(contact, language, now))
                .toList();
        return new Card(
                service.id(),
                service.name().in(language),
                service.description().in(language),
                words(service.price(), language),
                words(service.next(), language),
                ways);
    }

    /** A contact alone, for when no service is talked of. */
    Card card(Contact contact, Language language, Instant now) {
        return new Card(
                contact.id(),
                contact.name().in(language),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(way(contact, language, now)));
    }

    private Way way(Contact contact, Language language, Instant now) {
        Optional<Schedule> schedule = contact.schedule().map(schedules::get);
        Schedule.Standing standing = schedule.map(s -> s.standing(now))
                .orElse(new Schedule.Standing(Schedule.State.UNKNOWN, Optional.empty()));
        Optional<String> hours =
                schedule.flatMap(s -> HoursWords.hours(s, language)).or(() -> words(contact.hoursNote(), language));
        Verification seen = contact.verification();
        return new Way(
                contact.kind().id(),
                contact.name().in(language),
                contact.address().orElse(""),
                contact.href(),
                hours,
                standing(standing.state()),
                standing.changes(),
                HoursWords.change(standing, now, language),
                contact.languages(),
                words(contact.price(), language),
                seen.sure() && contact.reachable() && !seen.old(LocalDate.ofInstant(now, Schedule.ZONE)),
                seen.on().map(LocalDate::toString),
                seen.source(),
                directory.answered(contact));
    }

    private static Card.Standing standing(Schedule.State state) {
        return switch (state) {
            case OPEN -> Card.Standing.OPEN;
            case CLOSED -> Card.Standing.CLOSED;
            case UNKNOWN -> Card.Standing.UNKNOWN;
        };
    }

    private static Optional<String> words(Localized words, Language language) {
        return Optional.of(words.in(language)).filter(text -> !text.isBlank());
    }
}
