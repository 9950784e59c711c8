package fi.perhelinja.conversation;

import fi.perhelinja.directory.Contact;
import fi.perhelinja.directory.Directory;
import fi.perhelinja.directory.Municipality;
import fi.perhelinja.directory.Need;
import fi.perhelinja.directory.Service;
import fi.perhelinja.directory.Verification;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.HandOver;
import fi.perhelinja.flow.Lists;
import fi.perhelinja.flow.Offer;
import fi.perhelinja.flow.Slot;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.Target;
import fi.perhelinja.flow.check.Surroundings;
import fi.perhelinja.hours.Schedule;
import fi.perhelinja.hours.Schedules;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Yaml.Mark;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What flows and the directory must be to each other: whoever looks for help finds a service or is led to a person, and what
 * is told of a service was seen within a year.
 */
final class DirectoryRules {

    private static final String EMERGENCY_NUMBER = "112";
    private static final String MUNICIPALITY_SLOT = "municipality";

    /** Municipalities that a sentence names; of more it tells how many. */
    private static final int MOST_NAMED = 3;

    private final Flows flows;
    private final Directory directory;
    private final LocalDate today;
    private final Problems problems = new Problems();

    private DirectoryRules(Flows flows, Directory directory, LocalDate today) {
        this.flows = flows;
        this.directory = directory;
        this.today = today;
    }

    /** @param today what "older than a year" is counted from */
    static List<Problem> check(Flows flows, Directory directory, LocalDate today) {
        DirectoryRules rules = new DirectoryRules(flows, directory, today);
        rules.found();
        rules.municipalitiesAsked();
        rules.saidAloud();
        directory.contacts().forEach(c -> rules.fresh("contact", c.id(), c.verification(), c.mark()));
        directory.services().forEach(s -> rules.fresh("service", s.id(), s.verification(), s.mark()));
        return rules.problems.all();
    }

    /** What the check of flows must know of the services. */
    static Surroundings surroundings(Directory directory, Schedules schedules) {
        Predicate<Contact> emergency =
                sure().and(c -> c.address().filter(EMERGENCY_NUMBER::equals).isPresent());
        Predicate<Contact> open = sure().and(emergency.negate()).and(c -> alwaysOpen(c, schedules));
        return new Surroundings(
                services(directory, emergency),
                services(directory, open),
                numbers(directory, emergency),
                numbers(directory, open));
    }

    private static Predicate<Contact> sure() {
        return contact -> contact.kind() == Contact.Kind.PHONE
                && contact.reachable()
                && contact.verification().sure();
    }

    private static Set<String> services(Directory directory, Predicate<Contact> test) {
        return directory.services().stream()
                .filter(service -> directory.contactsOf(service).stream().anyMatch(test))
                .map(Service::id)
                .collect(Collectors.toSet());
    }

    /** As they are written in the directory, and without spaces. */
    private static Set<String> numbers(Directory directory, Predicate<Contact> test) {
        return directory.contacts().stream()
                .filter(test)
                .flatMap(contact -> contact.address().stream())
                .flatMap(number -> Stream.of(number, number.replace(" ", "")))
                .collect(Collectors.toSet());
    }

    private static boolean alwaysOpen(Contact contact, Schedules schedules) {
        return contact.schedule()
                .filter(id -> schedules.get(id).kind() == Schedule.Kind.ALWAYS)
                .isPresent();
    }

    /** Where flows let the directory look: something is found for every topic in every municipality, or a person is. */
    private void found() {
        Map<String, List<String>> nowhere = new LinkedHashMap<>();
        for (String topic :
                flows.lists().values().getOrDefault(Lists.TOPICS, Map.of()).keySet()) {
            List<String> without = directory.municipalities().stream()
                    .map(Municipality::id)
                    .filter(id -> directory.find(need(topic, id), 1).isEmpty())
                    .toList();
            if (!without.isEmpty()) {
                nowhere.put(topic, without);
            }
        }
        for (Flow flow : flows.all()) {
            for (Step step : flow.steps().values()) {
                if (step instanceof Offer offer && offer.services().isEmpty() && !leadsToPerson(offer)) {
                    nowhere.forEach((topic, without) -> nothingFound(offer, topic, without));
                }
            }
        }
    }

    private static Need need(String topic, String municipality) {
        return new Need(Optional.of(topic), Optional.of(municipality), Optional.empty(), Optional.empty());
    }

