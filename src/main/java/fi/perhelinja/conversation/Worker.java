package fi.perhelinja.conversation;

import fi.perhelinja.staff.Member;

/**
 * Who of the staff does something, as it stands in the record of a conversation for as long as that is kept.
 *
 * @param id of the account; never shown to a resident
 * @param name as the resident sees it
 * @param title the profession as the resident sees it; may be empty
 */
public record Worker(String id, String name, String title) {

    public static Worker of(Member member) {
        return new Worker(member.id(), member.name(), member.title());
    }

    public boolean is(Worker other) {
        return id.equals(other.id);
    }
}
