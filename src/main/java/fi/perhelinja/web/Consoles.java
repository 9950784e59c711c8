package fi.perhelinja.web;

import fi.perhelinja.conversation.Access;
import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.Block;
import fi.perhelinja.conversation.CallBack;
import fi.perhelinja.conversation.CallCommand;
import fi.perhelinja.conversation.Card;
import fi.perhelinja.conversation.Clock;
import fi.perhelinja.conversation.ClockCommand;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Knowledge;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.Shift;
import fi.perhelinja.conversation.StaffCommand;
import fi.perhelinja.conversation.Workbench;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.desk.Carrying;
import fi.perhelinja.desk.Desk;
import fi.perhelinja.desk.StaffScreen;
import fi.perhelinja.desk.Told;
import fi.perhelinja.protocol.CallBackIn;
import fi.perhelinja.protocol.CallIn;
import fi.perhelinja.protocol.StaffIn;
import fi.perhelinja.protocol.StaffIn.Purpose;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.protocol.StaffOut.Refused;
import fi.perhelinja.staff.AuditEntry;
import fi.perhelinja.staff.AuditEntry.What;
import fi.perhelinja.staff.Member;
import fi.perhelinja.store.Registry;
import fi.perhelinja.text.PhoneNumber;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the staff ask for beyond the rules of a conversation itself: who may open and claim what, and what leaves a trace
 * in the audit, before it is done. Shared by all consoles of a node; safe for any thread.
 */
final class Consoles {

    private static final Logger LOG = LoggerFactory.getLogger(Consoles.class);

    /** Past conversations told at once. */
    static final int PAST_AT_MOST = 200;

    /** Services told at once. */
    static final int FOUND_AT_MOST = 30;

    private static final Map<Class<?>, What> AUDITED =
            Map.of(StaffIn.Assign.class, What.TAKEN_OVER, StaffIn.Block.class, What.BLOCKED);

    /** What came of asking to open a conversation: a screen, or why not. */
    record Opening(Optional<StaffScreen> screen, String refusal) {}

    private final Desk desk;
    private final Registry registry;

    Consoles(Desk desk, Registry registry) {
        this.desk = desk;
        this.registry = registry;
    }

    /** Carries a command out; empty when the member may not claim that conversation at all. */
    Future<Optional<Told>> tell(Member member, StaffIn.Task task, StaffCommand command) {
        if (command instanceof StaffCommand.Claim claim) {
            return claim(member, task.conversation(), claim);
        } else if (command instanceof StaffCommand.BeginTry || command instanceof StaffCommand.GiveUp) {
            return ofAQueue(member, task.conversation(), command);
        } else if (command instanceof ClockCommand) {
            return keepTime(member, task.conversation(), command);
        }
        return traced(member, task)
                .compose(v -> command instanceof StaffCommand.Block block
                        ? desk.blocks().block(task.conversation(), block)
                        : desk.tell(task.conversation(), command, Author.STAFF))
                .map(Optional::of);
    }

    /** What came of a code that a handler typed. */
    record TakenOn(String conversation, Told told) {}

