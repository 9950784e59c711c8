/**
 * What every kind of store must do, as suites of Vert.x Unit: the tests run them here, and {@code selftest} against a live
 * deployment.
 *
 * <p>Invariant: nothing here assumes that a store is empty, and every id is new; what is written is still to be thrown away,
 * so nobody runs this among real conversations.
 */
@NullMarked
package fi.perhelinja.store.contract;

import org.jspecify.annotations.NullMarked;
