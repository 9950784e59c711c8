package fi.perhelinja.web;

import fi.perhelinja.conversation.Shift;
import fi.perhelinja.desk.BoardScreen;
import fi.perhelinja.protocol.Closing;
import fi.perhelinja.protocol.Frames;
import fi.perhelinja.protocol.Incoming;
import fi.perhelinja.protocol.StaffIn;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.protocol.StaffOut.Refused;
import fi.perhelinja.protocol.Wrong;
import fi.perhelinja.store.Bell;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The socket of a console of the staff. Like a resident's it pauses while a frame is handled, so that frames are handled in
 * order; before anything is made of a frame, {@link FrameRights} is asked. What is shown comes from the board's screen and
 * from one follower for each conversation that is open.
 *
 * <p>Holds who is signed in, and nothing of what was said. Lives on one event loop.
 */
final class StaffSocket implements Guest {

    /** After so many wrong frames a client is broken, and is sent away. */
    static final int MOST_WRONG = 20;

    /** After so many frames that came too fast, the same. */
    static final int MOST_TOO_FAST = 200;

    /** That somebody works over the socket is noted so often at most; seconds. */
    private static final int USED_SECONDS = 30;

    private final Reception reception;
    private final Wire wire;
    private final Visitor visitor;
    private final StaffRoom room;
    private final StaffAnswers answers;
    private final StaffCounter counter;
    private final Screens screens;
    private final Bucket bucket;
    private final long openedNanos;
    private final Runnable unwatch;
    private Optional<BoardScreen> board = Optional.empty();
    private boolean in;
    private boolean begun;
    private long usedNanos;
    private int wrong;
    private int tooFast;

    StaffSocket(Reception reception, Wire wire, Visitor visitor, StaffRoom room) {
        this.reception = reception;
        this.wire = wire;
        this.visitor = visitor;
        this.room = room;
        WebSettings.Consoles limits = reception.settings.consoles();
        answers = new StaffAnswers(reception.meters, wire);
        counter = new StaffCounter(reception, room, visitor.member(), answers);
        screens = new Screens(reception.desk, wire, limits.openAtMost());
        openedNanos = System.nanoTime();
        bucket = new Bucket(limits.framesPerSecond(), limits.framesAtOnce(), openedNanos);
        unwatch = room.visitors().watch(visitor, this::revoked);
        wire.onText(this::receive);
        wire.onEnd(this::ended);
    }

    private void ended() {
        unwatch.run();
        screens.shutAll();
        board.ifPresent(BoardScreen::close);
        if (begun) {
            reception.desk.shifts().leave(visitor.member().id());
        }
    }

    private void revoked() {
        room.consoles().revoked(visitor);
        signedOut();
    }

    /** The session is over, or its member may do something else now: the console comes back and asks who it is. */
    private void signedOut() {
        wire.send(new StaffOut.SignedOut());
        wire.close(Closing.SIGNED_OUT);
    }

    @Override
    public void tick(long nowNanos) {
        boolean late =
                nowNanos - openedNanos > reception.settings.consoles().hello().toNanos();
        if (!in && late) {
            wire.close(Closing.NO_HELLO);
        }
        screens.tick(nowNanos);
        wire.tick(nowNanos);
    }

    @Override
    public Future<Void> leave(int afterMillis) {
        return wire.whenIdle(() -> {
            wire.send(new StaffOut.Moving(afterMillis));
            wire.close(Closing.GOING_AWAY);
        });
    }

    private void receive(String text) {
        if (!bucket.take(System.nanoTime())) {
            tooFast++;
            answers.fault(Wrong.TOO_FAST, Wrong.TOO_FAST.staffFault(Optional.empty()));
            if (tooFast >= MOST_TOO_FAST) {
                wire.close(Closing.TOO_FAST);
            }
            return;
        }
        Incoming<StaffIn> incoming = Frames.readStaff(text);
        if (incoming instanceof Incoming.Frame<StaffIn> good) {
            reception.meters.frame(good.frame());
            take(good.frame());
        } else if (incoming instanceof Incoming.Refused<StaffIn> bad) {
            wrong(bad.wrong(), bad.staffFault());
        }
    }

