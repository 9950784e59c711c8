package fi.perhelinja.web;

import fi.perhelinja.conversation.Decision.Reason;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Localized;
import fi.perhelinja.text.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a resident reads when a command is refused. */
final class Refusals {

    private static final String FILE = "refusals.yaml";

    /** Those that a resident can meet; the others are for staff, whose console has the words. */
    private static final Set<Reason> RESIDENTS = EnumSet.of(
            Reason.ENDED,
            Reason.TOO_LONG,
            Reason.EMPTY,
            Reason.NO_SUCH_ANSWER,
            Reason.FULL,
            Reason.ATTENDED,
            Reason.NOT_WAITING,
            Reason.BLOCKED);

    private final Map<Reason, Localized> sentences = new EnumMap<>(Reason.class);
    private Localized broken = Localized.same("");

    Refusals() {
        Problems problems = new Problems();
        Optional<Entry> root = Entry.read(FILE, content(), problems);
        root.ifPresent(entry -> {
            for (Reason reason : RESIDENTS) {
                sentences.put(reason, entry.localized(code(reason)));
            }
            broken = entry.localized(ResidentOut.Refused.BROKEN);
            entry.close();
        });
        if (problems.blocks()) {
            throw new IllegalStateException("our own " + FILE + " is broken: " + problems.all());
        }
    }

    ResidentOut.Refused of(String id, Reason reason, Language language) {
        String sentence = Optional.ofNullable(sentences.get(reason))
                .map(s -> s.in(language))
                .orElse("");
        return new ResidentOut.Refused(id, code(reason), sentence);
    }

    /** Something went wrong that is not the resident's doing, and would go wrong again. */
    ResidentOut.Refused broken(String id, Language language) {
        return new ResidentOut.Refused(id, ResidentOut.Refused.BROKEN, broken.in(language));
    }

    static String code(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String content() {
        try (InputStream in = Objects.requireNonNull(Refusals.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
