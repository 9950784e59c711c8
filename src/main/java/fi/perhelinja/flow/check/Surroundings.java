package fi.perhelinja.flow.check;

import java.util.Set;

/**
 * What the check must know of the services that flows offer.
 *
 * @param emergency ids of services that are the emergency number
 * @param alwaysOpen ids of other services that can be reached at any hour
 * @param emergencyNumbers how the emergency number is written, {@code 112}
 * @param alwaysOpenNumbers how the numbers of the others are written, {@code 09 2525 0111}
 */
public record Surroundings(
        Set<String> emergency, Set<String> alwaysOpen, Set<String> emergencyNumbers, Set<String> alwaysOpenNumbers) {

    public Surroundings {
        emergency = Set.copyOf(emergency);
        alwaysOpen = Set.copyOf(alwaysOpen);
        emergencyNumbers = Set.copyOf(emergencyNumbers);
        alwaysOpenNumbers = Set.copyOf(alwaysOpenNumbers);
    }
}
