package fi.perhelinja.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.perhelinja.conversation.StaffCommand;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.protocol.Golden.Frame;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StaffFramesTest {

    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final Member ANNA =
            new Member("m-1", "Anna", "ohjaaja", Set.of(Role.WORKER), Set.of("family-guidance"), Set.of());
    private static final Worker BO = new Worker("m-27c0e9f4", "Bo", "psykolog");
    private static final Instant NOON = Instant.parse("2026-11-22T10:00:00Z");

    static List<Frame> in() {
        return Golden.in("staff-in");
    }

    static List<Frame> out() {
        return Golden.in("staff-out");
    }

    static List<Frame> wrong() {
        return Golden.in("staff-in-wrong");
    }

    @ParameterizedTest
    @MethodSource("in")
    void whatAConsoleSendsIsReadAndWrittenTheSame(Frame golden) throws Exception {
        StaffIn frame = frame(golden.text());

        assertThat(FramesTest.nameOf(frame.getClass())).isEqualTo(golden.type());
        assertThat(PLAIN.readTree(Frames.write(frame))).isEqualTo(PLAIN.readTree(golden.text()));
    }

    @ParameterizedTest
    @MethodSource("out")
    void whatTheServiceSendsIsReadAndWrittenTheSame(Frame golden) throws Exception {
        StaffOut frame = Frames.readStaffOut(golden.text());

        assertThat(FramesTest.nameOf(frame.getClass())).isEqualTo(golden.type());
        assertThat(PLAIN.readTree(Frames.write(frame))).isEqualTo(PLAIN.readTree(golden.text()));
    }

    @Test
    void everyFrameHasAGoldenFile() {
        assertThat(types(in())).isEqualTo(FramesTest.namesOf(StaffIn.class));
        assertThat(types(out())).isEqualTo(FramesTest.namesOf(StaffOut.class));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongFrameIsAFaultWithItsCode(Frame golden) {
        assertThat(FramesTest.refusal(Frames.readStaff(golden.text()))
                        .staffFault()
                        .code())
                .isEqualTo(golden.type());
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aFaultRepeatsNothingOfWhatWasSent(Frame golden) {
        String text = golden.text()
                .replace("hei", "salaisuus")
                .replace("xx", "salaisuus")
                .replace("dance", "salaisuus");

        assertThat(String.valueOf(Frames.readStaff(text))).doesNotContain("salaisuus");
    }

    @Test
    void faultsLookTheSameToResidentsAndToStaff() {
        Arrays.stream(Wrong.values())
                .forEach(wrong -> assertThat(Frames.write(wrong.staffFault(Optional.of("1"))))
                        .isEqualTo(Frames.write(wrong.fault(Optional.of("1")))));
    }

    @Test
    void wordsDeepInAFrameAreMendedToo() {
        StaffIn frame = frame("{\"type\":\"finish\",\"id\":\"1\",\"conversation\":\"c\",\"wrapUp\":{\"outcome\":\"o\","
                + "\"topics\":[\"a\\ud83d\"],\"referrals\":[],\"followUp\":\"\",\"note\":\"b\\ude34\"}}");

        assertThat(((StaffIn.Finish) frame).wrapUp().note()).isEqualTo("b\uFFFD");
        assertThat(((StaffIn.Finish) frame).wrapUp().topics()).containsExactly("a\uFFFD");
    }

    @Test
    void everyFrameAboutAConversationNamesItsCommand() {
        for (Frame golden : in()) {
            if (frame(golden.text()) instanceof StaffIn.Task task) {
                Optional<StaffCommand> command = task.command(new Known(true));
                assertThat(command.flatMap(StaffCommand::id)).as(golden.name()).contains(task.id());
                assertThat(command.map(StaffCommand::worker)).contains(Worker.of(ANNA));
            }
        }
    }

    @Test
    void whoNamesSomebodyUnknownGetsNoCommand() {
        List<Class<?>> none = in().stream()
                .map(golden -> frame(golden.text()))
                .filter(frame -> frame instanceof StaffIn.Task task
                        && task.command(new Known(false)).isEmpty())
                .<Class<?>>map(Object::getClass)
                .distinct()
                .toList();

        assertThat(none).containsExactlyInAnyOrder(StaffIn.Consult.class, StaffIn.Transfer.class, StaffIn.Assign.class);
    }

    private record Known(boolean all) implements Asker {
        @Override
        public Member member() {
            return ANNA;
        }

        @Override
        public Optional<Worker> colleague(String id) {
            return Optional.of(BO).filter(bo -> all);
        }

        @Override
        public boolean hasQueue(String id) {
            return all;
        }

        @Override
        public Instant inMinutes(int minutes) {
            return NOON.plusSeconds(60L * minutes);
        }
    }

    private static StaffIn frame(String text) {
        Incoming<StaffIn> read = Frames.readStaff(text);
        assertThat(read).isInstanceOf(Incoming.Frame.class);
        return ((Incoming.Frame<StaffIn>) read).frame();
    }

    private static Set<String> types(List<Frame> frames) {
        return frames.stream().map(Frame::type).collect(Collectors.toSet());
    }
}
