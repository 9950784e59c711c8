package fi.perhelinja.understanding;

import fi.perhelinja.text.PhoneNumber;
import java.util.List;
import java.util.Optional;

/** Finds a telephone number that the resident gives. */
final class Phones {

    private Phones() {}

    /** As {@code +} and digits. */
    static Optional<String> find(String message, List<Understood.Span> identityCodes) {
        return PhoneNumber.in(message).stream()
                .filter(found ->
                        identityCodes.stream().noneMatch(code -> code.from() < found.to() && found.from() < code.to()))
                .map(found -> found.number().e164())
                .findFirst();
    }
}
