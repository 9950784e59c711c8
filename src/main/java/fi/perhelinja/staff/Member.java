package fi.perhelinja.staff;

import fi.perhelinja.text.Language;
import java.util.Set;

/**
 * Somebody of the staff, as signed in.
 *
 * @param id stays the same for as long as the account does; never shown to residents
 * @param name as residents see it, {@code Anna}
 * @param title the profession as residents see it, {@code sosiaaliohjaaja}
 * @param queues ids of the queues whose conversations the person may take
 * @param languages that the person works in
 */
public record Member(
        String id, String name, String title, Set<Role> roles, Set<String> queues, Set<Language> languages) {

    public Member {
        roles = Set.copyOf(roles);
        queues = Set.copyOf(queues);
        languages = Set.copyOf(languages);
    }

    public boolean may(Right right) {
        return roles.stream().anyMatch(role -> role.rights().contains(right));
    }
}
