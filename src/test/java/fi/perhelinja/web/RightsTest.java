package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.desk.Accounts;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Right;
import fi.perhelinja.staff.Role;
import fi.perhelinja.text.Language;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every route of the staff against every role, and against nobody. */
class RightsTest {

    @TempDir
    private static Path folder;

    private static TestHouse house;
    private static final Map<Role, StaffClient> CLIENTS = new EnumMap<>(Role.class);

    /** @param right empty for anybody who is signed in */
    private record Guarded(String method, String path, Optional<Right> right) {}

    private static final List<Guarded> ROUTES = List.of(
            new Guarded("POST", "/staff/password", Optional.empty()),
            new Guarded("GET", "/staff/accounts", Optional.of(Right.ACCOUNTS)),
            new Guarded("POST", "/staff/accounts", Optional.of(Right.ACCOUNTS)),
            new Guarded("PATCH", "/staff/accounts/:id", Optional.of(Right.ACCOUNTS)),
            new Guarded("GET", "/staff/audit", Optional.of(Right.AUDIT)),
            new Guarded("POST", "/staff/conversations/:id/export", Optional.of(Right.EXPORT)),
            new Guarded("POST", "/staff/conversations/:id/erase", Optional.of(Right.ERASE)),
            // The last: it signs out whom it lets in.
            new Guarded("POST", "/staff/sign-out", Optional.empty()));

    /** Open to nobody in particular: who is there, and the ways in. */
    private static final Set<String> OPEN = Set.of("/staff/session", "/staff/sign-in");

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
    void rolesHaveExactlyTheRightsOfTheTable() {
        for (Role role : Role.values()) {
            for (Right right : Right.values()) {
                assertThat(role.rights().contains(right))
                        .as(role + " " + right)
                        .isEqualTo(RightsTable.may(role, right));
            }
        }
    }

    @Test
    void everyRouteOfTheStaffIsInTheTable() {
        List<String> known =
                Stream.concat(ROUTES.stream().map(Guarded::path), OPEN.stream()).toList();

        assertThat(house.staffPaths()).isNotEmpty().isSubsetOf(known);
    }

    @TestFactory
    Stream<DynamicTest> nobodyComesIn() {
        return ROUTES.stream()
                .map(route -> DynamicTest.dynamicTest(
                        route.method() + " " + route.path(),
                        () -> assertThat(ask(house.staff(), route).body()).contains("not-signed-in")));
    }

    @TestFactory
    Stream<DynamicTest> everybodyComesAsFarAsTheirRights() {
        return ROUTES.stream()
                .flatMap(route -> Arrays.stream(Role.values())
                        .map(role -> DynamicTest.dynamicTest(
                                route.method() + " " + route.path() + " as " + role.tag(), () -> expect(route, role))));
    }

    private void expect(Guarded route, Role role) throws Exception {
        boolean may = route.right().map(right -> RightsTable.may(role, right)).orElse(true);
        HttpResponse<String> answer = ask(CLIENTS.get(role), route);

        if (may) {
            assertThat(answer.statusCode()).as(answer.body()).isNotIn(401, 403, 500, 503);
        } else {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).isEqualTo("{\"problem\":\"no-right\"}");
        }
    }

    /** A body that fits no route does nothing, but tells who came so far. */
    private static HttpResponse<String> ask(StaffClient client, Guarded route) throws Exception {
        return client.send(route.method(), route.path().replace(":id", "nobody"), new JsonObject());
    }

    @Test
    void anAdministratorKeepsAccountsAndEverybodyElseFeelsItAtOnce() throws Exception {
        Accounts.By test = new Accounts.By("test", "test");
        Member root = new Member("", "Adi", "", Set.of(Role.ADMIN), Set.of(), Set.of(Language.FI));
        house.accounts()
                .add(new Accounts.Draft("adi", root, StaffClient.PASSWORD), test)
                .await();
        StaffClient adi = house.staff().signIn("adi");
        JsonObject wanted = new JsonObject("""
                {"signIn": "Bo", "name": "Bo", "title": "socialhandledare", "roles": ["worker"],
                 "queues": ["family-guidance"], "languages": ["sv"]}
                """);

        HttpResponse<String> made = adi.post("/staff/accounts", wanted);
        assertThat(made.statusCode()).isEqualTo(201);
        JsonObject account = new JsonObject(made.body());
        assertThat(adi.post("/staff/accounts", wanted).body()).contains("name-taken");
        assertThat(adi.get("/staff/accounts").body()).contains("\"bo\"").doesNotContain("argon2");

        StaffClient bo = house.staff();
        assertThat(bo.signIn("bo", account.getString("password"), "").statusCode())
                .isEqualTo(200);
        String path = "/staff/accounts/" + account.getString("id");
        assertThat(adi.send("PATCH", path, new JsonObject("{\"roles\":[\"worker\",\"supervisor\"]}"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(bo.get("/staff/session").body()).contains("supervise");
        assertThat(adi.send("PATCH", path, new JsonObject("{\"roles\":[\"king\"]}"))
                        .body())
                .contains("bad-request");
        assertThat(adi.send("PATCH", path, new JsonObject("{\"code\":true}")).body())
                .contains("otpauth://");
        assertThat(bo.get("/staff/session").statusCode()).isEqualTo(401);
        assertThat(adi.send("PATCH", path, new JsonObject("{\"disabled\":true}"))
                        .body())
                .contains("\"disabled\":true");
        assertThat(adi.get("/staff/audit").body()).contains("account-added", "account-changed", "audit-read");
    }
}
