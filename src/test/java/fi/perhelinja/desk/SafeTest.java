package fi.perhelinja.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.CallCommand;
import fi.perhelinja.conversation.Command;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.PhoneNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeTest {

    private static final Worker ANNA = new Worker("w-1", "Anna", "");
    private static final PhoneNumber NUMBER = new PhoneNumber("+358401234567");

    @TempDir
    private Path folder;

    private Node node;
    private Desk desk;
    private String id;

    @BeforeEach
    void open() {
        node = new Node(folder);
        desk = node.desk();
        id = desk.call(ANNA, "c-1", Language.FI, "family-line").await();
        fill("s-1");
    }

    @AfterEach
    void close() {
        desk.stop();
        node.close();
    }

    private void fill(String command) {
        Command fill = new CallCommand.Act(
                ANNA, new Command.Fill(Optional.of(command), "safe-number", Optional.of("040 123 4567")));
        assertThat(desk.tell(id, fill, Author.STAFF).await()).isInstanceOf(Told.Done.class);
    }

    private Conversation now() {
        return desk.read(id).await().orElseThrow();
    }

    @Test
    void numberIsReadBackByWhatStandsForIt() {
        assertThat(desk.safe().read(now(), "•••67").await()).contains(NUMBER);
        assertThat(desk.safe().read(now(), "•••68").await()).isEmpty();
    }

    @Test
    void numberStandsNowhereInTheFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(bytes.contains("1234567") || bytes.contains("123 4567"))
                        .isFalse();
            }
        }
    }

    @Test
    void commandSentAgainKeepsOneNumber() {
        fill("s-1");
        assertThat(now().numbers()).hasSize(1);
        assertThat(desk.safe().read(now(), "•••67").await()).contains(NUMBER);
    }

    @Test
    void numberGoesWhenTheResidentLeaves() {
        Conversation before = now();
        desk.tell(id, new Command.Leave(Optional.of("l-1"), false), Author.RESIDENT)
                .await();
        assertThat(desk.safe().read(before, "•••67").await()).isEmpty();
    }

    @Test
    void numberStaysOverASilence() {
        desk.tell(id, new Command.Close(), Author.CLOCK).await();
        assertThat(desk.safe().read(now(), "•••67").await()).contains(NUMBER);
    }

    @Test
    void numberIsForgottenAtItsTimeWhateverHappens() {
        desk.safe()
                .forget(node.clock.instant().plus(Safe.LONGEST).plus(Duration.ofDays(1)))
                .await();
        assertThat(desk.safe().read(now(), "•••67").await()).isEmpty();
    }
}
