package fi.perhelinja.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.hours.HoursReader;
import fi.perhelinja.hours.Schedule;
import fi.perhelinja.hours.Schedules;
import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Localized;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Reading;
import fi.perhelinja.text.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The services and contacts as they are shipped. */
class ShippedDirectoryTest {

    private static final Path FLOWS = Path.of("flows");
    private static final Instant CHRISTMAS_NIGHT = Instant.parse("2026-12-25T01:00:00Z");

    private static final Reading<Schedules> HOURS = HoursReader.read("hours.yaml", content("hours.yaml"));
    private static final Set<String> TOPICS = topics();
    private static final Reading<Directory> READING = read();
    private static final Directory DIRECTORY = READING.value();

    @Test
    void theyAreReadWithoutProblems() {
        assertThat(HOURS.problems()).isEmpty();
        assertThat(READING.problems()).isEmpty();
        assertThat(TOPICS).hasSize(46);
        assertThat(DIRECTORY.municipalities())
                .extracting(Municipality::id)
                .containsExactlyInAnyOrder(
                        "vantaa",
                        "kerava",
                        "askola",
                        "lapinjarvi",
                        "loviisa",
                        "myrskyla",
                        "porvoo",
                        "pukkila",
                        "sipoo");
    }

    @Test
    void everyTopicHasAServiceInEveryMunicipality() {
        for (Municipality municipality : DIRECTORY.municipalities()) {
            for (String topic : TOPICS) {
                List<String> found = DIRECTORY.find(Map.of("topic", topic, "municipality", municipality.id()), 3);
                assertThat(found).as("%s in %s", topic, municipality.id()).isNotEmpty();
            }
        }
    }

    @Test
    void everyTopicLeadsToAnAddressThatWasVerifiedOrToTheLine() {
        for (Municipality municipality : DIRECTORY.municipalities()) {
            for (String topic : TOPICS) {
                Need need = Need.of(Map.of("topic", topic, "municipality", municipality.id()));
                boolean verified = DIRECTORY.find(need, Directory.MOST_FOUND).stream()
                        .flatMap(s -> DIRECTORY.contactsOf(s).stream())
                        .anyMatch(c -> c.reachable() && c.verification().sure());
                assertThat(verified).as("%s in %s", topic, municipality.id()).isTrue();
            }
        }
    }

    @Test
    void theLineOfEveryMunicipalityCanBeCalled() {
        for (Municipality municipality : DIRECTORY.municipalities()) {
            Contact line = DIRECTORY.line(Optional.of(municipality.id())).orElseThrow();
            assertThat(line.href()).as(municipality.id()).isPresent();
            assertThat(line.verification().sure()).as(municipality.id()).isTrue();
        }
        assertThat(DIRECTORY.line(Optional.of("loviisa")).flatMap(Contact::address))
                .contains("019 5600 151");
        assertThat(DIRECTORY.line(Optional.empty())).isPresent();
    }

    @Test
    void everyServiceIsReachableInSomeWay() {
        for (Service service : DIRECTORY.services()) {
            boolean known = DIRECTORY.contactsOf(service).stream().anyMatch(Contact::reachable);
            boolean saysSo = DIRECTORY.contactsOf(service).stream()
                    .noneMatch(c -> c.verification().sure());
            assertThat(known || saysSo).as(service.id()).isTrue();
        }
    }

    @Test
    void theServicesOfDangerHaveALineThatIsAlwaysOpen() {
        List<String> services = List.of(
                "emergency",
                "medical-helpline",
                "poison-information",
                "mieli-crisis",
                "nollalinja",
                "shelters",
                "crisis-emergency-vantaa-kerava",
                "crisis-emergency-ita-uusimaa");
        for (String id : services) {
            Service service = DIRECTORY.service(id).orElseThrow();
            boolean open = DIRECTORY.contactsOf(service).stream()
                    .filter(c -> c.reachable() && c.verification().sure())
                    .flatMap(c -> c.schedule().stream())
                    .anyMatch(
                            s -> HOURS.value().get(s).standing(CHRISTMAS_NIGHT).state() == Schedule.State.OPEN);
            assertThat(open).as(id).isTrue();
        }
    }

