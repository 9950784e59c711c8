package fi.perhelinja.web;

import java.util.Locale;

/** Why the staff's routes refuse. The console has words for each; here stands only which it is. */
enum Trouble {
    NOT_SIGNED_IN(401),
    /** Name or password are wrong; which, and whether there is such an account, is not told. */
    WRONG_SIGN_IN(401),
    /** Name and password are right; the code of the app is missing. */
    CODE_NEEDED(401),
    WRONG_CODE(401),
    /** Too many failures: the answer says for how many seconds more. */
    LOCKED(429),
    /** Too many tries from this address. */
    TOO_MANY_TRIES(429),
    /** Signed in, but not for this. */
    NO_RIGHT(403),
    /** The page that asks is none of ours. */
    WRONG_ORIGIN(403),
    /** The token against forged requests is missing or old: the console asks anew who is there. */
    WRONG_CSRF(403),
    /** Accounts of this service do not sign in here; only by the provider. */
    NO_PASSWORDS(404),
    BAD_REQUEST(400),
    REASON_NEEDED(400),
    /** The file is none of paths. */
    NO_PATHS(400),
    NOT_FOUND(404),
    NAME_TAKEN(409),
    /** What was wanted does not fit how things stand. */
    REFUSED(409),
    /** So many are open already. */
    TOO_MANY(429),
    /** Only where a guide is written on one's own machine. */
    NOT_HERE(403),
    PASSWORD_TOO_SHORT(422),
    PASSWORD_TOO_LONG(422),
    PASSWORD_NAME_IN_IT(422),
    /** The provider refused, or what it sent does not fit. */
    PROVIDER_REFUSED(401),
    /** Signed in at the provider, but it names no role of ours. */
    NO_ROLE(403),
    UNAVAILABLE(503),
    BROKEN(500);

    private final int status;

    Trouble(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** As the wire names it: {@code wrong-sign-in}. */
    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
