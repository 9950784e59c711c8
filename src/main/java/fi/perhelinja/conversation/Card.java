package fi.perhelinja.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A service as it was shown to a resident, in the resident's language.
 *
 * @param service id in the directory
 * @param price empty when it is not known
 * @param next what happens next and how soon; may be empty
 */
public record Card(
        String service,
        String name,
        String description,
        Optional<String> price,
        Optional<String> next,
        List<Way> ways) {

    /**
     * A way to reach the service.
     *
     * @param kind {@code phone, chat, web, visit, sms}
     * @param address as shown: a number, a web address or a street address
     * @param href for a link ({@code tel:…}, {@code https:…}); empty when there is nothing to press
     * @param hours when it is open, in words; empty when not known
     * @param standing whether it is open at {@code asOf}
     * @param changes when the standing changes next, as far as known
     * @param languages tags of the languages served; empty when not known
     * @param verified whether the address was verified; if not, it is shown with "check the number"
     * @param verifiedOn ISO date; empty when never
     * @param source where it was found
     * @param ours whether our own call handlers answer there, so that a chat can go on by it
     */
    public record Way(
            String kind,
            String name,
            String address,
            Optional<String> href,
            Optional<String> hours,
            Standing standing,
            Optional<Instant> changes,
            Optional<String> changesInWords,
            List<String> languages,
            Optional<String> price,
            boolean verified,
            Optional<String> verifiedOn,
            String source,
            boolean ours) {}

    public enum Standing {
        OPEN,
        CLOSED,
        UNKNOWN
    }
}
