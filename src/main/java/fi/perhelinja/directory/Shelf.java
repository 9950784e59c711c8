package fi.perhelinja.directory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was read so far, by id. */
final class Shelf {

    private final Map<String, Service> services = new LinkedHashMap<>();
    private final Map<String, Contact> contacts = new LinkedHashMap<>();
    private final Map<String, Municipality> municipalities = new LinkedHashMap<>();
    private final Map<String, County> counties = new LinkedHashMap<>();
    private final Map<String, Queue> queues = new LinkedHashMap<>();
    private Optional<String> line = Optional.empty();

    Map<String, Service> services() {
        return services;
    }

    Map<String, Contact> contacts() {
        return contacts;
    }

    Map<String, Municipality> municipalities() {
        return municipalities;
    }

    Map<String, County> counties() {
        return counties;
    }

    Map<String, Queue> queues() {
        return queues;
    }

    Optional<String> line() {
        return line;
    }

    void line(Optional<String> contact) {
        line = contact;
    }
}