    private void nothingFound(Offer offer, String topic, List<String> without) {
        String where = String.join(", ", without.subList(0, Math.min(MOST_NAMED, without.size())));
        String more = without.size() > MOST_NAMED ? " and " + (without.size() - MOST_NAMED) + " more" : "";
        problems.error(
                offer.at(),
                "no-service-for-topic",
                "For \"" + topic + "\" no service is found in " + where + more + ", and no person is led to.",
                Optional.of("Add a service for it, or let \"when-none\" lead to a person."));
    }

    private boolean leadsToPerson(Offer offer) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        offer.whenNone().map(Target::address).ifPresent(open::add);
        while (!open.isEmpty()) {
            String address = open.remove();
            Optional<Step> step = flows.step(address);
            if (step.filter(s -> s instanceof HandOver).isPresent()) {
                return true;
            }
            if (seen.add(address)) {
                step.ifPresent(s -> open.addAll(flows.leadsTo(s)));
            }
        }
        return false;
    }

    /** Of what is offered, something can be told to somebody on the phone: a number, or where to go. */
    private void saidAloud() {
        List<Need> needs = new ArrayList<>();
        for (String topic :
                flows.lists().values().getOrDefault(Lists.TOPICS, Map.of()).keySet()) {
            directory.municipalities().forEach(m -> needs.add(need(topic, m.id())));
        }
        Map<Integer, Optional<String>> bySearch = new HashMap<>();
        for (Flow flow : flows.all()) {
            for (Step step : flow.steps().values()) {
                if (step instanceof Offer offer && offer.head().script().isEmpty()) {
                    Optional<String> mute = offer.services().isEmpty()
                            ? bySearch.computeIfAbsent(offer.atMost(), most -> muteSearch(needs, most))
                            : muteList(offer);
                    mute.ifPresent(what -> mute(offer, what));
                }
            }
        }
    }

    private Optional<String> muteList(Offer offer) {
        List<Service> offered = offer.services().keySet().stream()
                .flatMap(id -> directory.service(id).stream())
                .toList();
        return Optional.of("of these services").filter(what -> !offered.isEmpty() && !canBeSaid(offered));
    }

    private Optional<String> muteSearch(List<Need> needs, int most) {
        return needs.stream()
                .filter(need -> {
                    List<Service> found = directory.find(need, most);
                    return !found.isEmpty() && !canBeSaid(found);
                })
                .findFirst()
                .map(need -> "for \"" + need.topic().orElse("") + "\" in "
                        + need.municipality().orElse(""));
    }

    private boolean canBeSaid(List<Service> services) {
        return services.stream()
                .flatMap(service -> directory.contactsOf(service).stream())
                .anyMatch(c -> c.reachable() && c.kind() != Contact.Kind.WEB && c.kind() != Contact.Kind.CHAT);
    }

    private void mute(Offer offer, String what) {
        problems.error(
                offer.at(),
                "offer-aloud",
                "On the phone none of what \"" + offer.name() + "\" offers can be told (" + what
                        + "): there are pages and chats only.",
                Optional.of("Offer a service with a number too, or add a \"script\"."));
    }

    /** A flow that asks for the municipality must know every one that is served. */
    private void municipalitiesAsked() {
        List<String> served =
                directory.municipalities().stream().map(Municipality::id).toList();
        for (Flow flow : flows.all()) {
            Optional.ofNullable(flow.slots().get(MUNICIPALITY_SLOT)).ifPresent(slot -> complete(slot, served));
        }
    }

    private void complete(Slot slot, List<String> served) {
        slot.domain(flows.lists()).ifPresent(values -> {
            List<String> missing = new ArrayList<>(served);
            missing.removeAll(values);
            if (!missing.isEmpty()) {
                problems.error(
                        slot.at(),
                        "missing-municipality",
                        "The directory serves municipalities that the slot does not know: " + String.join(", ", missing)
                                + ".");
            }
        });
    }

    /** What was never seen at its source is marked so already, and shown with "check the number". */
    private void fresh(String what, String id, Verification seen, Mark at) {
        if (seen.sure() && seen.on().isPresent() && seen.old(today)) {
            problems.warning(
                    at,
                    "old-" + what,
                    "The " + what + " \"" + id + "\" was last verified on "
                            + seen.on().get() + ", more than a year ago.");
        }
    }
}
