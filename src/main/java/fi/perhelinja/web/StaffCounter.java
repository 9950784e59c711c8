package fi.perhelinja.web;

import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.Block;
import fi.perhelinja.conversation.Decision.Reason;
import fi.perhelinja.conversation.Shift;
import fi.perhelinja.conversation.StaffCommand;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.desk.Desk;
import fi.perhelinja.desk.Told;
import fi.perhelinja.protocol.Asker;
import fi.perhelinja.protocol.CallBackIn;
import fi.perhelinja.protocol.CallIn;
import fi.perhelinja.protocol.StaffIn;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.protocol.StaffOut.Refused;
import fi.perhelinja.staff.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Takes the frames of one console that ask for something to be done, and answers them. */
final class StaffCounter implements Asker {

    private final Reception reception;
    private final Desk desk;
    private final StaffRoom room;
    private final Member member;
    private final StaffAnswers answers;

    StaffCounter(Reception reception, StaffRoom room, Member member, StaffAnswers answers) {
        this.reception = reception;
        this.desk = reception.desk;
        this.room = room;
        this.member = member;
        this.answers = answers;
    }

    @Override
    public Member member() {
        return member;
    }

    @Override
    public Optional<Worker> colleague(String id) {
        return id.equals(member().id())
                ? Optional.of(worker())
                : desk.board().shift(id).map(Shift::worker);
    }

    @Override
    public boolean hasQueue(String id) {
        return room.consoles().hasQueue(id);
    }

    @Override
    public Instant inMinutes(int minutes) {
        return desk.tools().clock().instant().plus(Duration.ofMinutes(minutes));
    }

    void take(StaffIn frame) {
        if (frame instanceof StaffIn.Task task) {
            task(task);
        } else if (frame instanceof CallIn.HandOver over && !room.consoles().takes(over)) {
            answers.refuse(over.id(), Refused.NOBODY_SUCH);
        } else if (frame instanceof CallIn.Task task) {
            answers.handle(
                    Optional.of(task.id()),
                    desk.tell(task.conversation(), task.command(worker()), Author.STAFF),
                    told -> answer(task.id(), told));
        } else if (frame instanceof CallBackIn.ReadNumber number) {
            number(number);
        } else if (frame instanceof CallIn.Begin call) {
            call(call);
        } else if (frame instanceof CallIn.LogCall log) {
            answers.handle(
                    Optional.of(log.id()),
                    desk.log(log.command(worker(), reception.start)),
                    told -> answer(log.id(), told));
        } else if (frame instanceof CallIn.TakeOn take) {
            takeOn(take);
        } else if (frame instanceof CallIn.Carry carry) {
            carry(carry);
        } else {
            atTheDesk(frame);
        }
    }

    /** What is about the work and not about one conversation. */
    private void atTheDesk(StaffIn frame) {
        if (frame instanceof StaffIn.Presence presence) {
            answers.handle(
                    Optional.empty(),
                    desk.shifts().present(member().id(), presence.status(), presence.reason(), presence.capacity()),
                    shift -> {});
        } else if (frame instanceof StaffIn.Search search) {
            answers.handle(Optional.of(search.id()), room.consoles().search(search), answers::send);
        } else if (frame instanceof StaffIn.History history) {
            answers.handle(
                    Optional.of(history.id()),
                    room.consoles().past(member(), history),
                    places -> answers.send(new StaffOut.Past(history.id(), places)));
        } else if (frame instanceof StaffIn.ChangeShift change) {
            changeShift(change);
        } else if (frame instanceof StaffIn.SetQueue set) {
            setQueue(set);
        } else if (frame instanceof StaffIn.Blocks blocks) {
            answers.handle(
                    Optional.of(blocks.id()),
                    desk.blocks().all(),
                    all -> answers.send(new StaffOut.Blocked(
                            blocks.id(), all.stream().map(StaffCounter::held).toList())));
        } else if (frame instanceof StaffIn.Unblock unblock) {
            unblock(unblock);
        }
    }

    /** Without the origin: it says nothing to anybody. */
    private static StaffOut.Held held(Block block) {
        return new StaffOut.Held(
                block.id(),
                block.conversation(),
                block.since(),
                block.until(),
                block.reason(),
                block.by(),
                block.origin().isPresent());
    }

