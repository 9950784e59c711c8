package fi.perhelinja.web;

import fi.perhelinja.protocol.Closing;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.protocol.StaffOut.Refused;
import fi.perhelinja.protocol.Wrong;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a console is answered, whatever it asked. Lives on the event loop of its socket. */
final class StaffAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(StaffAnswers.class);

    private final Meters meters;
    private final Wire wire;

    StaffAnswers(Meters meters, Wire wire) {
        this.meters = meters;
        this.wire = wire;
    }

    void send(StaffOut frame) {
        wire.send(frame);
    }

    void refuse(String id, String reason) {
        wire.send(new Refused(id, reason, Optional.empty()));
    }

    /** Carries on with what the desk gives, unless the socket is over; no frame comes meanwhile. */
    <T> void handle(Optional<String> id, Future<T> doing, Consumer<T> then) {
        wire.pause();
        doing.onComplete(done -> wire.onLoop(() -> {
            if (wire.over()) {
                wire.resume();
                return;
            }
            if (done.succeeded()) {
                then.accept(done.result());
            } else {
                failed(id, done.cause());
            }
            wire.resume();
        }));
    }

    private void failed(Optional<String> id, Throwable cause) {
        LOG.warn("the desk failed a console: {}", Failure.named(cause));
        if (id.isPresent() && !Failure.mayPass(cause)) {
            refuse(id.get(), Refused.BROKEN);
        } else {
            fault(Wrong.UNAVAILABLE, Wrong.UNAVAILABLE.staffFault(Optional.empty()));
            wire.close(Closing.TRY_AGAIN_LATER);
        }
    }

    void fault(Wrong what, StaffOut.Fault fault) {
        meters.fault(what);
        wire.send(fault);
    }
}
