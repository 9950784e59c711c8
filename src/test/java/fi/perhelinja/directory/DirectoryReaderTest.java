package fi.perhelinja.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Reading;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryReaderTest {

    private static final String CONTACTS = """
            contacts:
              line:
                kind: phone
                name: {fi: Linja, sv: Linjen, en: Line}
                address: 019 123
                schedule: weekdays
                languages: [fi, sv]
                source: county.fi
                verified-on: 2026-11
            """;
    private static final String PLACES = """
            counties:
              east: {name: Itä, line: line}
            municipalities:
              porvoo: {name: {fi: Porvoo, sv: Borgå, en: Porvoo}, code: "638", county: east, forms: [porvoossa]}
              sipoo: {name: Sipoo, code: "753", county: east}
            """;
    private static final String QUEUES = "line: line\nqueues:\n  guidance: {name: Ohjaus, chat: false}\n";
    private static final String SERVICES = """
            services:
              clinic:
                name: {fi: Neuvola, sv: Rådgivning, en: Clinic}
                description: {fi: Neuvoo., sv: Ger råd., en: Advises.}
                topics: [parenting]
                places:
                  east: {contacts: [line]}
                source: county.fi
                verified-on: 2026-11-22
            """;

    @Test
    void whatIsRightIsReadWithoutProblems() {
        Reading<Directory> reading = read(Map.of());
        assertThat(reading.problems()).isEmpty();
        Directory directory = reading.value();
        Service clinic = directory.service("clinic-east").orElseThrow();
        assertThat(clinic.municipalities()).isEqualTo(Set.of("porvoo", "sipoo"));
        assertThat(clinic.name().in(Language.SV)).isEqualTo("Rådgivning");
        Contact line = directory.contactsOf(clinic).get(0);
        assertThat(line.href()).contains("tel:019123");
        assertThat(line.verification().on()).contains(LocalDate.of(2026, 11, 1));
        assertThat(line.verification().old(LocalDate.of(2027, 11, 1))).isFalse();
        assertThat(line.verification().old(LocalDate.of(2027, 11, 2))).isTrue();
        assertThat(directory.municipality("porvoo").orElseThrow().forms()).containsExactly("porvoossa");
        assertThat(directory.queue("guidance").orElseThrow().chat()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: phone           | kind: phon             | 3:11 | unknown-kind       | Did you mean \"phone\"?",
                "address: 019 123      | address: call us       | 5:14 | address            | ",
                "address: 019 123      | adress: 019 123        | 5:5  | unknown-key        | Did you mean \"address\"?",
                "schedule: weekdays    | schedule: weekday      | 6:15 | unknown-schedule   | Did you mean \"weekdays\"?",
                "languages: [fi, sv]   | languages: [fi, se]    | 7:21 | unknown-language   | ",
                "source: county.fi     | sources: county.fi     | 3:5  | missing-key        | ",
                "verified-on: 2026-11  | verified-on: last week | 9:18 | date               | ",
                "verified-on: 2026-11  | status: check          | 9:13 | missing-key        | ",
                "verified-on: 2026-11  | status: verified       | 3:5  | missing-key        | ",
                "sv: Linjen, en: Line  | sv: Linjen             | 4:11 | missing-language   | ",
            })
    void eachProblemOfAContactIsToldAtItsPlace(String right, String wrong, String place, String rule, String mend) {
        Problem problem = first("contacts.yaml", replaced(CONTACTS, right, wrong), rule);
        assertThat(problem.line() + ":" + problem.column()).isEqualTo(place);
        if (mend != null) {
            assertThat(problem.mend()).contains(mend);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "topics: [parenting]   | topics: [parentin]     | 5:14 | unknown-topic      | Did you mean \"parenting\"?",
                "contacts: [line]      | contacts: [lime]       | 7:25 | unknown-contact    | Did you mean \"line\"?",
                "contacts: [line]      | next: Soita            | 7:13 | missing-key        | ",
                "east:                 | eest:                  | 7:7  | unknown-place      | Did you mean \"east\"?",
                "topics: [parenting]   | ages: [baby]           | 5:12 | unknown-age        | ",
                "topics: [parenting]   | contacts: [line]       | 3:5  | contacts           | ",
            })
    void eachProblemOfAServiceIsToldAtItsPlace(String right, String wrong, String place, String rule, String mend) {
        Problem problem = first("services.yaml", replaced(SERVICES, right, wrong), rule);
        assertThat(problem.line() + ":" + problem.column()).isEqualTo(place);
        if (mend != null) {
            assertThat(problem.mend()).contains(mend);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "line: line}           | line: lime}             | 2:27 | unknown-contact",
                "county: east}         | county: west}           | 5:45 | unknown-county",
                "code: \"753\"         | code: 75                | 5:30 | code",
            })
    void eachProblemOfAPlaceIsToldAtItsPlace(String right, String wrong, String place, String rule) {
        Problem problem = first("municipalities.yaml", replaced(PLACES, right, wrong), rule);
        assertThat(problem.line() + ":" + problem.column()).isEqualTo(place);
    }

    @Test
    void allProblemsAreToldInOneReading() {
        Reading<Directory> reading = read(Map.of(
                "contacts.yaml", CONTACTS.replace("[fi, sv]", "[fi, xx]").replace("weekdays", "nights"),
                "queues.yaml", QUEUES.replace("chat: false", "chat: maybe")));
        assertThat(reading.problems())
                .extracting(Problem::rule)
                .containsExactly("unknown-schedule", "unknown-language", "unknown-value");
    }

    @Test
    void twoServicesOfOneNameAreAProblem() {
        String twice = SERVICES + """
                  clinic-east:
                    name: Neuvola
                    description: Neuvoo.
                    contacts: [line]
                    source: county.fi
                    verified-on: 2026
                """;
        assertThat(first("services.yaml", twice, "duplicate-service").line()).isEqualTo(10);
    }

    @Test
    void aMissingFileIsAProblem() {
        var reading = DirectoryReader.read(Map.of("a/contacts.yaml", CONTACTS), Set.of("weekdays"), Set.of());
        assertThat(reading.problems())
                .extracting(Problem::rule)
                .containsExactly("missing-file", "missing-file", "missing-file");
    }

    @Property(tries = 200)
    void nothingMakesTheReaderThrow(@ForAll String content) {
        String contacts = "contacts:\n  a: {kind: web, name: " + content + ", address: " + content + "}\n";
        read(Map.of("contacts.yaml", contacts, "services.yaml", content, "queues.yaml", content));
    }

    private static String replaced(String content, String right, String wrong) {
        assertThat(content).contains(right);
        return content.replace(right, wrong);
    }

    /** The first problem of that rule in {@code file}; others may follow from it. */
    private static Problem first(String file, String content, String rule) {
        List<Problem> problems = read(Map.of(file, content)).problems();
        assertThat(problems).extracting(Problem::rule).contains(rule);
        return problems.stream()
                .filter(p -> p.file().equals(file) && p.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Reading<Directory> read(Map<String, String> changed) {
        Map<String, String> files = new HashMap<>(Map.of(
                "contacts.yaml", CONTACTS,
                "municipalities.yaml", PLACES,
                "queues.yaml", QUEUES,
                "services.yaml", SERVICES));
        files.putAll(changed);
        return DirectoryReader.read(files, Set.of("weekdays"), Set.of("parenting"));
    }
}