    private void unblock(StaffIn.Unblock unblock) {
        answers.handle(Optional.of(unblock.id()), room.consoles().unblock(member(), unblock), lifted -> {
            if (lifted.isPresent()) {
                answers.send(new StaffOut.Done(unblock.id(), Optional.empty()));
            } else {
                answers.refuse(unblock.id(), Refused.NOBODY_SUCH);
            }
        });
    }

    private void number(CallBackIn.ReadNumber asked) {
        answers.handle(Optional.of(asked.id()), room.consoles().number(member, asked), found -> {
            if (found.isPresent()) {
                answers.send(found.get());
            } else {
                answers.refuse(asked.id(), Refusals.code(Reason.NOT_OWNER));
            }
        });
    }

    private void call(CallIn.Begin call) {
        answers.handle(
                Optional.of(call.id()),
                desk.call(worker(), call.id(), call.language(), reception.start),
                conversation -> answers.send(new StaffOut.Called(call.id(), conversation)));
    }

    private void takeOn(CallIn.TakeOn take) {
        if (!reception.codeTries.byHandler(member().id())) {
            answers.refuse(take.id(), Refused.TOO_OFTEN);
            return;
        }
        answers.handle(
                Optional.of(take.id()),
                room.consoles().takeOn(member(), reception.carrying, take),
                taken -> taken.ifPresentOrElse(
                        it -> {
                            if (it.told() instanceof Told.Done) {
                                answers.send(new StaffOut.Called(take.id(), it.conversation()));
                            } else {
                                answer(take.id(), it.told());
                            }
                        },
                        () -> answers.refuse(take.id(), Refused.WRONG_CODE)));
    }

    private void carry(CallIn.Carry carry) {
        if (!reception.codeTries.given(carry.conversation())) {
            answers.refuse(carry.id(), Refused.TOO_OFTEN);
            return;
        }
        answers.handle(
                Optional.of(carry.id()),
                reception.carrying.toChat(carry.conversation(), worker(), carry.person()),
                given -> given.words()
                        .ifPresentOrElse(
                                words -> answers.send(
                                        new StaffOut.Code(carry.id(), words, reception.carrying.minutes())),
                                () -> answer(
                                        carry.id(),
                                        new Told.Refused(given.refused().orElseThrow(), Optional.empty()))));
    }

    private void task(StaffIn.Task task) {
        Optional<StaffCommand> command = task.command(this);
        if (command.isEmpty()) {
            answers.refuse(task.id(), Refused.NOBODY_SUCH);
            return;
        }
        answers.handle(
                Optional.of(task.id()),
                room.consoles().tell(member(), task, command.get()),
                told -> told.ifPresentOrElse(
                        now -> answer(task.id(), now), () -> answers.refuse(task.id(), Refused.NO_RIGHT)));
    }

    private void answer(String id, Told told) {
        if (told instanceof Told.Done done) {
            answers.send(new StaffOut.Done(id, Optional.of(done.number())));
        } else if (told instanceof Told.Refused refused) {
            answers.send(new StaffOut.Refused(id, Refusals.code(refused.reason()), refused.who()));
        } else {
            answers.refuse(id, Refused.GONE);
        }
    }

    private void changeShift(StaffIn.ChangeShift change) {
        if (!change.queues().stream().allMatch(this::hasQueue)) {
            answers.refuse(change.id(), Refused.NOBODY_SUCH);
            return;
        }
        answers.handle(Optional.of(change.id()), room.consoles().change(member(), change), shift -> {
            if (shift.isPresent()) {
                answers.send(new StaffOut.Done(change.id(), Optional.empty()));
            } else {
                answers.refuse(change.id(), Refused.NOBODY_SUCH);
            }
        });
    }

    private void setQueue(StaffIn.SetQueue set) {
        if (hasQueue(set.queue())) {
            answers.handle(
                    Optional.of(set.id()),
                    room.consoles().set(member(), set),
                    done -> answers.send(new StaffOut.Done(set.id(), Optional.empty())));
        } else {
            answers.refuse(set.id(), Refused.NOBODY_SUCH);
        }
    }
}