    private void take(StaffIn frame) {
        if (frame instanceof StaffIn.Hello == in) {
            wrong(Wrong.WRONG_STATE, Wrong.WRONG_STATE.staffFault(idOf(frame)));
        } else if (frame instanceof StaffIn.Hello hello && !visitor.proves(hello.csrf())) {
            signedOut();
        } else if (!FrameRights.allow(visitor.member(), frame)) {
            denied(frame);
        } else {
            used();
            allowed(frame);
        }
    }

    private static Optional<String> idOf(StaffIn frame) {
        return frame instanceof StaffIn.Answered answered ? Optional.of(answered.id()) : Optional.empty();
    }

    private void denied(StaffIn frame) {
        idOf(frame)
                .ifPresentOrElse(
                        id -> answers.refuse(id, Refused.NO_RIGHT),
                        () -> answers.fault(Wrong.NO_RIGHT, Wrong.NO_RIGHT.staffFault(Optional.empty())));
    }

    private void used() {
        long now = System.nanoTime();
        if (usedNanos == 0 || now - usedNanos > TimeUnit.SECONDS.toNanos(USED_SECONDS)) {
            usedNanos = now;
            room.visitors().used(visitor);
        }
    }

    private void allowed(StaffIn frame) {
        if (frame instanceof StaffIn.Hello) {
            hello();
        } else if (frame instanceof StaffIn.Open open) {
            open(open);
        } else if (frame instanceof StaffIn.Shut shut) {
            screens.shut(shut.conversation());
        } else if (frame instanceof StaffIn.Typing typing) {
            typing(typing);
        } else {
            counter.take(frame);
        }
    }

    /** The shift begins before anything is shown: who takes what may have been changed by a supervisor. */
    private void hello() {
        in = true;
        Future<Shift> shift = reception.desk.shifts().begin(visitor.member());
        shift.onSuccess(now -> wire.onLoop(this::begun));
        answers.handle(Optional.empty(), shift, now -> {
            wire.send(new StaffOut.Welcome(
                    visitor.member(),
                    StaffRoom.rightsOf(visitor.member()),
                    room.workplaces().now(),
                    reception.desk.tools().clock().instant()));
            board = Optional.of(reception.desk.board().show(visitor.member(), frame -> {
                wire.send(frame);
                return wire.ready();
            }));
        });
    }

    /** Each beginning is followed by one leaving, also when the socket was gone before. */
    private void begun() {
        begun = !wire.over();
        if (!begun) {
            reception.desk.shifts().leave(visitor.member().id());
        }
    }

    private void open(StaffIn.Open open) {
        if (screens.full(open.conversation())) {
            answers.refuse(open.id(), Refused.TOO_MANY);
            return;
        }
        answers.handle(
                Optional.of(open.id()),
                room.consoles().open(visitor.member(), open),
                opening -> opening.screen()
                        .ifPresentOrElse(
                                screen -> screens.open(open.conversation(), open.since(), screen),
                                () -> answers.refuse(open.id(), opening.refusal())));
    }

    /** Only of what is open here: then the member may see it at least, and the clerk has said who may write. */
    private void typing(StaffIn.Typing typing) {
        if (screens.writes(typing.conversation())) {
            reception
                    .desk
                    .tools()
                    .bell()
                    .sign(new Bell.Sign(typing.conversation(), Signs.WORKER, Signs.TYPING, typing.on()));
        }
    }

    private void wrong(Wrong what, StaffOut.Fault fault) {
        answers.fault(what, fault);
        if (++wrong >= MOST_WRONG) {
            wire.close(Closing.TOO_MANY_WRONG);
        }
    }
}
