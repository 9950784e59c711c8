package fi.perhelinja.store.contract;

import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Conversations to keep. Every id is new, so that nothing else that a store holds is in the way. */
public final class Samples {

    public static final Instant AT = Instant.parse("2026-03-02T10:00:00.123Z");

    private Samples() {}

    public static String newId() {
        return "contract-" + UUID.randomUUID();
    }

    public static Commit opened(String conversation, String revision) {
        Event opened = new Event.Opened(Channel.CHAT, Language.FI, "family-line", revision, "0".repeat(64));
        return new Commit(conversation, 1, AT, Author.RESIDENT, List.of(opened));
    }

    public static Commit opened(String conversation) {
        return opened(conversation, "revision-of-samples");
    }

    public static Commit said(String conversation, long number, String words) {
        Event said = new Event.Said("id-" + number, words, false);
        return new Commit(conversation, number, AT.plusSeconds(number), Author.RESIDENT, List.of(said));
    }
}
