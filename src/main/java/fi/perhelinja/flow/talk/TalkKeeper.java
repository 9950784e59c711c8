package fi.perhelinja.flow.talk;

import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.talk.Talk.Kind;
import fi.perhelinja.flow.talk.Talk.Move;
import fi.perhelinja.flow.talk.Talk.Pair;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Reading;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps a conversation as a talk: what the resident did, and beneath it what then happened. It is played once more for it, by the
 * same player as {@code test}, so that what is kept passes as long as the flows stay as they are.
 */
public final class TalkKeeper {

    /** What needs no quotes in YAML, also within brackets and braces. */
    private static final String PLAIN = "[\\p{L}\\p{N}]([\\p{L}\\p{N} .!?()'/_+-]*[\\p{L}\\p{N}.!?)])?";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmXXX", Locale.ROOT).withZone(ZoneId.of("Europe/Helsinki"));

    /** Written as lists also when they hold one alone. */
    private static final Set<Kind> LISTS = Set.of(Kind.ROBOT, Kind.OFFERED, Kind.DANGER, Kind.CLOSED, Kind.WITHOUT);

    private TalkKeeper() {}

    /**
     * The talk with what happens in it. Its time is taken to the minute, as it is written.
     *
     * @param done the head, and as entries what the resident does; entries that expect something are left out
     * @return with a problem for everything that could not be done, which is left out
     */
    public static Reading<Talk> keep(Flows flows, Talk done, Stage stage) {
        Talk written = new Talk(
                done.name(),
                done.file(),
                done.at().truncatedTo(ChronoUnit.MINUTES),
                done.flow(),
                done.language(),
                done.channel(),
                done.open(),
                done.keptOut(),
                done.moves());
        return TalkPlayer.kept(flows, written, stage);
    }

    /** As a talk file, which {@link TalkReader} reads as the same talk. */
    public static String write(Talk talk) {
        StringBuilder out = new StringBuilder("talk: ").append(text(talk.name()));
        out.append("\nat: ").append(TIME.format(talk.at()));
        if (!talk.flow().equals(TalkReader.USUAL_FLOW)) {
            out.append("\nflow: ").append(text(talk.flow()));
        }
        if (talk.language() != Language.FI) {
            out.append("\nlanguage: ").append(talk.language().tag());
        }
        if (talk.channel() != Channel.CHAT) {
            out.append("\nchannel: ").append(talk.channel().tag());
        }
        talk.open().ifPresent(queues -> out.append("\nopen: ").append(list(queues)));
        if (talk.keptOut()) {
            out.append("\nkept-out: true");
        }
        out.append('\n');
        talk.moves().forEach(move -> out.append(entry(move)).append('\n'));
        return out.toString();
    }

    private static String entry(Move move) {
        List<String> words = move.body().words();
        String value;
        if (move.kind().takesMap()) {
            value = move.body().pairs().stream().map(TalkKeeper::pair).collect(Collectors.joining(", ", "{", "}"));
        } else if (move.kind() == Kind.SILENCE) {
            value = "true";
        } else if (words.size() == 1 && !LISTS.contains(move.kind())) {
            value = text(words.get(0));
        } else {
            value = list(words);
        }
        return "- " + move.kind().key() + ": " + value;
    }

    private static String pair(Pair pair) {
        return text(pair.key()) + ": " + text(pair.value());
    }

    private static String list(List<String> words) {
        return words.stream().map(TalkKeeper::text).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String text(String text) {
        if (text.matches(PLAIN) && !text.equals("null")) {
            return text;
        }
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                out.append('\\').appendCodePoint(letter);
            } else if (letter == '\n') {
                out.append("\\n");
            } else if (Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT) {
                out.append(String.format(Locale.ROOT, "\\U%08x", letter));
            } else {
                out.appendCodePoint(letter);
            }
        });
        return out.append('"').toString();
    }
}
