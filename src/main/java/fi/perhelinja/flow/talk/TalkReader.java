package fi.perhelinja.flow.talk;

import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.talk.Talk.Body;
import fi.perhelinja.flow.talk.Talk.Kind;
import fi.perhelinja.flow.talk.Talk.Move;
import fi.perhelinja.flow.talk.Talk.Pair;
import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Reading;
import fi.perhelinja.text.Yaml;
import fi.perhelinja.text.Yaml.Fields;
import fi.perhelinja.text.Yaml.Items;
import fi.perhelinja.text.Yaml.Mark;
import fi.perhelinja.text.Yaml.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads talks. Every problem of a file is told in one run; nothing in a file can make it throw. */
public final class TalkReader {

    /** Flow of a talk that names none. */
    public static final String USUAL_FLOW = "family-line";

    /** When a talk takes place that names no time: a Monday in office hours. */
    private static final Instant USUAL_TIME = Instant.parse("2026-03-02T08:00:00Z");

    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::key).toList();
    private static final String MOVES = "turns";

    private final String file;
    private final Problems problems = new Problems();

    private TalkReader(String file) {
        this.file = file;
    }

    public static Reading<Talk> read(String file, String content) {
        TalkReader reader = new TalkReader(file);
        Talk talk = reader.read(content);
        return new Reading<>(talk, reader.problems.all());
    }

    /**
     * A talk is a map and below it a list, which is no single YAML document: each is read by itself, the list with as many
     * empty lines before it as the head has, so that its places are right. A list under {@code turns} is taken too.
     */
    private Talk read(String content) {
        List<String> lines = content.lines().toList();
        int first = 0;
        while (first < lines.size() && !lines.get(first).startsWith("- ")) {
            first++;
        }
        Optional<Yaml> head = yaml(String.join("\n", lines.subList(0, first)) + "\n");
        Optional<Yaml> list = first == lines.size()
                ? Optional.empty()
                : yaml("\n".repeat(first) + String.join("\n", lines.subList(first, lines.size())) + "\n");
        Entry entry = head.flatMap(h -> Entry.of(h, problems)).orElseGet(this::nothing);
        return talk(entry, list.isPresent() ? list : entry.value(MOVES));
    }

    private Optional<Yaml> yaml(String content) {
        Reading<Optional<Yaml>> reading = Yaml.read(file, content);
        problems.addAll(reading.problems());
        return reading.value();
    }

    private Entry nothing() {
        Fields none = new Fields(List.of(), new Mark(file, 1, 1));
        return Entry.of(none, problems).orElseThrow();
    }

    private Talk talk(Entry head, Optional<Yaml> list) {
        List<String> channels = List.of(Channel.CHAT.tag(), Channel.PHONE.tag());
        List<String> languages = Language.SPOKEN.stream().map(Language::tag).toList();
        head.value(MOVES);
        Talk talk = new Talk(
                head.needText("talk"),
                file,
                head.textAt("at").flatMap(this::instant).orElse(USUAL_TIME),
                head.text("flow").orElse(USUAL_FLOW),
                head.oneOf("language", "language", languages).map(Language::of).orElse(Language.FI),
                head.oneOf("channel", "channel", channels).map(Channel::of).orElse(Channel.CHAT),
                head.has("open") ? Optional.of(head.words("open")) : Optional.empty(),
                head.flag("kept-out", false),
                moves(head, list));
        head.close();
        return talk;
    }

    private Optional<Instant> instant(Text text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.value().strip()).toInstant());
        } catch (DateTimeException e) {
            problems.error(
                    text.at(), "time", "\"" + text.value() + "\" is no time; write it as 2026-03-02T10:00+02:00.");
            return Optional.empty();
        }
    }

    private List<Move> moves(Entry head, Optional<Yaml> list) {
        List<Move> moves = new ArrayList<>();
        if (list.isPresent() && list.get() instanceof Items items) {
            for (Yaml item : items.items()) {
                move(item).ifPresent(moves::add);
            }
        }
        if (moves.isEmpty() && !problems.blocks()) {
            problems.error(head.at(), "empty-talk", "Nobody says anything in this talk.");
        }
        return moves;
    }

    private Optional<Move> move(Yaml item) {
        if (!(item instanceof Fields fields) || fields.fields().size() != 1) {
            problems.error(
                    item.at(), "entry", "An entry has one key: " + String.join(", ", KINDS) + "; put others below it.");
            return Optional.empty();
        }
        Text key = fields.fields().get(0).key();
        if (!KINDS.contains(key.value())) {
            problems.unknown(key.at(), "unknown-key", "entry", key.value(), KINDS);
            return Optional.empty();
        }
        Kind kind = Kind.valueOf(key.value().replace('-', '_').toUpperCase(Locale.ROOT));
        return Entry.of(item, problems).map(e -> new Move(kind, body(kind, key.value(), e), key.at()));
    }

    private Body body(Kind kind, String key, Entry entry) {
        if (!kind.takesMap()) {
            boolean list = entry.value(key).filter(v -> v instanceof Items).isPresent();
            if (!list) {
                entry.need(key);
            }
            return new Body(entry.words(key), List.of());
        }
        List<Pair> pairs = new ArrayList<>();
        entry.need(key);
        entry.entry(key)
                .ifPresent(map -> map.values()
                        .keySet()
                        .forEach(k -> pairs.add(
                                new Pair(k.value(), map.text(k.value()).orElse("unset")))));
        return new Body(List.of(), pairs);
    }
}
