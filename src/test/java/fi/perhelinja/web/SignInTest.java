package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.desk.Accounts;
import fi.perhelinja.staff.Account;
import fi.perhelinja.staff.AuditEntry.What;
import fi.perhelinja.staff.Audited;
import fi.perhelinja.staff.LockOut;
import fi.perhelinja.staff.Role;
import fi.perhelinja.staff.Totp;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {

    private static final Accounts.By TEST = new Accounts.By("test", "test");
    private static final String COOKIE = "perhelinja-staff";

    @TempDir
    private Path folder;

    private TestHouse house;

    @BeforeEach
    void open() throws Exception {
        house = TestHouse.open(folder, "staff.sign-ins-per-minute: 1000");
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @Test
    void nobodyIsToldHowToComeIn() throws Exception {
        HttpResponse<String> answer = house.staff().get("/staff/session");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        assertThat(new JsonObject(answer.body()))
                .isEqualTo(new JsonObject("{\"problem\":\"not-signed-in\",\"ways\":[\"password\"]}"));
    }

    @Test
    void whoSignsInIsKnownUntilSheSignsOut() throws Exception {
        house.account("anna", Role.WORKER);
        StaffClient anna = house.staff();

        HttpResponse<String> in = anna.signIn("Anna ", StaffClient.PASSWORD, "");
        assertThat(in.statusCode()).isEqualTo(200);
        assertThat(in.headers().firstValue("set-cookie").orElseThrow())
                .contains("HTTPOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Secure");
        JsonObject session = new JsonObject(anna.get("/staff/session").body());
        assertThat(session.getJsonObject("member").getString("name")).isEqualTo("anna");
        assertThat(session.getJsonArray("rights")).containsExactly("converse", "history");
        String cookie = anna.cookies().get(COOKIE);
        assertThat(anna.post("/staff/sign-out", new JsonObject()).statusCode()).isEqualTo(200);
        assertThat(anna.cookies()).isEmpty();
        anna.withCookie(COOKIE, cookie);
        assertThat(anna.get("/staff/session").statusCode()).isEqualTo(401);
        assertThat(whats()).containsExactly(What.ACCOUNT_ADDED, What.SIGNED_IN, What.SIGNED_OUT);
    }

    @Test
    void wrongPasswordAndUnknownNameAreToldAlikeAndLockedAlike() throws Exception {
        house.account("anna", Role.WORKER);
        for (String name : List.of("anna", "nobody")) {
            for (int i = 0; i < LockOut.FREE_TRIES; i++) {
                assertThat(house.staff().signIn(name, "wrong wrong wrong", "").body())
                        .isEqualTo("{\"problem\":\"wrong-sign-in\"}");
            }
            HttpResponse<String> locked = house.staff().signIn(name, StaffClient.PASSWORD, "");
            assertThat(locked.statusCode()).isEqualTo(429);
            assertThat(new JsonObject(locked.body()).getString("problem")).isEqualTo("locked");
            assertThat(new JsonObject(locked.body()).getInteger("seconds")).isBetween(50, 61);
        }
    }

    @Test
    void manyTriesAtOnceGainNoMoreThanOneAfterTheOther() throws Exception {
        house.account("anna", Role.WORKER);
        List<CompletableFuture<String>> tries = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> tried("anna", "wrong wrong wrong " + i)))
                .toList();

        assertThat(tries.stream()
                        .map(CompletableFuture::join)
                        .filter(body -> body.contains("wrong-sign-in"))
                        .count())
                .isEqualTo(LockOut.FREE_TRIES);
    }

    private String tried(String name, String password) {
        try {
            return house.staff().signIn(name, password, "").body();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() throws Exception {
        Account anna = house.account("anna", Role.WORKER);
        for (int i = 0; i < LockOut.FREE_TRIES - 1; i++) {
            house.staff().signIn("anna", "wrong wrong wrong", "");
        }
        house.staff().signIn("anna");

        assertThat(house.accounts()
                        .registry()
                        .account(anna.id())
                        .await()
                        .orElseThrow()
                        .credentials()
                        .failures())
                .isZero();
    }

    @Test
    void codeIsAskedForAndTakenOnce() throws Exception {
        Account anna = house.account("anna", Role.WORKER);
        String secret =
                house.accounts().newCode(anna.id(), TEST).await().orElseThrow().secret();
        String code = Totp.code(secret, Instant.now());

        assertThat(house.staff().signIn("anna", StaffClient.PASSWORD, "").body())
                .contains("code-needed");
        assertThat(house.staff().signIn("anna", StaffClient.PASSWORD, "000").body())
                .contains("wrong-code");
        assertThat(house.staff().signIn("anna", StaffClient.PASSWORD, code).statusCode())
                .isEqualTo(200);
        assertThat(house.staff().signIn("anna", StaffClient.PASSWORD, code).body())
                .contains("wrong-code");
    }

    @Test
    void nothingIsChangedForAPageOfAnotherSiteOrWithoutTheToken() throws Exception {
        house.account("anna", Role.WORKER);
        StaffClient anna = house.staff().signIn("anna");

        assertThat(house.staff()
                        .from("https://evil.example")
                        .signIn("anna", StaffClient.PASSWORD, "")
                        .body())
                .contains("wrong-origin");
        String right = anna.csrf();
        assertThat(anna.withCsrf("x").post("/staff/sign-out", new JsonObject()).body())
                .contains("wrong-csrf");
        assertThat(anna.withCsrf(right)
                        .from("https://evil.example")
                        .post("/staff/sign-out", new JsonObject())
                        .body())
                .contains("wrong-origin");
        assertThat(anna.get("/staff/session").statusCode()).isEqualTo(200);
    }

    @Test
    void aSecondSignInOnTheSameBrowserEndsTheFirst() throws Exception {
        house.account("anna", Role.WORKER);
        StaffClient anna = house.staff().signIn("anna");
        String first = anna.cookies().get(COOKIE);
        anna.signIn("anna");

        assertThat(anna.cookies().get(COOKIE)).isNotEqualTo(first);
        assertThat(house.staff().withCookie(COOKIE, first).get("/staff/session").statusCode())
                .isEqualTo(401);
    }

    @Test
    void anotherPasswordOfOnesOwnEndsAllOtherSessions() throws Exception {
        house.account("anna", Role.WORKER);
        StaffClient here = house.staff().signIn("anna");
        StaffClient there = house.staff().signIn("anna");
        JsonObject weak = new JsonObject().put("old", StaffClient.PASSWORD).put("new", "short");
        JsonObject good = new JsonObject().put("old", StaffClient.PASSWORD).put("new", "a longer one, far longer");

        assertThat(here.post("/staff/password", weak).body()).contains("password-too-short");
        assertThat(here.post("/staff/password", good).statusCode()).isEqualTo(200);
        assertThat(here.get("/staff/session").statusCode()).isEqualTo(200);
        assertThat(there.get("/staff/session").statusCode()).isEqualTo(401);
        assertThat(house.staff().signIn("anna", StaffClient.PASSWORD, "").statusCode())
                .isEqualTo(401);
    }

    @Test
    void disabledAccountIsLikeNone() throws Exception {
        Account anna = house.account("anna", Role.WORKER);
        StaffClient client = house.staff().signIn("anna");
        house.accounts().disable(anna.id(), true, TEST).await();

        assertThat(client.get("/staff/session").statusCode()).isEqualTo(401);
        assertThat(house.staff().signIn("anna", StaffClient.PASSWORD, "").body())
                .contains("wrong-sign-in");
    }

    @Test
    void bodyThatDoesNotFitIsRefusedAndNotQuoted() throws Exception {
        StaffClient client = house.staff();

        assertThat(client.post("/staff/sign-in", new JsonObject().put("name", 7))
                        .body())
                .isEqualTo("{\"problem\":\"bad-request\"}");
        assertThat(client.post("/staff/sign-in", new JsonObject().put("name", "x".repeat(50_000)))
                        .statusCode())
                .isEqualTo(400);
    }

    private List<What> whats() {
        return house.accounts().registry().audited(0, 100).await().stream()
                .map(Audited::entry)
                .map(entry -> entry.what())
                .toList();
    }
}
