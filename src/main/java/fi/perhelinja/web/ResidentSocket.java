package fi.perhelinja.web;

import fi.perhelinja.conversation.Command;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.desk.Desk;
import fi.perhelinja.desk.Follower;
import fi.perhelinja.desk.Told;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.protocol.Closing;
import fi.perhelinja.protocol.Frames;
import fi.perhelinja.protocol.Incoming;
import fi.perhelinja.protocol.ResidentIn;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.protocol.Wrong;
import fi.perhelinja.text.Language;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A resident's socket: frames become commands for the desk, and what the follower shows becomes frames. It pauses
 * while its frame is handled, so that frames are handled in order and a client that hurries waits in its own queue,
 * not in ours.
 *
 * <p>Keeps nothing of a conversation but its id and the follower's number. Lives on one event loop.
 */
final class ResidentSocket implements Guest {

    /** After so many wrong frames a client is broken, and is sent away. */
    static final int MOST_WRONG = 20;

    /** After so many frames that came too fast, the same. */
    static final int MOST_TOO_FAST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(ResidentSocket.class);

    private final Reception reception;
    private final Wire wire;
    private final Optional<String> origin;
    private final Bucket bucket;
    private final long openedNanos;
    private Stage stage = Stage.NEW;
    private String conversation = "";
    private Language language = Language.FI;
    private Optional<Follower<ResidentOut>> follower = Optional.empty();
    private Optional<ResidentSigns> signs = Optional.empty();
    private int wrong;
    private int tooFast;

    private enum Stage {
        /** Said no hello yet. */
        NEW,
        /** Said hello, and is not in yet. */
        ENTERING,
        IN
    }

    /** @param origin what the resident is known again by while a block holds */
    ResidentSocket(Reception reception, Wire wire, Optional<String> origin) {
        this.reception = reception;
        this.origin = origin;
        this.wire = wire;
        openedNanos = System.nanoTime();
        WebSettings.Residents limits = reception.settings.residents();
        bucket = new Bucket(limits.framesPerSecond(), limits.framesAtOnce(), openedNanos);
        wire.onText(this::receive);
        wire.onEnd(() -> {
            follower.ifPresent(Follower::close);
            signs.ifPresent(ResidentSigns::close);
        });
    }

    @Override
    public void tick(long nowNanos) {
        boolean late =
                nowNanos - openedNanos > reception.settings.residents().hello().toNanos();
        if (stage == Stage.NEW && late) {
            wire.close(Closing.NO_HELLO);
        }
        signs.ifPresent(s -> s.tick(nowNanos));
        wire.tick(nowNanos);
    }

    @Override
    public Future<Void> leave(int afterMillis) {
        return wire.whenIdle(() -> {
            wire.send(new ResidentOut.Moving(afterMillis));
            wire.close(Closing.GOING_AWAY);
        });
    }

    private void receive(String text) {
        if (!bucket.take(System.nanoTime())) {
            tooFast++;
            fault(Wrong.TOO_FAST, Wrong.TOO_FAST.fault());
            if (tooFast >= MOST_TOO_FAST) {
                wire.close(Closing.TOO_FAST);
            }
            return;
        }
        Incoming<ResidentIn> incoming = Frames.read(text);
        if (incoming instanceof Incoming.Frame<ResidentIn> good) {
            reception.meters.frame(good.frame());
            take(good.frame());
        } else if (incoming instanceof Incoming.Refused<ResidentIn> bad) {
            wrong(bad.wrong(), bad.fault());
        }
    }

    private void take(ResidentIn frame) {
        boolean hello = frame instanceof ResidentIn.Hello;
        if (hello != (stage == Stage.NEW)) {
            Optional<String> id = frame.command().flatMap(Command::id);
            wrong(Wrong.WRONG_STATE, Wrong.WRONG_STATE.fault(id));
        } else if (frame instanceof ResidentIn.Hello first) {
            enter(first);
        } else if (frame instanceof ResidentIn.Erase) {
            // The answer is the follower's gone, on every socket that shows the conversation.
            handle(reception.desk.erase(conversation), done -> {}, cause -> unavailable());
        } else if (frame instanceof ResidentIn.Typing typing) {
            signs.ifPresent(s -> s.typing(typing.on()));
        } else {
            frame.command().ifPresent(this::tell);
        }
    }