    /** A chat becomes a call of the member's, by the words of the resident. Empty when no such code works. */
    Future<Optional<TakenOn>> takeOn(Member member, Carrying carrying, CallIn.TakeOn take) {
        return carrying.toBeTakenOn(take.words())
                .compose(found -> found.map(conversation -> takeOn(member, conversation, take))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private Future<Optional<TakenOn>> takeOn(Member member, String conversation, CallIn.TakeOn take) {
        CallCommand command = new CallCommand.TakeOn(Optional.of(take.id()), Worker.of(member));
        return registry.audit(entry(member, What.OPENED).in(conversation))
                .compose(written -> desk.tell(conversation, command, Author.STAFF))
                .map(told -> Optional.of(new TakenOn(conversation, told)));
    }

    /** Lets somebody in again. */
    Future<Optional<Block>> unblock(Member member, StaffIn.Unblock unblock) {
        return registry.audit(entry(member, What.UNBLOCKED).about(unblock.block()))
                .compose(v -> desk.blocks().lift(unblock.block()));
    }

    private Future<Optional<Told>> claim(Member member, String conversation, StaffCommand.Claim claim) {
        return desk.read(conversation)
                .compose(found -> found.map(now -> claimable(now, member)).orElse(true)
                        ? desk.shifts()
                                .full(member.id())
                                .compose(full -> desk.tell(conversation, claim.with(full), Author.STAFF))
                                .map(Optional::of)
                        : Future.succeededFuture(Optional.empty()));
    }

    /** A call is no chat: whoever has as many of those as may be can still call somebody back. */
    private Future<Optional<Told>> ofAQueue(Member member, String conversation, StaffCommand command) {
        return desk.read(conversation)
                .compose(found -> found.map(now -> claimable(now, member)).orElse(true)
                        ? desk.tell(conversation, command, Author.STAFF).map(Optional::of)
                        : Future.succeededFuture(Optional.empty()));
    }

    /** Whose it no longer is to see to hears so from the clerk, when none runs any more. */
    private Future<Optional<Told>> keepTime(Member member, String conversation, StaffCommand command) {
        return desk.read(conversation)
                .compose(found -> found.flatMap(Conversation::place)
                                .filter(place ->
                                        place.clock().filter(Clock::running).isPresent())
                                .filter(place ->
                                        !Access.keepsTime(place, desk.board().atWork(member)))
                                .isEmpty()
                        ? desk.tell(conversation, command, Author.STAFF).map(Optional::of)
                        : Future.succeededFuture(Optional.empty()));
    }

    /** A number of a resident, with its trace; empty when the member may not read it now. */
    Future<Optional<StaffOut.NumberRead>> number(Member member, CallBackIn.ReadNumber asked) {
        return desk.read(asked.conversation())
                .compose(found -> found.filter(now -> mayDial(now, member, asked.shown()))
                                .isEmpty()
                        ? Future.succeededFuture(Optional.<StaffOut.NumberRead>empty())
                        : registry.audit(entry(member, What.NUMBER_READ).in(asked.conversation()))
                                .compose(written -> desk.safe().read(found.get(), asked.shown()))
                                .map(number -> Optional.of(new StaffOut.NumberRead(
                                        asked.id(), number.map(PhoneNumber::shown), number.map(PhoneNumber::e164)))));
    }

    /** Who has it; and the number of a call-back only while they call, so that it is never at hand when it is not safe. */
    private static boolean mayDial(Conversation now, Member member, String shown) {
        boolean own = now.place()
                .filter(place -> place.stage() != Place.Stage.PAST)
                .flatMap(Place::owner)
                .filter(owner -> owner.id().equals(member.id()))
                .isPresent();
        boolean toBeCalled = now.callBack()
                .filter(back -> back.number().equals(Optional.of(shown)))
                .isPresent();
        return own && (!toBeCalled || now.callBack().flatMap(CallBack::trying).isPresent());
    }

    /** Somebody else may have it by now: the clerk says who. */
    private boolean claimable(Conversation now, Member member) {
        Member atWork = desk.board().atWork(member);
        return Access.of(now, atWork) != Access.NONE
                || now.place().map(Place::queue).map(atWork.queues()::contains).orElse(true);
    }

    private Future<?> traced(Member member, StaffIn.Task task) {
        What what = AUDITED.get(task.getClass());
        if (what == null) {
            return Future.succeededFuture();
        }
        AuditEntry entry = entry(member, what).in(task.conversation());
        if (task instanceof StaffIn.Block block) {
            return registry.audit(entry.because(block.reason()));
        }
        return registry.audit(task instanceof StaffIn.Assign assign ? entry.about(assign.staff()) : entry);
    }

    /** Whether the member may open the conversation for that. When it may be shown, that is written down already. */
    Future<Opening> open(Member member, StaffIn.Open open) {
        if (open.purpose() == Purpose.HISTORY && open.reason().isBlank()) {
            return refused(Refused.NO_REASON);
        }
        StaffScreen screen = new StaffScreen(desk, open.conversation(), member, open.purpose());
        return desk.read(open.conversation()).compose(found -> {
            if (found.isEmpty()) {
                return refused(Refused.GONE);
            }
            Access access = screen.access(found.get());
            return access == Access.NONE
                    ? refused(Refused.NO_RIGHT)
                    : opened(member, open, access).map(v -> new Opening(Optional.of(screen), ""));
        });
    }

    private static Future<Opening> refused(String reason) {
        return Future.succeededFuture(new Opening(Optional.empty(), reason));
    }

    /** One's own conversation and a colleague's that one was asked into tell by themselves who was there. */
    private Future<?> opened(Member member, StaffIn.Open open, Access access) {
        boolean own = access == Access.OWN || (open.purpose() == Purpose.WORK && access == Access.WHISPER);
        if (own) {
            return Future.succeededFuture();
        }
        What what = switch (open.purpose()) {
            case WORK -> What.OPENED;
            case LISTEN -> What.LISTENED_IN;
            case HISTORY -> What.HISTORY_OPENED;
        };
        AuditEntry entry = entry(member, what).in(open.conversation());
        Future<?> written = registry.audit(open.reason().isBlank() ? entry : entry.because(open.reason()));
        return open.purpose() == Purpose.LISTEN
                ? written.compose(v -> desk.tell(
                        open.conversation(),
                        new StaffCommand.ListenIn(Optional.of(open.id()), Worker.of(member)),
                        Author.STAFF))
                : written;
    }

    /** Past conversations of the member's queues; of all queues for a supervisor. */
    Future<List<Place>> past(Member member, StaffIn.History history) {
        Optional<String> owner = history.own() ? Optional.of(member.id()) : Optional.empty();
        return desk.tools()
                .store()
                .past(history.queue(), owner, PAST_AT_MOST)
                .map(places -> places.stream()
                        .filter(place -> StaffScreen.past(place, member, history.own()))
                        .toList());
    }

    /** Gives a worker other queues and languages; empty when that worker has no shift. */
    Future<Optional<Shift>> change(Member member, StaffIn.ChangeShift change) {
        return registry.audit(entry(member, What.SHIFT_CHANGED).about(change.staff()))
                .compose(v -> desk.shifts().assign(change.staff(), change.queues(), change.languages()));
    }

    /** Opens or closes a queue. */
    Future<Void> set(Member member, StaffIn.SetQueue set) {
        AuditEntry entry = entry(member, What.QUEUE_CHANGED).about(set.queue());
        return registry.audit(set.message().isBlank() ? entry : entry.because(set.message()))
                .compose(v -> desk.shifts().setQueue(Worker.of(member), set.queue(), set.mode(), set.message()));
    }

    /** Whoever has signed off on every device gives back at once what they had. A session may also have changed only. */
    void revoked(Visitor visitor) {
        String member = visitor.member().id();
        registry.sessionsOf(member)
                .compose(left -> left.isEmpty() ? desk.shifts().end(member) : Future.succeededFuture())
                .onFailure(cause -> LOG.warn("a shift could not be ended: {}", Failure.named(cause)));
    }

    /** Services of the directory by words. */
    Future<StaffOut.Found> search(StaffIn.Search search) {
        Knowledge knowledge = desk.tools().knowledge();
        Instant now = desk.tools().clock().instant();
        Map<String, Card> services = new LinkedHashMap<>();
        knowledge
                .search(search.words(), search.municipality(), FOUND_AT_MOST)
                .forEach(id ->
                        knowledge.cards(List.of(id), search.language(), now).forEach(card -> services.put(id, card)));
        return Future.succeededFuture(new StaffOut.Found(search.id(), services));
    }

    /** Whether anybody is ever called back, or goes on in the chat, by that queue. */
    boolean takes(CallIn.HandOver over) {
        Workbench bench = desk.tools().knowledge().workbench();
        return (over.details().isPresent() ? bench.callBacks() : bench.chats()).contains(over.queue());
    }

    boolean hasQueue(String id) {
        return desk.tools().knowledge().current().lists().queues().contains(id);
    }

    private AuditEntry entry(Member member, What what) {
        return AuditEntry.by(member, what, desk.tools().clock().instant());
    }
}
