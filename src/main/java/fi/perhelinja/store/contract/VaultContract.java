package fi.perhelinja.store.contract;

import static fi.perhelinja.store.contract.Samples.AT;
import static fi.perhelinja.store.contract.Samples.newId;

import fi.perhelinja.store.Store;
import fi.perhelinja.store.Vault;
import io.vertx.core.Future;
import io.vertx.ext.unit.TestContext;
import java.util.List;
import java.util.Optional;

/** What every kind of vault must do. Others may keep things in it at the same time. */
public final class VaultContract {

    private static final String NAME = "s-1/0";
    private static final String SEALED = "k1.c2VhbGVk+/=";

    private final Store store;
    private final Vault vault;

    private VaultContract(Store store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    /** @param store of the vault; open */
    public static Contract of(Store store, Vault vault) {
        VaultContract it = new VaultContract(store, vault);
        return new Contract("vault")
                .clause("whatIsKeptShouldComeBackAsItWas", it::whatIsKeptShouldComeBackAsItWas)
                .clause("whatIsKeptAgainShouldBeTheLast", it::whatIsKeptAgainShouldBeTheLast)
                .clause("namesOfOtherConversationsShouldBeTheirOwn", it::namesOfOtherConversationsShouldBeTheirOwn)
                .clause("droppingShouldTakeAllOfAConversation", it::droppingShouldTakeAllOfAConversation)
                .clause("allThatIsKeptShouldBeNamed", it::allThatIsKeptShouldBeNamed)
                .clause("droppingTwiceShouldDoNothing", it::droppingTwiceShouldDoNothing)
                .clause("whatIsOverShouldBeForgotten", it::whatIsOverShouldBeForgotten)
                .clause("erasingShouldTakeWhatWasKept", it::erasingShouldTakeWhatWasKept);
    }

    private Future<?> whatIsKeptShouldComeBackAsItWas(TestContext context) {
        String conversation = newId();
        return vault.keep(conversation, NAME, SEALED, AT.plusSeconds(60))
                .compose(done -> expect(context, conversation, NAME, Optional.of(SEALED)))
                .compose(done -> expect(context, conversation, "another", Optional.empty()));
    }

    private Future<?> whatIsKeptAgainShouldBeTheLast(TestContext context) {
        String conversation = newId();
        return vault.keep(conversation, NAME, SEALED, AT.plusSeconds(60))
                .compose(done -> vault.keep(conversation, NAME, "k2.later", AT.plusSeconds(90)))
                .compose(done -> expect(context, conversation, NAME, Optional.of("k2.later")))
                .compose(done -> vault.forget(AT.plusSeconds(60)))
                .compose(done -> expect(context, conversation, NAME, Optional.of("k2.later")));
    }

    private Future<?> namesOfOtherConversationsShouldBeTheirOwn(TestContext context) {
        String mine = newId();
        String other = newId();
        return vault.keep(mine, NAME, SEALED, AT.plusSeconds(60))
                .compose(done -> expect(context, other, NAME, Optional.empty()))
                .compose(done -> vault.keep(other, NAME, "k1.other", AT.plusSeconds(60)))
                .compose(done -> vault.drop(other))
                .compose(done -> expect(context, mine, NAME, Optional.of(SEALED)));
    }

    private Future<?> droppingShouldTakeAllOfAConversation(TestContext context) {
        String conversation = newId();
        return vault.keep(conversation, NAME, SEALED, AT.plusSeconds(60))
                .compose(done -> vault.keep(conversation, "s-2/0", SEALED, AT.plusSeconds(60)))
                .compose(done -> vault.drop(conversation))
                .compose(done -> expect(context, conversation, NAME, Optional.empty()))
                .compose(done -> expect(context, conversation, "s-2/0", Optional.empty()));
    }

    private Future<?> allThatIsKeptShouldBeNamed(TestContext context) {
        String conversation = newId();
        Vault.Kept first = new Vault.Kept("s-1/0", SEALED, AT.plusSeconds(60));
        Vault.Kept second = new Vault.Kept("s-2/0", "k2.later", AT.plusSeconds(90));
        return vault.keep(conversation, second.name(), second.sealed(), second.until())
                .compose(done -> vault.keep(conversation, first.name(), first.sealed(), first.until()))
                .compose(done -> vault.kept(conversation))
                .compose(kept -> {
                    context.assertEquals(List.of(first, second), kept);
                    return vault.kept(newId());
                })
                .map(kept -> {
                    context.assertEquals(List.of(), kept);
                    return kept;
                });
    }

    private Future<?> droppingTwiceShouldDoNothing(TestContext context) {
        String conversation = newId();
        return vault.keep(conversation, NAME, SEALED, AT.plusSeconds(60))
                .compose(done -> vault.drop(conversation))
                .compose(done -> vault.drop(conversation))
                .compose(done -> expect(context, conversation, NAME, Optional.empty()));
    }

    private Future<?> whatIsOverShouldBeForgotten(TestContext context) {
        String over = newId();
        String later = newId();
        return vault.keep(over, NAME, SEALED, AT.plusSeconds(60))
                .compose(done ->
                        vault.keep(later, NAME, SEALED, AT.plusSeconds(60).plusMillis(1)))
                .compose(done -> vault.forget(AT.plusSeconds(60)))
                .compose(forgotten -> {
                    context.assertTrue(forgotten >= 1);
                    return expect(context, over, NAME, Optional.empty());
                })
                .compose(done -> expect(context, later, NAME, Optional.of(SEALED)));
    }

    private Future<?> erasingShouldTakeWhatWasKept(TestContext context) {
        String conversation = newId();
        return store.append(Samples.opened(conversation), List.of())
                .compose(done -> vault.keep(conversation, NAME, SEALED, AT.plusSeconds(60)))
                .compose(done -> store.erase(conversation))
                .compose(done -> expect(context, conversation, NAME, Optional.empty()));
    }

    private Future<?> expect(TestContext context, String conversation, String name, Optional<String> expected) {
        return vault.read(conversation, name).map(found -> {
            context.assertEquals(expected, found);
            return found;
        });
    }
}
