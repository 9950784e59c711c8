package fi.perhelinja.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitCodecTest {

    private static final Instant AT = Instant.parse("2026-03-02T10:00:00.123456Z");
    private final CommitCodec codec = new CommitCodec();

    private static List<Event> oneOfEachKind(boolean full) {
        return Event.kinds().stream()
                .filter(kind -> kind != Event.Unknown.class)
                .map(kind -> (Event) Sample.of(kind, full))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyKindOfEventComesBackAsItWas(boolean full) {
        Commit commit = new Commit("c", 7, AT, Author.RESIDENT, oneOfEachKind(full));
        assertThat(codec.decode("c", 7, codec.encode(commit))).isEqualTo(commit);
    }

    @Test
    void wordsComeBackAsTheyWere() {
        Event said = new Event.Said("a-1", "vauva ei nuku \"ollenkaan\" 👶\n\u0000", false);
        Commit commit = new Commit("c", 7, AT, Author.RESIDENT, List.of(said));
        assertThat(codec.decode("c", 7, codec.encode(commit))).isEqualTo(commit);
    }

    @Test
    void formatAndKindStandInTheJson() {
        String json = codec.encode(
                new Commit("c", 1, AT, Author.CLOCK, List.of(new Event.Ended(Optional.empty(), Event.Ending.IDLE))));
        assertThat(json)
                .isEqualTo("{\"format\":1,\"at\":\"2026-03-02T10:00:00.123456Z\",\"author\":\"CLOCK\","
                        + "\"events\":[{\"event\":\"Ended\",\"ending\":\"IDLE\"}]}");
    }

    @Test
    void eventOfANewerVersionIsKeptAsItIs() {
        String json = commit(99, "{\"event\":\"WorkerSang\",\"song\":\"tuu tuu\",\"verses\":[1,2]}");
        Commit commit = codec.decode("c", 3, json);
        assertThat(commit.events()).hasSize(1).first().isInstanceOf(Event.Unknown.class);
        assertThat(((Event.Unknown) commit.events().get(0)).kind()).isEqualTo("WorkerSang");
        assertThat(codec.encode(commit)).contains("{\"event\":\"WorkerSang\",\"song\":\"tuu tuu\",\"verses\":[1,2]}");
    }

    @Test
    void furtherFieldsOfANewerVersionAreLeftOut() {
        String json = commit(99, "{\"event\":\"Wished\",\"id\":\"a\",\"pattern\":\"person\",\"mood\":\"brave\"}");
        assertThat(codec.decode("c", 3, json).events()).containsExactly(new Event.Wished("a", "person"));
    }

    @Test
    void knownEventThatANewerVersionSaysOtherwiseIsKeptAsItIs() {
        String event = "{\"event\":\"Ended\",\"ending\":\"ASCENDED\"}";
        assertThat(codec.decode("c", 3, commit(99, event)).events()).containsExactly(new Event.Unknown("Ended", event));
        assertThatThrownBy(() -> codec.decode("c", 3, commit(1, event))).isInstanceOf(CommitCodec.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "secret", "{}", "[]", "null", "{\"events\":\"secret\"}", "{\"events\":[{\"secret\":1}]}"})
    void whatCannotBeReadIsToldWithoutAWordOfIt(String json) {
        assertThatThrownBy(() -> codec.decode("conversation-7", 3, json))
                .isInstanceOf(CommitCodec.Unreadable.class)
                .hasNoCause()
                .hasMessage("commit 3 of conversation conversation-7 cannot be read");
    }

    private static String commit(int format, String event) {
        return "{\"format\":" + format + ",\"at\":\"2026-03-02T10:00:00Z\",\"author\":\"RESIDENT\",\"events\":[" + event
                + "]}";
    }
}
