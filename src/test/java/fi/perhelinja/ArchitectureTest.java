package fi.perhelinja;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** The floors of the house: dependencies go down only, and rooms of one floor of meaning do not know each other. */
@AnalyzeClasses(packages = "fi.perhelinja", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<List<String>> FLOORS = List.of(
            List.of("text"),
            List.of("flow", "understanding", "directory", "hours", "staff"),
            List.of("conversation", "report"),
            List.of("store", "protocol"),
            List.of("desk"),
            List.of("web", "cli"),
            List.of("app"));

    @ArchTest
    static final ArchRule dependenciesGoDownOnly = CompositeArchRule.of(IntStream.range(0, FLOORS.size() - 1)
            .mapToObj(ArchitectureTest::staysBelow)
            .map(ArchRule.class::cast)
            .toList());

    @ArchTest
    static final ArchRule roomsOfTheFirstFloorDoNotKnowEachOther = apart(FLOORS.get(1));

    @ArchTest
    static final ArchRule storeAndProtocolDoNotKnowEachOther = apart(FLOORS.get(3));

    @ArchTest
    static final ArchRule webAndCommandLineDoNotKnowEachOther = apart(FLOORS.get(5));

    @ArchTest
    static final ArchRule theCentreIsPure = noClasses()
            .that()
            .resideInAnyPackage(
                    rooms(List.of("text", "flow", "understanding", "directory", "hours", "staff", "conversation")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..", "io.netty..", "org.slf4j..", "java.net..", "java.sql..")
            .because("thinking is pure; doing is the desk's");

    @ArchTest
    static final ArchRule theCentreReadsNoClock = noClasses()
            .that()
            .resideInAnyPackage(
                    rooms(List.of("text", "flow", "understanding", "directory", "hours", "staff", "conversation")))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Math.class, "random")
            .because("time is a value passed in");

    @ArchTest
    static final ArchRule openNlpLivesInUnderstandingAlone = noClasses()
            .that()
            .resideOutsideOfPackage("fi.perhelinja.understanding..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("opennlp..", "de.bwaldvogel..");

    @ArchTest
    static final ArchRule picturesAreLaidOutInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("fi.perhelinja.cli.drawing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.elk..", "org.eclipse.emf..", "com.google.common..");

    @ArchTest
    static final ArchRule yamlIsReadInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("fi.perhelinja.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule theStoreAloneSpeaksSql = noClasses()
            .that()
            .resideOutsideOfPackage("fi.perhelinja.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule redisIsSpokenInOneRoom = noClasses()
            .that()
            .resideOutsideOfPackage("fi.perhelinja.store.redis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx.redis..");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = classes()
            .should()
            .haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Base|Processor)")
            .because("a domain noun says more");

    @ArchTest
    static final ArchRule nothingIsPrintedButByCommands = noClasses()
            .that()
            .resideOutsideOfPackages("fi.perhelinja.cli..", "fi.perhelinja.app..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    private static ClassesShouldConjunction staysBelow(int floor) {
        String[] above =
                rooms(FLOORS.stream().skip(floor + 1L).flatMap(List::stream).toList());
        return noClasses()
                .that()
                .resideInAnyPackage(rooms(FLOORS.get(floor)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above);
    }

    private static ArchRule apart(List<String> rooms) {
        return CompositeArchRule.of(rooms.stream()
                .map(room -> (ArchRule) noClasses()
                        .that()
                        .resideInAPackage("fi.perhelinja." + room + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(rooms(
                                rooms.stream().filter(r -> !r.equals(room)).toList()))
                        .allowEmptyShould(true))
                .toList());
    }

    private static String[] rooms(List<String> names) {
        return names.stream().map(n -> "fi.perhelinja." + n + "..").toArray(String[]::new);
    }
}
