package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.staff.AuditEntry.What;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Role;
import fi.perhelinja.staff.Session;
import fi.perhelinja.text.Language;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in at a real provider, by the whole dance of redirects. */
class OpenIdTest {

    @TempDir
    private static Path folder;

    private static TestProvider provider;
    private static TestHouse house;
    private static String ours;

    private final Browser browser = new Browser();

    @BeforeAll
    static void open() throws Exception {
        int port = TestProvider.freePort();
        ours = "http://127.0.0.1:" + port;
        provider = TestProvider.start(ours);
        Path secret = Files.writeString(folder.resolve("secret"), "a secret of the tests\n");
        house = TestHouse.open(
                folder.resolve("data"),
                "listen.port: " + port,
                "staff.address: " + ours,
                "staff.local-accounts: false",
                "staff.sign-ins-per-minute: 1000",
                "staff.oidc.issuer: " + provider.issuer(),
                "staff.oidc.client-id: perhelinja",
                "staff.oidc.client-secret-file: " + secret,
                "staff.oidc.roles: chat-team = worker, chat-leads = supervisor",
                "staff.oidc.queues: guidance = family-guidance",
                "staff.oidc.languages-claim: locale");
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
        provider.close();
    }

    @Test
    void whoSignsInThereIsSignedInHereWithWhatTheProviderSays() throws Exception {
        assertThat(browser.go(ours + "/staff/session").body()).contains("\"ways\":[\"provider\"]");
        Browser.Seen end = signIn(browser, "anna");

        assertThat(end.at()).isEqualTo(URI.create(ours + "/staff/"));
        Member anna = only().member();
        assertThat(anna.name()).isEqualTo("Anna");
        assertThat(anna.title()).isEqualTo("sosiaaliohjaaja");
        assertThat(anna.roles()).containsExactly(Role.WORKER);
        assertThat(anna.queues()).containsExactly("family-guidance");
        assertThat(anna.languages()).containsExactly(Language.SV);
        assertThat(browser.go(ours + "/staff/session").body()).contains("\"converse\"");
        assertThat(house.accounts().registry().audited(0, 100).await())
                .anySatisfy(a -> assertThat(a.entry().what()).isEqualTo(What.SIGNED_IN))
                .allSatisfy(a -> assertThat(a.entry().name()).isNotEmpty());
    }

    @Test
    void severalRolesAreAllTaken() throws Exception {
        signIn(browser, "sanna");

        assertThat(only().member().roles()).containsExactlyInAnyOrder(Role.WORKER, Role.SUPERVISOR);
    }

    @Test
    void whoHasNoRoleHereDoesNotComeIn() throws Exception {
        Browser.Seen end = signIn(browser, "eero");

        assertThat(end.at().toString()).isEqualTo(ours + "/staff/?problem=no-role");
        assertThat(browser.go(ours + "/staff/session").status()).isEqualTo(401);
    }

    @Test
    void aWayBackIsGoneOnceAndByTheBrowserThatWent() throws Exception {
        Browser victim = new Browser();
        String callback = lastStep(browser, "anna");

        assertThat(victim.go(callback).at().toString()).endsWith("problem=provider-refused");
        assertThat(browser.go(callback).at().toString()).endsWith("problem=provider-refused");
        assertThat(victim.go(ours + "/staff/session").status()).isEqualTo(401);
        assertThat(browser.go(ours + "/staff/session").status()).isEqualTo(401);
    }

    @Test
    void aWayBackThatNobodyAskedForIsRefused() throws Exception {
        assertThat(browser.go(ours + "/staff/oidc/callback?code=x&state=y").at().toString())
                .endsWith("problem=provider-refused");
        assertThat(browser.go(ours + "/staff/oidc/callback").at().toString()).endsWith("problem=provider-refused");
    }

    @Test
    void signingOutHereLeadsToTheProviderAndBack() throws Exception {
        signIn(browser, "anna");
        JsonObject session = new JsonObject(browser.go(ours + "/staff/session").body());
        StaffClient client = new StaffClient(ours).withCsrf(session.getString("csrf"));
        browser.cookies().getCookieStore().getCookies().forEach(c -> client.withCookie(c.getName(), c.getValue()));
        String next =
                new JsonObject(client.post("/staff/sign-out", new JsonObject()).body()).getString("next");

        assertThat(next).startsWith(provider.issuer() + "/session/end?id_token_hint=");
        Browser.Seen farewell = browser.go(next);
        Browser.Seen back = browser.fill(farewell, Map.of("logout", "yes"));
        assertThat(back.at()).isEqualTo(URI.create(ours + "/staff/"));
        assertThat(browser.go(ours + "/staff/session").status()).isEqualTo(401);
        assertThat(browser.go(ours + "/staff/oidc/begin").body()).contains("name=\"login\"");
    }

    @Test
    void signingOutThereEndsTheSessionHereAtOnce() throws Exception {
        signIn(browser, "anna");
        Session session = only();
        CountDownLatch revoked = new CountDownLatch(1);
        Visitors visitors = house.visitors();
        Runnable stop = visitors.watch(visitors.visitor(session), revoked::countDown);
        Browser.Seen asked = browser.go(provider.issuer() + "/session/end");
        browser.fill(asked, Map.of("logout", "yes"));

        assertThat(revoked.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(browser.go(ours + "/staff/session").status()).isEqualTo(401);
        stop.run();
    }

    @Test
    void anOrderToSignOutThatIsNotTheProvidersIsRefused() throws Exception {
        signIn(browser, "anna");
        String idToken = only().provider().orElseThrow().idToken();
        String unsigned = "eyJhbGciOiJub25lIn0." + idToken.split("\\.", -1)[1] + ".";

        for (String token : List.of("", "x.y.z", unsigned, idToken)) {
            HttpResponse<String> answer = TestHouse.HTTP.send(
                    HttpRequest.newBuilder(URI.create(ours + "/staff/oidc/backchannel-logout"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
        }
        assertThat(browser.go(ours + "/staff/session").status()).isEqualTo(200);
    }

    @Test
    void whenTheProviderIsAwayTheConsoleIsTold(@TempDir Path other) throws Exception {
        String away = "http://127.0.0.1:" + TestProvider.freePort();
        try (TestHouse alone = TestHouse.open(
                other, "staff.address: " + away, "staff.oidc.issuer: " + away, "staff.oidc.client-id: x")) {
            HttpResponse<String> answer = alone.staff().get("/staff/oidc/begin");

            assertThat(answer.headers().firstValue("location")).contains("/staff/?problem=unavailable");
        }
    }

    private Session only() {
        String token = browser.cookies().getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("perhelinja-staff"))
                .map(c -> c.getValue())
                .findFirst()
                .orElseThrow();
        return house.accounts().registry().session(Secrets.hash(token)).await().orElseThrow();
    }

    private Browser.Seen signIn(Browser who, String name) throws Exception {
        Browser.Seen login = who.go(ours + "/staff/oidc/begin");
        Browser.Seen consent = who.fill(login, Map.of("login", name, "password", "any"));
        return who.fill(consent, Map.of());
    }

    /** Everything but the step back to us. */
    private String lastStep(Browser who, String name) throws Exception {
        Browser.Seen login = who.go(ours + "/staff/oidc/begin");
        Browser.Seen consent = who.fill(login, Map.of("login", name, "password", "any"));
        return who.fillUntil(consent, ours + "/staff/oidc/callback");
    }
}
