package fi.perhelinja.web;

import fi.perhelinja.staff.Right;
import fi.perhelinja.staff.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Who may do what, written down a second time: for every route and every frame to be tested against. */
public final class RightsTable {

    private static final Map<Right, Set<Role>> WHO = new EnumMap<>(Map.of(
            Right.CONVERSE, EnumSet.of(Role.WORKER, Role.SUPERVISOR),
            Right.TAKE_CALLS, EnumSet.of(Role.CALL_HANDLER, Role.SUPERVISOR),
            Right.SUPERVISE, EnumSet.of(Role.SUPERVISOR),
            Right.HISTORY, EnumSet.of(Role.WORKER, Role.CALL_HANDLER, Role.SUPERVISOR),
            Right.AUTHOR_GUIDE, EnumSet.of(Role.AUTHOR),
            Right.ACCOUNTS, EnumSet.of(Role.ADMIN),
            Right.AUDIT, EnumSet.of(Role.ADMIN),
            Right.EXPORT, EnumSet.of(Role.ADMIN),
            Right.ERASE, EnumSet.of(Role.ADMIN)));

    private RightsTable() {}

    /** Fails for a right that nobody has thought about. */
    public static boolean may(Role role, Right right) {
        Set<Role> who = WHO.get(right);
        if (who == null) {
            throw new AssertionError("who has the right " + right + "?");
        }
        return who.contains(role);
    }
}
