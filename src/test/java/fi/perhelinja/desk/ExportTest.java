package fi.perhelinja.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.conversation.StaffEvent;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExportTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Worker ANNA = new Worker("id-of-anna", "Anna", "sosiaaliohjaaja");
    private static final Conversation CONVERSATION = Conversation.none("c-1")
            .with(commit(1, new Event.Opened(Channel.CHAT, Language.FI, "family-line", "r", "hash-of-token")))
            .with(commit(2, new Event.Said("a-1", "vauva ei nuku", false)))
            .with(commit(3, new StaffEvent.WorkerSaid(Optional.of("b-1"), ANNA, "hei, olen Anna")))
            .with(commit(4, new StaffEvent.Noted(Optional.of("b-2"), ANNA, "soitetaan huomenna")));

    private static Commit commit(long number, Event event) {
        return new Commit("c-1", number, NOW, Author.RESIDENT, List.of(event));
    }

    /** A new kind of event must be thought about: does it reach the resident? */
    private static final Set<String> FOR_THE_RESIDENT = Set.of(
            "Opened",
            "Said",
            "Chose",
            "Changed",
            "Wished",
            "GuideSaid",
            "GuideAsked",
            "GuideUnderstood",
            "GuideOffered",
            "AnswersDropped",
            "DangerHeard",
            "Queued",
            "CallBackAsked",
            "NumbersKept",
            "TryBegun",
            "ClockStarted",
            "CallLogged",
            "ClockMarked",
            "LanguageChanged",
            "Moved",
            "Rated",
            "Ended",
            "StoppedWaiting",
            "FormFilled",
            "Claimed",
            "WorkerSaid",
            "WorkerOffered",
            "FormGiven",
            "HandedBack",
            "Returned",
            "Assigned",
            "WrappedUp",
            "Blocked",
            "CallTaken",
            "SlotFilled",
            "CameIn",
            "CallHeld",
            "HungUp",
            "CallWrappedUp");

    @Test
    void everyKindOfEventIsEitherForTheResidentOrBetweenWorkers() {
        Set<String> kinds = Event.kinds().stream().map(Class::getSimpleName).collect(Collectors.toSet());

        assertThat(FOR_THE_RESIDENT).doesNotContainAnyElementsOf(Export.BETWEEN_WORKERS);
        assertThat(kinds)
                .allSatisfy(kind -> assertThat(FOR_THE_RESIDENT.contains(kind) || Export.BETWEEN_WORKERS.contains(kind))
                        .as(kind)
                        .isTrue());
    }

    @Test
    void theResidentGetsEverythingButWhatIsBetweenWorkers() {
        String export = Export.forResident(CONVERSATION, NOW);

        assertThat(export)
                .contains("vauva ei nuku", "hei, olen Anna", "Anna", "\"leftOut\"", "\"Noted\" : 1")
                .doesNotContain("soitetaan", "id-of-anna", "hash-of-token");
    }

    @Test
    void whoAnswersForItGetsAll() {
        assertThat(Export.whole(CONVERSATION, NOW))
                .contains(
                        "vauva ei nuku", "soitetaan huomenna", "id-of-anna", "\"exported\" : \"2026-03-02T10:00:00Z\"");
    }
}
