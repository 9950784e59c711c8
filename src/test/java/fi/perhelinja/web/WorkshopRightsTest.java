package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.staff.Right;
import fi.perhelinja.staff.Role;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The workshop of a service, for those of the staff alone who may write the guide. */
class WorkshopRightsTest {

    private static final List<String> ROUTES = List.of(
            "GET /session",
            "GET /guide",
            "GET /flows/:flow",
            "GET /flows/:flow/steps/:step",
            "GET /events",
            "POST /search",
            "POST /talks",
            "POST /talks/:id",
            "POST /talks/:id/kept",
            "POST /talks/:id/keep",
            "POST /compare",
            "POST /rehearsals",
            "DELETE /talks/:id");

    @TempDir
    private static Path folder;

    private static TestHouse house;
    private static final Map<Role, StaffClient> CLIENTS = new EnumMap<>(Role.class);

    @BeforeAll
    static void open() throws Exception {
        house = TestHouse.open(folder, "staff.sign-ins-per-minute: 1000");
        for (Role role : Role.values()) {
            house.account(role.tag(), role);
            CLIENTS.put(role, house.staff().signIn(role.tag()));
        }
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    @Test
    void everyRouteIsInTheTable() {
        Set<String> known = ROUTES.stream().map(r -> r.split(" ")[1]).collect(Collectors.toSet());

        assertThat(house.paths())
                .filteredOn(path -> path.matches("/workshop/api/[a-z:].*"))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(known).contains(path.substring("/workshop/api".length())));
    }

    @TestFactory
    Stream<DynamicTest> nobodyComesIn() {
        return ROUTES.stream()
                .map(route -> DynamicTest.dynamicTest(
                        route,
                        () -> assertThat(ask(house.staff(), route).body()).contains("not-signed-in")));
    }

    @TestFactory
    Stream<DynamicTest> authorsComeInAndNobodyElse() {
        // The events go on for ever for whom they let in, and are read in a test of their own.
        return ROUTES.stream()
                .flatMap(route -> CLIENTS.keySet().stream()
                        .filter(role -> !route.endsWith("/events") || !RightsTable.may(role, Right.AUTHOR_GUIDE))
                        .map(role -> DynamicTest.dynamicTest(route + " as " + role.tag(), () -> {
                            HttpResponse<String> answer = ask(CLIENTS.get(role), route);
                            if (RightsTable.may(role, Right.AUTHOR_GUIDE)) {
                                assertThat(answer.statusCode())
                                        .as(answer.body())
                                        .isNotIn(401, 403, 500, 503);
                            } else {
                                assertThat(answer.statusCode()).isEqualTo(403);
                                assertThat(answer.body()).contains("no-right");
                            }
                        })));
    }

    private static HttpResponse<String> ask(StaffClient client, String route) throws Exception {
        String[] parts = route.split(" ");
        String path =
                parts[1].replace(":flow", "money").replace(":step", "need").replace(":id", "nobody");
        return parts[0].equals("GET")
                ? client.get("/workshop/api" + path)
                : client.send(parts[0], "/workshop/api" + path, new JsonObject());
    }

    @Test
    void anAuthorSeesTheGuideAsItIsServed() throws Exception {
        StaffClient author = CLIENTS.get(Role.AUTHOR);
        JsonObject session = new JsonObject(author.get("/workshop/api/session").body());
        assertThat(session.getString("mode")).isEqualTo("signed-in");
        assertThat(session.getString("csrf")).isEqualTo(author.csrf());
        JsonObject guide = new JsonObject(author.get("/workshop/api/guide").body());
        assertThat(guide.getString("revision"))
                .isEqualTo(TestGuide.GUIDE.current().revision());
        assertThat(guide.getJsonArray("flows").size())
                .isEqualTo(TestGuide.GUIDE.current().names().size());
    }

    @Test
    void aPageThatIsNoneOfOursChangesNothing() throws Exception {
        StaffClient author = house.staff().signIn(Role.AUTHOR.tag());
        JsonObject search = new JsonObject().put("q", "raha");
        assertThat(author.send("POST", "/workshop/api/search", search).statusCode())
                .isEqualTo(200);
        assertThat(author.withCsrf("guessed")
                        .send("POST", "/workshop/api/search", search)
                        .body())
                .contains("wrong-csrf");
        assertThat(author.from("http://evil.example")
                        .send("POST", "/workshop/api/search", search)
                        .body())
                .contains("wrong-origin");
    }
}
