package fi.perhelinja.store.contract;

import io.vertx.core.Vertx;
import io.vertx.ext.unit.TestOptions;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A contract as tests of JUnit, one for each clause. */
public final class ContractTests {

    private static final long TIMEOUT_MILLIS = 60_000;

    private ContractTests() {}

    public static Stream<DynamicTest> of(Vertx vertx, Contract contract) {
        return contract.sentences().stream()
                .map(sentence -> DynamicTest.dynamicTest(
                        sentence,
                        () -> contract.suite(sentence)
                                .run(vertx, new TestOptions().setTimeout(TIMEOUT_MILLIS))
                                .awaitSuccess(TIMEOUT_MILLIS)));
    }
}
