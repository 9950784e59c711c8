package fi.perhelinja.staff;

import static fi.perhelinja.staff.Right.ACCOUNTS;
import static fi.perhelinja.staff.Right.AUDIT;
import static fi.perhelinja.staff.Right.AUTHOR_GUIDE;
import static fi.perhelinja.staff.Right.CONVERSE;
import static fi.perhelinja.staff.Right.ERASE;
import static fi.perhelinja.staff.Right.EXPORT;
import static fi.perhelinja.staff.Right.HISTORY;
import static fi.perhelinja.staff.Right.SUPERVISE;
import static fi.perhelinja.staff.Right.TAKE_CALLS;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody is here; a person may be several. */
public enum Role {
    /** Takes conversations over in the chat. */
    WORKER,
    /** Speaks with callers. */
    CALL_HANDLER,
    /** Sees to it that nobody waits in vain. */
    SUPERVISOR,
    /** Writes the guide. */
    AUTHOR,
    /** Keeps the accounts and answers for what is stored; reads no conversation as such. */
    ADMIN;

    public Set<Right> rights() {
        return switch (this) {
            case WORKER -> Set.of(CONVERSE, HISTORY);
            case CALL_HANDLER -> Set.of(TAKE_CALLS, HISTORY);
            case SUPERVISOR -> Set.of(CONVERSE, TAKE_CALLS, SUPERVISE, HISTORY);
            case AUTHOR -> Set.of(AUTHOR_GUIDE);
            case ADMIN -> Set.of(ACCOUNTS, AUDIT, EXPORT, ERASE);
        };
    }

    /** As settings, claims and the wire name it: {@code call-handler}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> find(String tag) {
        return Arrays.stream(values()).filter(r -> r.tag().equals(tag)).findFirst();
    }
}
