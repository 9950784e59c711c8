package fi.perhelinja.conversation;

import fi.perhelinja.text.Localized;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a worker must fill before a conversation is closed, as the operator set it.
 *
 * @param outcomes what may have come of a conversation, in the order in which they are shown
 * @param required fields that may not be empty; the outcome never may
 */
public record WrapUpRules(List<Outcome> outcomes, Set<Field> required) {

    /** @param clock the time limit of the law that it begins */
    public record Outcome(String id, Localized name, Optional<Clock.Kind> clock) {

        public Outcome(String id, Localized name) {
            this(id, name, Optional.empty());
        }
    }

    public enum Field {
        TOPICS,
        REFERRALS,
        FOLLOW_UP,
        NOTE;

        /** As settings and the wire name it: {@code follow-up}. */
        public String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Field> find(String tag) {
            return Arrays.stream(values()).filter(f -> f.tag().equals(tag)).findFirst();
        }
    }

    public WrapUpRules {
        outcomes = List.copyOf(outcomes);
        required = Set.copyOf(required);
    }

    Optional<Clock.Kind> clock(String outcome) {
        return outcomes.stream().filter(o -> o.id().equals(outcome)).findFirst().flatMap(Outcome::clock);
    }

    boolean met(WrapUp wrapUp) {
        boolean known = outcomes.stream().anyMatch(o -> o.id().equals(wrapUp.outcome()));
        return known && required.stream().noneMatch(field -> empty(field, wrapUp));
    }

    private static boolean empty(Field field, WrapUp wrapUp) {
        return switch (field) {
            case TOPICS -> wrapUp.topics().isEmpty();
            case REFERRALS -> wrapUp.referrals().isEmpty();
            case FOLLOW_UP -> wrapUp.followUp().isBlank();
            case NOTE -> wrapUp.note().isBlank();
        };
    }
}
