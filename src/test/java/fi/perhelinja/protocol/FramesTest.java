package fi.perhelinja.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.perhelinja.conversation.Command;
import fi.perhelinja.protocol.Golden.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FramesTest {

    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final String SECRET = "salaisuus";

    static List<Frame> in() {
        return Golden.in("resident-in");
    }

    static List<Frame> out() {
        return Golden.in("resident-out");
    }

    static List<Frame> wrong() {
        return Golden.in("resident-in-wrong");
    }

    @ParameterizedTest
    @MethodSource("in")
    void whatAResidentSendsIsReadAndWrittenTheSame(Frame golden) throws Exception {
        ResidentIn frame = frame(golden.text());

        assertThat(nameOf(frame.getClass())).isEqualTo(golden.type());
        assertThat(PLAIN.readTree(Frames.write(frame))).isEqualTo(PLAIN.readTree(golden.text()));
    }

    @ParameterizedTest
    @MethodSource("out")
    void whatTheServiceSendsIsReadAndWrittenTheSame(Frame golden) throws Exception {
        ResidentOut frame = Frames.readOut(golden.text());

        assertThat(nameOf(frame.getClass())).isEqualTo(golden.type());
        assertThat(PLAIN.readTree(Frames.write(frame))).isEqualTo(PLAIN.readTree(golden.text()));
    }

    @Test
    void everyFrameHasAGoldenFile() {
        assertThat(types(in())).isEqualTo(namesOf(ResidentIn.class));
        assertThat(types(out())).isEqualTo(namesOf(ResidentOut.class));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongFrameIsAFaultWithItsCode(Frame golden) {
        Incoming<ResidentIn> read = Frames.read(golden.text());

        assertThat(refusal(read).fault().code()).isEqualTo(golden.type());
    }

    @Test
    void aFaultCarriesTheIdThatCouldBeRead() {
        Incoming<ResidentIn> read = Frames.read("{\"type\":\"say\",\"id\":\"abc-1\"}");

        assertThat(refusal(read).fault().id()).contains("abc-1");
        assertThat(refusal(read).fault().sentence()).contains("text");
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aFaultRepeatsNothingOfWhatWasSent(Frame golden) {
        String text = golden.text().replace("hei", SECRET).replace("xx", SECRET).replace("dance", SECRET);

        assertThat(String.valueOf(Frames.read(text))).doesNotContain(SECRET);
    }

    @Test
    void aFrameIsTooLargeByItsBytes() {
        String most = "{\"type\":\"say\",\"id\":\"1\",\"text\":\"%s\"}";
        int room = Limits.FRAME_BYTES - most.length() + 2;

        assertThat(Frames.read(most.formatted("a".repeat(room)))).isInstanceOf(Incoming.Frame.class);
        assertThat(refusedAs(most.formatted("a".repeat(room + 1)))).isEqualTo(Wrong.TOO_LARGE);
        assertThat(refusedAs(most.formatted("ä".repeat(room / 2 + 1)))).isEqualTo(Wrong.TOO_LARGE);
    }

    @Test
    void theLongestMessageFitsInAnyEscaping() {
        String text = "\\u00e4".repeat(4_000);

        assertThat(frame("{\"type\":\"say\",\"id\":\"" + "a".repeat(64) + "\",\"text\":\"" + text + "\"}"))
                .isInstanceOf(ResidentIn.Say.class);
    }

    @Test
    void fieldsOfANewerClientArePassedOver() {
        assertThat(frame("{\"type\":\"typing\",\"on\":true,\"mood\":{\"a\":[1]}}"))
                .isEqualTo(new ResidentIn.Typing(true));
    }

    @Test
    void halfAnEmojiBecomesAReplacementCharacter() {
        assertThat(frame("{\"type\":\"say\",\"id\":\"1\",\"text\":\"a\\ud83d b \\ud83d\\ude34\"}"))
                .isEqualTo(new ResidentIn.Say("1", "a\uFFFD b \uD83D\uDE34"));
    }

    @Test
    void everyFrameWithAnIdButEraseIsACommand() {
        for (Frame golden : in()) {
            ResidentIn frame = frame(golden.text());
            boolean command = golden.text().contains("\"id\"") && !(frame instanceof ResidentIn.Erase);
            assertThat(frame.command().isPresent()).as(golden.name()).isEqualTo(command);
        }
    }

    @Test
    void aFrameNamesItsOwnCommand() {
        assertThat(frame("{\"type\":\"choose\",\"id\":\"1\",\"step\":\"a/b\",\"value\":\"v\"}")
                        .command())
                .contains(new Command.Choose(Optional.of("1"), "a/b", "v"));
    }

    private static ResidentIn frame(String text) {
        Incoming<ResidentIn> read = Frames.read(text);
        assertThat(read).isInstanceOf(Incoming.Frame.class);
        return ((Incoming.Frame<ResidentIn>) read).frame();
    }

    private static Wrong refusedAs(String text) {
        return refusal(Frames.read(text)).wrong();
    }

    static <F> Incoming.Refused<F> refusal(Incoming<F> read) {
        assertThat(read).isInstanceOf(Incoming.Refused.class);
        return (Incoming.Refused<F>) read;
    }

    private static Set<String> types(List<Frame> frames) {
        return frames.stream().map(Frame::type).collect(Collectors.toSet());
    }

    static Set<String> namesOf(Class<?> family) {
        return Frames.kinds(family).stream().map(FramesTest::nameOf).collect(Collectors.toSet());
    }

    static String nameOf(Class<?> frame) {
        return Arrays.stream(frame.getEnclosingClass()
                        .getAnnotation(JsonSubTypes.class)
                        .value())
                .filter(type -> type.value() == frame)
                .map(JsonSubTypes.Type::name)
                .findFirst()
                .orElseThrow();
    }
}
