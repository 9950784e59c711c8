package fi.perhelinja.app;

import fi.perhelinja.conversation.QueueMode;
import fi.perhelinja.desk.Accounts;
import fi.perhelinja.directory.Queue;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Role;
import fi.perhelinja.text.Language;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A service to try out: data that is thrown away at the end, an account for each role with a password made for this once,
 * and queues that are open whatever the hours. On this machine alone, since the passwords stand on a screen.
 */
final class Demo {

    private static final String DATA = SettingsReader.PREFIX + "DATA_FOLDER";
    private static final Accounts.By DEMO = new Accounts.By("demo", "demo");
    private static final Set<Language> BOTH = Set.of(Language.FI, Language.SV);

    private record Person(String name, String title, Role role) {}

    private static final List<Person> PEOPLE = List.of(
            new Person("Anna", "sosiaaliohjaaja", Role.WORKER),
            new Person("Bo", "socialhandledare", Role.WORKER),
            new Person("Sanna", "johtava sosiaalityöntekijä", Role.SUPERVISOR),
            new Person("Kaisa", "palveluohjaaja", Role.CALL_HANDLER),
            new Person("Aino", "suunnittelija", Role.AUTHOR),
            new Person("Adi", "pääkäyttäjä", Role.ADMIN));

    private final Path folder;
    private volatile boolean open;

    private Demo(Path folder) {
        this.folder = folder;
    }

    /** Also somebody who stops it while it starts leaves nothing behind. */
    static Demo begin() throws IOException {
        Demo demo = new Demo(Files.createTempDirectory("perhelinja-demo-"));
        Runtime.getRuntime().addShutdownHook(new Thread(demo::endUnlessOpen, "ending the try-out"));
        return demo;
    }

    private void endUnlessOpen() {
        if (!open) {
            end();
        }
    }

    /** From now on whoever closes the house ends this too, after the store is closed. */
    void opened() {
        open = true;
    }

    /** The environment, with the data where they are thrown away. */
    Map<String, String> environment(Map<String, String> before) {
        Map<String, String> environment = new HashMap<>(before);
        environment.put(DATA, folder.toString());
        return environment;
    }

    /** Whether nobody but this machine can reach it. */
    static boolean isHere(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nobodyKnows) {
            return false;
        }
    }

    /** Makes the accounts, opens the queues, and prints who may come in. */
    Future<Void> furnish(House house, Collection<Queue> queues, PrintWriter out) {
        Set<String> ids = queues.stream().map(Queue::id).collect(Collectors.toSet());
        List<Future<?>> all = new ArrayList<>();
        ids.forEach(id -> all.add(house.desk()
                .tools()
                .rota()
                .set(new QueueMode(id, QueueMode.Mode.OPEN, "", DEMO.name(), Instant.now()))));
        out.println("A try-out: everything is deleted when it stops. Staff sign in at http://" + "127.0.0.1:"
                + house.port() + "/staff/");
        for (Person person : PEOPLE) {
            Member member = new Member("", person.name(), person.title(), Set.of(person.role()), ids, BOTH);
            String signIn = person.name().toLowerCase(Locale.ROOT);
            String password = Accounts.newPassword();
            all.add(house.accounts().add(new Accounts.Draft(signIn, member, password), DEMO));
            out.printf("  %-6s %-13s password %s%n", signIn, person.role().tag(), password);
        }
        out.flush();
        return Future.all(all).mapEmpty();
    }

    /** Deletes the data. Safe to repeat, and for two threads: a stop may come while the start fails. */
    synchronized void end() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the data of the try-out could not be deleted: " + folder, e);
        }
    }
}