    @Test
    void everyTextIsThereInFinnishSwedishAndEnglish() {
        for (Service service : DIRECTORY.services()) {
            for (Localized text : List.of(service.name(), service.description(), service.price(), service.next())) {
                Set<Language> missing = List.of(Language.FI, Language.SV, Language.EN).stream()
                        .filter(l -> !text.texts().isEmpty() && text.exactly(l).isEmpty())
                        .collect(Collectors.toSet());
                assertThat(missing)
                        .as("%s: %s", service.id(), text.in(Language.FI))
                        .isEmpty();
            }
        }
    }

    @Test
    void nothingIsPromised() {
        for (Service service : DIRECTORY.services()) {
            String english = String.join(
                    " ", service.description().in(Language.EN), service.next().in(Language.EN));
            assertThat(english).as(service.id()).doesNotContainIgnoringCase("you will get", "entitled");
            String finnish = String.join(
                    " ", service.description().in(Language.FI), service.next().in(Language.FI));
            assertThat(finnish).as(service.id()).doesNotContainIgnoringCase("oikeus saada", "sinulle myönnetään");
        }
    }

    @Test
    void theLocalComesBeforeTheNationalAndTheOwnMatterFirst() {
        assertThat(DIRECTORY.find(Map.of("topic", "separation_custody", "municipality", "sipoo"), 3))
                .containsExactly(
                        "child-welfare-supervisor-ita-uusimaa",
                        "family-mediation-ita-uusimaa",
                        "family-counselling-ita-uusimaa");
        assertThat(DIRECTORY.find(
                        Map.of("topic", "infant_coping", "municipality", "kerava", "child-age", "under-1"), 1))
                .containsExactly("maternity-clinic-kerava");
        assertThat(DIRECTORY.find(Map.of("topic", "income_support", "municipality", "vantaa"), 2))
                .contains("kela-basic-social-assistance", "preventive-social-assistance-vantaa-kerava");
        assertThat(DIRECTORY.find(Map.of("topic", "violence_past"), 2)).containsExactly("nollalinja", "shelters");
    }

    @Test
    void aTeenagerWhoWritesFindsFirstWhatIsForTheYoung() {
        List<String> found = DIRECTORY.find(
                Map.of(
                        "topic",
                        "youth_mental_health",
                        "municipality",
                        "loviisa",
                        "about",
                        "self",
                        "child-age",
                        "from-13-to-17"),
                3);
        assertThat(found).containsAnyOf("sekasin", "mll-children");
    }

    @Test
    void withoutAMunicipalityOnlyWhatServesEverywhereIsFound() {
        for (String topic : TOPICS) {
            assertThat(DIRECTORY.find(Need.of(Map.of("topic", topic)), Directory.MOST_FOUND))
                    .allMatch(Service::everywhere);
        }
    }

    @Test
    void servicesAreFoundByTheBeginningsOfWords() {
        assertThat(DIRECTORY.search("LASTENVALV", Optional.of("porvoo"), 3))
                .extracting(Service::id)
                .containsExactly("child-welfare-supervisor-ita-uusimaa");
        assertThat(DIRECTORY.search("päivakoti", Optional.of("sipoo"), 3))
                .extracting(Service::id)
                .containsExactly("early-childhood-education-sipoo");
        assertThat(DIRECTORY.search("hemservice", Optional.of("vantaa"), 3))
                .extracting(Service::id)
                .first()
                .isEqualTo("home-service-vantaa-kerava");
        assertThat(DIRECTORY.search("zzz", Optional.empty(), 3)).isEmpty();
        assertThat(DIRECTORY.search("  ", Optional.empty(), 3)).isEmpty();
    }

    private static Reading<Directory> read() {
        Map<String, String> files = new HashMap<>();
        for (String name : new TreeSet<>(DirectoryReader.FILES)) {
            files.put("directory/" + name, content(name));
        }
        return DirectoryReader.read(files, HOURS.value().ids(), TOPICS);
    }

    private static Set<String> topics() {
        Entry root = Entry.read("topics.yaml", text(FLOWS.resolve("topics.yaml")), new Problems())
                .orElseThrow();
        return root.entry("topics").orElseThrow().values().keySet().stream()
                .map(Yaml.Text::value)
                .collect(Collectors.toSet());
    }

    private static String content(String name) {
        return text(FLOWS.resolve("directory").resolve(name));
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
