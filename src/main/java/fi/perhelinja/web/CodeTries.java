package fi.perhelinja.web;

/** How often codes may be tried, so that none can be guessed: see the odds in the decision record on carry-on codes. */
final class CodeTries {

    /** Codes that one conversation may ask for in a minute. */
    static final int GIVEN_PER_MINUTE = 4;

    private static final String ALL = "";

    private final Tries ofHandler;
    private final Tries ofAllHandlers;
    private final Tries ofAddress;
    private final Tries ofAllAddresses;
    private final Tries given = new Tries(GIVEN_PER_MINUTE);

    CodeTries(WebSettings.CarryOn limits) {
        ofHandler = new Tries(limits.triesPerMinute());
        ofAllHandlers = new Tries(limits.triesOfAllPerMinute());
        ofAddress = new Tries(limits.triesPerMinute());
        ofAllAddresses = new Tries(limits.triesOfAllPerMinute());
    }

    /** Whether the handler may type one more. Who has typed too many takes nothing from the others' share. */
    boolean byHandler(String member) {
        return ofHandler.take(member) && ofAllHandlers.take(ALL);
    }

    /** Whether one more may be typed from the address. Nobody out there uses up what the handlers have. */
    boolean fromAddress(String address) {
        return ofAddress.take(address) && ofAllAddresses.take(ALL);
    }

    /** Whether the conversation may have one more. */
    boolean given(String conversation) {
        return given.take(conversation);
    }
}
