package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.staff.Role;
import fi.perhelinja.staff.Session;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the browser of somebody of the staff holds, over HTTP. */
class SessionCookieTest {

    private static final String SESSION = "/staff/session";
    private static final Duration ROTATE = Duration.ofMinutes(15);

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));

    private void pass(Duration time) {
        now.updateAndGet(at -> at.plus(time));
    }

    @Test
    void theTokenChangesWhileOneWorksAndTheOldOneEndsSoonAfter() throws Exception {
        try (TestHouse house = TestHouse.open(now::get, folder)) {
            house.account("Anna", Role.WORKER);
            StaffClient browser = house.staff().signIn("anna");
            String name = browser.cookies().keySet().iterator().next();
            String first = browser.cookies().get(name);
            StaffClient late = house.staff().withCookie(name, first);
            assertThat(browser.get(SESSION).headers().firstValue("set-cookie")).isEmpty();

            pass(ROTATE.plusSeconds(1));
            assertThat(browser.get(SESSION).statusCode()).isEqualTo(200);
            String second = browser.cookies().get(name);
            assertThat(second).isNotEqualTo(first);
            assertThat(browser.get(SESSION).statusCode()).isEqualTo(200);
            assertThat(house.staff().withCookie(name, first).get(SESSION).statusCode())
                    .isEqualTo(200);

            pass(Session.UNDER_WAY.plusSeconds(1));
            assertThat(late.get(SESSION).statusCode()).isEqualTo(401);
            assertThat(browser.get(SESSION).statusCode()).isEqualTo(200);
            assertThat(browser.cookies().get(name)).isEqualTo(second);
        }
    }

    @Test
    void underAnHttpsAddressTheCookieIsForThisHostAndTlsAlone() throws Exception {
        try (TestHouse house = TestHouse.open(now::get, folder, "staff.address: https://chat.example.org")) {
            house.account("Anna", Role.WORKER);
            StaffClient page = house.staff().from("https://chat.example.org");
            HttpResponse<String> signedIn = page.signIn("anna", StaffClient.PASSWORD, "");
            String cookie = signedIn.headers().firstValue("set-cookie").orElseThrow();

            assertThat(cookie).startsWith("__Host-perhelinja-staff=").contains("Path=/", "HTTPOnly", "SameSite=Strict");
            assertThat(cookie).contains("Secure").doesNotContain("Domain");
            assertThat(page.get(SESSION).statusCode()).isEqualTo(200);
            String token = page.cookies().get("__Host-perhelinja-staff");
            assertThat(house.staff()
                            .withCookie("perhelinja-staff", token)
                            .get(SESSION)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(house.staff().signIn("anna", StaffClient.PASSWORD, "").statusCode())
                    .isEqualTo(403);
        }
    }
}
