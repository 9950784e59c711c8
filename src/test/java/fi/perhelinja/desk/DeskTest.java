package fi.perhelinja.desk;

import static fi.perhelinja.desk.Node.open;
import static fi.perhelinja.desk.Node.speak;
import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.Command;
import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Decision.Reason;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.flow.FlowReader;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.House;
import fi.perhelinja.flow.State;
import fi.perhelinja.store.Bell.Ring;
import fi.perhelinja.text.Language;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskTest {

    /** Times that two desks race each other; spread over conversations, for one may be only so long. */
    private static final int RACES = 1_000;

    private static final int RACES_EACH = 100;

    @TempDir
    private Path folder;

    private Node node;
    private Desk desk;

    @BeforeEach
    void begin() {
        node = new Node(folder);
        desk = node.desk();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void openedConversationStandsInTheStoreWhenItIsTold() {
        Desk.Entry entry = open(desk);
        List<Commit> kept = node.store.read(entry.conversation().id(), 0).await();
        assertThat(kept).isEqualTo(entry.conversation().commits()).hasSize(1);
        assertThat(entry.conversation().state().flatMap(State::question)).isPresent();
    }

    @Test
    void tokenLetsTheResidentBackIn() {
        Desk.Entry entry = open(desk);
        Optional<Desk.Entry> again = desk.enter(entry.token()).await();
        assertThat(again.map(e -> e.conversation().id()))
                .contains(entry.conversation().id());
        assertThat(node.desk().enter(entry.token()).await()).isPresent();
    }

    @Test
    void secretItselfIsNotKept() {
        Desk.Entry entry = open(desk);
        String secret = entry.token().substring(entry.token().indexOf('.') + 1);
        assertThat(node.store.read(entry.conversation().id(), 0).await().toString())
                .doesNotContain(secret);
    }

    @Test
    void wrongSecretIsLikeNoConversation() {
        String one = open(desk).token();
        String other = open(desk).token();
        String mixed = one.substring(0, one.indexOf('.')) + other.substring(other.indexOf('.'));
        assertThat(desk.enter(mixed).await()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b", "AAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAA", "' OR 1=1 --"})
    void tokenOfNobodyLetsNobodyIn(String token) {
        assertThat(desk.enter(token).await()).isEmpty();
    }

    @Test
    void sameCommandTwiceCountsOnce() {
        String id = open(desk).conversation().id();
        Told first = speak(desk, id, "a-1", Language.SV);
        assertThat(first).isEqualTo(new Told.Done(2));
        assertThat(speak(desk, id, "a-1", Language.SV)).isEqualTo(first);
        assertThat(speak(node.desk(), id, "a-1", Language.SV)).isEqualTo(first);
        assertThat(node.store.read(id, 0).await()).hasSize(2);
    }

    @Test
    void sameCommandOnTwoNodesAtOnceCountsOnce() {
        Desk other = node.desk();
        String id = open(desk).conversation().id();
        for (int i = 0; i < 100; i++) {
            Command command = new Command.Speak(Optional.of("a-" + i), Language.SV);
            Future<Told> here = desk.tell(id, command, Author.RESIDENT);
            Future<Told> there = other.tell(id, command, Author.RESIDENT);
            assertThat(here.await()).isEqualTo(new Told.Done(i + 2L)).isEqualTo(there.await());
        }
        assertThat(node.store.read(id, 0).await()).hasSize(101);
    }

    @Test
    void twoDesksRacingLoseAndDoubleNothing() {
        Desk other = node.desk();
        for (int race = 0; race < RACES / RACES_EACH; race++) {
            String id = open(desk).conversation().id();
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < RACES_EACH; i++) {
                Future<Told> here = desk.tell(id, speaking("here-" + i), Author.RESIDENT);
                Future<Told> there = other.tell(id, speaking("there-" + i), Author.RESIDENT);
                all.add(Future.all(here, there));
                Future.all(here, there).await();
            }
            List<String> ids = commandIds(node.store.read(id, 0).await());
            assertThat(all).allMatch(Future::succeeded);
            assertThat(ids).hasSize(2 * RACES_EACH).doesNotHaveDuplicates();
        }
    }

    @Test
    void manyCommandsAtOnceAllGetThrough() {
        String id = open(desk).conversation().id();
        List<Future<Told>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(desk.tell(id, speaking("a-" + i), Author.RESIDENT));
        }
        Future.all(all).await();
        assertThat(new HashSet<>(all.stream().map(Future::result).toList())).hasSize(40);
    }

    private static Command speaking(String id) {
        return new Command.Speak(Optional.of(id), Language.SV);
    }

    private static List<String> commandIds(List<Commit> commits) {
        return commits.stream()
                .flatMap(c -> c.events().stream())
                .map(Event::commandId)
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    void refusedCommandWritesNothing() {
        String id = open(desk).conversation().id();
        Command wrong = new Command.Choose(Optional.of("a-1"), "family-line/mind", "no such topic");
        assertThat(desk.tell(id, wrong, Author.RESIDENT).await()).isEqualTo(new Told.Refused(Reason.NO_SUCH_ANSWER));
        assertThat(node.store.read(id, 0).await()).hasSize(1);
    }

    @Test
    void commandForNoConversationIsGone() {
        assertThat(speak(desk, "no-such-conversation", "a-1", Language.SV)).isEqualTo(new Told.Gone());
    }

    @Test
    void erasedConversationIsGoneForEveryDesk() {
        Desk other = node.desk();
        Desk.Entry entry = open(desk);
        String id = entry.conversation().id();
        speak(other, id, "a-1", Language.SV);
        List<Ring> rings = new CopyOnWriteArrayList<>();
        node.bell.listen(id, rings::add);
        desk.erase(id).await();
        assertThat(rings).containsExactly(new Ring(id, -1));
        assertThat(speak(desk, id, "a-2", Language.SV)).isEqualTo(new Told.Gone());
        assertThat(speak(other, id, "a-3", Language.SV)).isEqualTo(new Told.Gone());
        assertThat(other.enter(entry.token()).await()).isEmpty();
        assertThat(desk.read(id).await()).isEmpty();
        desk.erase(id).await();
    }

    @Test
    void everyAppendIsRung() {
        String id = open(desk).conversation().id();
        List<Ring> rings = new CopyOnWriteArrayList<>();
        node.bell.listen(id, rings::add);
        speak(desk, id, "a-1", Language.SV);
        speak(desk, id, "a-2", Language.FI);
        assertThat(rings).containsExactly(new Ring(id, 2), new Ring(id, 3));
    }

    @Test
    void conversationGoesOnAfterARestart() {
        Desk.Entry entry = open(desk);
        String id = entry.conversation().id();
        speak(desk, id, "a-1", Language.SV);
        node.restart();
        Desk after = node.desk();
        Conversation back = after.enter(entry.token()).await().orElseThrow().conversation();
        assertThat(back.number()).isEqualTo(2);
        assertThat(back.language()).isEqualTo(Language.SV);
        assertThat(speak(after, id, "a-1", Language.SV)).isEqualTo(new Told.Done(2));
        assertThat(speak(after, id, "a-2", Language.FI)).isEqualTo(new Told.Done(3));
    }

    @Test
    void conversationStaysOnTheFlowsThatItBeganWith() {
        String id = open(desk).conversation().id();
        Flows newer = changed();
        Desk deployed = node.desk(newer, node.bell);
        assertThat(speak(deployed, id, "a-1", Language.SV)).isEqualTo(new Told.Done(2));
        Conversation old = deployed.read(id).await().orElseThrow();
        assertThat(old.state().map(State::revision)).contains(House.flows().revision());
        assertThat(open(deployed).conversation().state().map(State::revision)).contains(newer.revision());
    }

    private static Flows changed() {
        Map<String, String> files = new HashMap<>(House.flows().files());
        files.replaceAll((path, content) -> content + "\n# a later revision\n");
        return FlowReader.read(files, House.LISTS).value();
    }
}
