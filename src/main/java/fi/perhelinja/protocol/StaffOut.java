package fi.perhelinja.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fi.perhelinja.conversation.Card;
import fi.perhelinja.conversation.Clock;
import fi.perhelinja.conversation.ExchangeCall;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.QueueMode;
import fi.perhelinja.conversation.Shift;
import fi.perhelinja.conversation.StaffLine;
import fi.perhelinja.conversation.StaffStanding;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Right;
import fi.perhelinja.text.Localized;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the service sends to a console of the staff. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(value = StaffOut.Welcome.class, name = "welcome"),
    @Type(value = StaffOut.Board.class, name = "board"),
    @Type(value = StaffOut.News.class, name = "news"),
    @Type(value = StaffOut.Shut.class, name = "shut"),
    @Type(value = StaffOut.Sign.class, name = "sign"),
    @Type(value = StaffOut.Done.class, name = "done"),
    @Type(value = StaffOut.Refused.class, name = "refused"),
    @Type(value = StaffOut.Found.class, name = "found"),
    @Type(value = StaffOut.Past.class, name = "past"),
    @Type(value = StaffOut.Blocked.class, name = "blocked"),
    @Type(value = StaffOut.Called.class, name = "called"),
    @Type(value = StaffOut.Phone.class, name = "phone"),
    @Type(value = StaffOut.NumberRead.class, name = "number"),
    @Type(value = StaffOut.Code.class, name = "code"),
    @Type(value = StaffOut.Fault.class, name = "fault"),
    @Type(value = StaffOut.Moving.class, name = "moving"),
    @Type(value = StaffOut.SignedOut.class, name = "signed-out")
})
public sealed interface StaffOut {

    /**
     * Answers {@code hello}.
     *
     * @param now the time of the service, by which a console shows how long ago its instants are
     */
    record Welcome(Member member, Set<Right> rights, Workplace workplace, Instant now) implements StaffOut {}

    /**
     * What a console works with, the same for everybody.
     *
     * @param labels of slots, topics, signals and values: list, to value, to words; for summaries and wrap-ups
     * @param steps where the guide can go on, in the flow that a conversation is in, and questions that can be given as forms
     * @param mostAtOnce what a worker may raise the capacity of a shift to
     */
    record Workplace(
            Map<String, Localized> queues,
            List<Canned> canned,
            WrapUpRules wrapUp,
            ServiceLevels levels,
            Map<String, Map<String, Localized>> labels,
            List<Step> steps,
            int longestText,
            int mostAtOnce) {}

    /** A reply kept ready. {@code text} may hold slots as {@code {municipality}}, and {@code {name}} for the worker's. */
    record Canned(String key, Localized title, Localized text) {}

    record Step(String address, Localized text, boolean form) {}

    /** @param required names of the fields that must be filled: {@code topics, referrals, follow-up, note} */
    record WrapUpRules(List<Outcome> outcomes, Set<String> required) {}

    /** @param clock the time limit of the law that it begins */
    record Outcome(String id, Localized name, Optional<Clock.Kind> clock) {}

    /** Seconds of waiting after which a row turns to a warning, and to a breach; for danger their own. */
    record ServiceLevels(int warn, int breach, int dangerWarn, int dangerBreach) {}

    /**
     * The waiting list and all that goes with it, as far as this member may see it. The first one is full; a later one
     * holds what changed.
     *
     * @param places new or changed rows
     * @param gone conversations whose rows are gone
     * @param shifts who is at work, when that changed
     * @param queues how the queues stand, when that changed
     */
    record Board(
            boolean full,
            List<Place> places,
            List<String> gone,
            Optional<List<Shift>> shifts,
            Optional<List<QueueStanding>> queues)
            implements StaffOut {}

    /**
     * @param open whether a resident who asks for a person now is put on it
     * @param chat whether it takes chats at all
     * @param callsBack whether those who ask are called back from it
     * @param waiting how many wait
     * @param estimateSeconds what a resident is told; empty when nothing can be told fairly
     * @param answeredToday conversations taken since midnight, and how many of them within the service level
     */
    record QueueStanding(
            String queue,
            boolean open,
            boolean chat,
            boolean callsBack,
            QueueMode mode,
            int waiting,
            int workers,
            Optional<Integer> estimateSeconds,
            int answeredToday,
            int inTimeToday) {}

