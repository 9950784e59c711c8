package fi.perhelinja.flow.check;

import java.util.Set;

/**
 * What the check must know of the services that flows offer.
 *
 * @param emergency ids of services that are the emergency number
 * @param alwaysOpen ids of services that can be reached at any hour
 */
public record Surroundings(Set<String> emergency, Set<String> alwaysOpen) {

    public Surroundings {
        emergency = Set.copyOf(emergency);
        alwaysOpen = Set.copyOf(alwaysOpen);
    }
}
