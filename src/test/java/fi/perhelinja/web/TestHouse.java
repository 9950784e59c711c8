package fi.perhelinja.web;

import fi.perhelinja.app.House;
import fi.perhelinja.app.Settings;
import fi.perhelinja.app.SettingsReader;
import fi.perhelinja.conversation.workshop.Draft;
import fi.perhelinja.desk.Accounts;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.staff.Account;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Right;
import fi.perhelinja.staff.Role;
import fi.perhelinja.text.Language;
import io.vertx.ext.web.Route;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A whole service on a free port, with a store of its own. */
public final class TestHouse implements AutoCloseable {

    static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final long PATIENCE_SECONDS = 60;

    private final House house;

    private TestHouse(House house) {
        this.house = house;
    }

    /** @param differences settings that differ from the defaults, {@code "residents.hello-seconds: 1"} */
    public static TestHouse open(Path folder, String... differences) throws Exception {
        return open(Clock.systemUTC(), folder, differences);
    }

    /** The same, by a clock that may be put on by hours: nobody is signed out or thought lost for it. */
    static TestHouse openThroughADay(InstantSource clock, Path folder) throws Exception {
        return open(
                clock,
                folder,
                "workers.lost-seconds: 86400",
                "staff.session-hours: 24",
                "staff.idle-minutes: 1440",
                "staff.rotate-minutes: 1440");
    }

    /** The same, at whatever time it is by that clock. */
    static TestHouse open(InstantSource clock, Path folder, String... differences) throws Exception {
        Map<String, String> environment = Stream.concat(
                        Stream.of("listen.port: 0", "listen.loops: 2", "data.folder: " + folder),
                        Stream.of(differences))
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(TestHouse::variable, pair -> pair[1], (a, b) -> b));
        Settings settings = SettingsReader.read(
                        Files.readString(Path.of("config/default.yaml")), Optional.empty(), environment)
                .value()
                .orElseThrow();
        Map<String, byte[]> pages = Map.of(
                "index.html", "<!doctype html><title>x</title>".getBytes(StandardCharsets.UTF_8),
                "staff/index.html", "<!doctype html><title>x</title>".getBytes(StandardCharsets.UTF_8),
                "widget.js", "/* widget */".repeat(100).getBytes(StandardCharsets.UTF_8));
        return new TestHouse(House.open(new House.Plan(
                        settings,
                        TestGuide.GUIDE,
                        TestGuide.GUIDE::keep,
                        pages,
                        clock,
                        before -> Draft.of(TestGuide.GUIDE, TestGuide.files(), clock.instant())))
                .toCompletionStage()
                .toCompletableFuture()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    private static String variable(String[] pair) {
        return "PERHELINJA_" + pair[0].replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    public int port() {
        return house.port();
    }

    /** Paths of all routes that have one, as the router has them. */
    Set<String> paths() {
        return house.routes().stream()
                .map(Route::getName)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Paths of routes that serve staff, as the router has them; without those of files and of the provider. */
    Set<String> staffPaths() {
        return paths().stream().filter(path -> path.matches("/staff/[a-z].*")).collect(Collectors.toSet());
    }

    Visitors visitors() {
        return house.visitors();
    }

    Accounts accounts() {
        return house.accounts();
    }

    /** An account of somebody with these roles, who signs in as {@code name} with {@link StaffClient#PASSWORD}. */
    public Account account(String name, Role... roles) throws Exception {
        return account(name, Set.of("family-guidance"), roles);
    }

    /** The same, of somebody who takes these queues. */
    public Account account(String name, Set<String> queues, Role... roles) throws Exception {
        Member member = new Member("", name, "sosiaaliohjaaja", Set.of(roles), queues, Set.of(Language.FI));
        return accounts()
                .add(
                        new Accounts.Draft(name.toLowerCase(Locale.ROOT), member, StaffClient.PASSWORD),
                        new Accounts.By("test", "test"))
                .toCompletionStage()
                .toCompletableFuture()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Somebody with these roles, signed in and welcomed on a console; an account is made when there is none. */
    public TestConsole console(String name, Role... roles) throws Exception {
        account(name, roles);
        return console(staff().signIn(name));
    }

    /** A further console of somebody who is signed in. */
    public TestConsole console(StaffClient who) throws Exception {
        TestConsole console = TestConsole.connect(port(), who);
        StaffOut.Welcome welcome = console.hello(who);
        if (welcome.rights().contains(Right.CONVERSE)) {
            console.atWork(welcome.member().id());
        }
        return console;
    }

    public StaffClient staff() {
        return new StaffClient("http://127.0.0.1:" + port());
    }

    public TestClient client() throws Exception {
        return TestClient.connect(port(), Map.of());
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    CompletableFuture<Void> closing() {
        return house.close().toCompletionStage().toCompletableFuture();
    }

    @Override
    public void close() throws Exception {
        closing().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