    private void enter(ResidentIn.Hello hello) {
        boolean known = hello.flow().map(reception::hasFlow).orElse(true);
        if (!known) {
            wrong(Wrong.BAD_FRAME, Wrong.BAD_FRAME.fault(Optional.empty()));
            return;
        }
        stage = Stage.ENTERING;
        language = hello.language();
        Future<Optional<Desk.Entry>> before =
                hello.token().map(reception.desk::enter).orElse(Future.succeededFuture(Optional.empty()));
        handle(
                before.compose(found -> found.map(entry -> Future.succeededFuture(new Entered(entry, false)))
                        .orElseGet(() -> open(hello))),
                entered -> welcome(hello, entered),
                cause -> unavailable());
    }

    private record Entered(Desk.Entry entry, boolean fresh) {}

    private Future<Entered> open(ResidentIn.Hello hello) {
        return reception
                .desk
                .open(Channel.CHAT, hello.language(), hello.flow().orElse(reception.start), origin)
                .map(entry -> new Entered(entry, true));
    }

    private void welcome(ResidentIn.Hello hello, Entered entered) {
        Conversation now = entered.entry().conversation();
        stage = Stage.IN;
        reception.desk.blocks().came(now, origin);
        conversation = now.id();
        if (entered.fresh() && hello.token().isPresent()) {
            fault(Wrong.UNKNOWN_TOKEN, Wrong.UNKNOWN_TOKEN.fault());
        }
        wire.send(new ResidentOut.Welcome(
                now.id(),
                entered.entry().token(),
                entered.fresh(),
                now.number(),
                Language.SPOKEN,
                (int) reception.desk.tools().keep().toDays(),
                Conversation.LONGEST_TEXT));
        long since = entered.fresh() ? 0 : hello.since();
        signs = Optional.of(new ResidentSigns(reception.desk.tools().bell(), wire, conversation));
        follower = Optional.of(Follower.begin(reception.desk, conversation, since, this::show));
    }

    private Future<Void> show(ResidentOut frame) {
        if (frame instanceof ResidentOut.News news) {
            language = news.standing().language();
            signs.ifPresent(s -> s.at(news.standing().phase()));
        }
        wire.send(frame);
        if (frame instanceof ResidentOut.Gone) {
            wire.close(Closing.NORMAL);
        }
        return wire.ready();
    }

    private void tell(Command command) {
        String id = command.id().orElse("");
        long began = System.nanoTime();
        handle(
                reception.desk.tell(conversation, command, origin),
                told -> {
                    reception.meters.turn.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
                    answer(id, told);
                },
                cause -> failed(id, cause));
    }

    private void answer(String id, Told told) {
        if (told instanceof Told.Done done) {
            wire.send(new ResidentOut.Done(id, done.number()));
        } else if (told instanceof Told.Refused refused) {
            wire.send(reception.refusals.of(id, refused.reason(), language));
        } else {
            wire.send(new ResidentOut.Gone());
            wire.close(Closing.NORMAL);
        }
    }

    private void failed(String id, Throwable cause) {
        if (Failure.mayPass(cause)) {
            unavailable();
        } else {
            LOG.error("a command could not be carried out in conversation {}", conversation, cause);
            wire.send(reception.refusals.broken(id, language));
        }
    }

    private <T> void handle(Future<T> doing, Consumer<T> then, Consumer<Throwable> otherwise) {
        wire.pause();
        doing.onComplete(done -> wire.onLoop(() -> {
            if (wire.over()) {
                // A follower that began now would never be closed.
                wire.resume();
                return;
            }
            if (done.succeeded()) {
                then.accept(done.result());
            } else {
                LOG.warn("the desk failed: {}", Failure.named(done.cause()));
                otherwise.accept(done.cause());
            }
            wire.resume();
        }));
    }

    private void unavailable() {
        fault(Wrong.UNAVAILABLE, Wrong.UNAVAILABLE.fault());
        wire.close(Closing.TRY_AGAIN_LATER);
    }

    private void wrong(Wrong what, ResidentOut.Fault fault) {
        fault(what, fault);
        if (++wrong >= MOST_WRONG) {
            wire.close(Closing.TOO_MANY_WRONG);
        }
    }

    private void fault(Wrong what, ResidentOut.Fault fault) {
        reception.meters.fault(what);
        wire.send(fault);
    }
}
