package fi.perhelinja.store;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.store.contract.BellContract;
import fi.perhelinja.store.contract.ContractTests;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LocalBellTest {

    private final Vertx vertx = Vertx.vertx();
    private final LocalBell bell = new LocalBell();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return ContractTests.of(vertx, BellContract.of(vertx, bell));
    }

    @Test
    void closedListenersLeaveNothingBehind() {
        Runnable one = bell.listen("a", ring -> {});
        Runnable two = bell.listen("a", ring -> {});
        one.run();
        assertThat(bell.conversations()).isEqualTo(1);
        two.run();
        assertThat(bell.conversations()).isZero();
    }

    @Test
    void sameConsumerListeningTwiceHearsTwice() {
        List<Bell.Ring> heard = new ArrayList<>();
        bell.listen("a", heard::add);
        Runnable second = bell.listen("a", heard::add);
        bell.ring(new Bell.Ring("a", 1));
        second.run();
        bell.ring(new Bell.Ring("a", 2));
        assertThat(heard).extracting(Bell.Ring::number).containsExactly(1L, 1L, 2L);
    }
}
