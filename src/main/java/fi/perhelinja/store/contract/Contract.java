package fi.perhelinja.store.contract;

import io.vertx.core.Future;
import io.vertx.ext.unit.TestContext;
import io.vertx.ext.unit.TestSuite;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What every kind of something must do, as tests by name. Written for Vert.x Unit alone, so that the same contract
 * can be run by a test framework here and against a live deployment.
 */
public final class Contract {

    /** A test: it succeeds when its future does. */
    public interface Clause extends Function<TestContext, Future<?>> {}

    private final String name;
    private final Map<String, Clause> clauses = new LinkedHashMap<>();

    Contract(String name) {
        this.name = name;
    }

    Contract clause(String sentence, Clause clause) {
        if (clauses.put(sentence, clause) != null) {
            throw new IllegalArgumentException("twice the same clause: " + sentence);
        }
        return this;
    }

    public Set<String> sentences() {
        return Collections.unmodifiableSet(clauses.keySet());
    }

    /** All clauses, as one suite. */
    public TestSuite suite() {
        TestSuite suite = TestSuite.create(name);
        clauses.forEach((sentence, clause) -> add(suite, sentence, clause));
        return suite;
    }

    /** One clause alone. */
    public TestSuite suite(String sentence) {
        Clause clause = clauses.get(sentence);
        if (clause == null) {
            throw new IllegalArgumentException("no such clause: " + sentence);
        }
        return add(TestSuite.create(name), sentence, clause);
    }

    private static TestSuite add(TestSuite suite, String sentence, Clause clause) {
        return suite.test(sentence, context -> clause.apply(context).onComplete(context.asyncAssertSuccess()));
    }

    /** Of what kind of thing it is. */
    public String name() {
        return name;
    }
}