    /**
     * Lines of the commits after {@code since} up to {@code number} of one conversation, with how it stands. A console
     * whose last number is lower than {@code since} has a gap and opens it again.
     */
    record News(String conversation, long since, long number, List<StaffLine> lines, StaffStanding standing)
            implements StaffOut {}

    /**
     * The conversation is not shown any more: {@code claimed} by somebody else, {@code no-right} any more for another
     * reason, or {@code erased}.
     *
     * @param who the name of whoever has it now, when it was claimed
     */
    record Shut(String conversation, String why, Optional<String> who) implements StaffOut {}

    /** Something that passes and is not kept: {@code here}, {@code typing}; of {@code resident} or {@code worker}. */
    record Sign(String conversation, String by, String what, boolean on) implements StaffOut {}

    /** The command {@code id} is durable; in commit {@code number}, where it stands in a conversation. */
    record Done(String id, Optional<Long> number) implements StaffOut {}

    /**
     * The command was understood and is not carried out. The console has the words.
     *
     * @param reason one of the clerk's ({@code taken}, {@code behind}, {@code not-owner}, {@code ended}, …) or of those here
     * @param who has the conversation, by name, where that is why
     */
    record Refused(String id, String reason, Optional<String> who) implements StaffOut {

        /** The roles do not allow it, or the conversation is not one that this member may read. */
        public static final String NO_RIGHT = "no-right";

        /** There is no such conversation any more. */
        public static final String GONE = "gone";

        /** No such queue, or no such colleague at work. */
        public static final String NOBODY_SUCH = "nobody-such";

        /** As many conversations are open on this console as may be. */
        public static final String TOO_MANY = "too-many";

        /** It must be said why. */
        public static final String NO_REASON = "no-reason";

        /** No such code works; or too many were typed. */
        public static final String WRONG_CODE = "wrong-code";

        public static final String TOO_OFTEN = "too-often";

        /** Something is broken that sending it again will not mend. */
        public static final String BROKEN = "broken";

        public static final Set<String> OWN_REASONS =
                Set.of(NO_RIGHT, GONE, NOBODY_SUCH, TOO_MANY, NO_REASON, WRONG_CODE, TOO_OFTEN, BROKEN);
    }

    /** @param services id to card */
    record Found(String id, Map<String, Card> services) implements StaffOut {}

    record Past(String id, List<Place> places) implements StaffOut {}

    /** Those who are kept out now, the newest first. */
    record Blocked(String id, List<Held> blocks) implements StaffOut {}

    /**
     * One who is kept out.
     *
     * @param block id, to lift it
     * @param by name of the supervisor
     * @param everywhere whether new conversations from the same network are kept out too; else it was not known where the
     *     resident came from, and that conversation alone is closed
     */
    record Held(
            String block,
            String conversation,
            Instant since,
            Instant until,
            String reason,
            String by,
            boolean everywhere) {}

    /** The call {@code id} has begun, and is durable: open it as any conversation. */
    record Called(String id, String conversation) implements StaffOut {}

    /**
     * What the member's telephone does, and what may be known of the calls on their desk without knowing whose they are.
     *
     * @param rings as the exchange tells: all of their calls that are not over, the oldest first
     * @param alike their calls to how many others are open today with the same topic, municipality and age; more than none
     */
    record Phone(List<Ring> rings, Map<String, Integer> alike) implements StaffOut {}

    /**
     * A call that the exchange tells of.
     *
     * @param call the id of the command {@code call} by which it is taken, on whatever console
     * @param conversation that it is then
     * @param before empty when the number was withheld, or calls for the first time
     */
    record Ring(String call, String conversation, ExchangeCall.State state, Instant since, Optional<Before> before) {}

    /**
     * The same number called before; whose it is nobody knows.
     *
     * @param days in which that was looked for
     */
    record Before(int times, Instant last, int days) {}

    /**
     * The number that was asked for; not kept by who gets it.
     *
     * @param number as people say it
     * @param dial {@code +} and digits; both are empty when it was deleted
     */
    record NumberRead(String id, Optional<String> number, Optional<String> dial) implements StaffOut {}

    /** The code that {@code carry} asked for; it works once, for so many minutes. */
    record Code(String id, String words, long minutes) implements StaffOut {}

    record Fault(String code, String sentence, Optional<String> id) implements StaffOut {}

    /** This node is going; connect again after about so many milliseconds. */
    record Moving(int afterMillis) implements StaffOut {}

    /** The session is over: sign in again. */
    record SignedOut() implements StaffOut {}
}
