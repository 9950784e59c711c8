package fi.perhelinja.cli;

import fi.perhelinja.protocol.ExchangeSignature;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code exchange}: plays a telephone exchange that tells of one call. For trying out; no part of the service itself. */
@Command(
        name = "exchange",
        mixinStandardHelpOptions = true,
        description = {
            "Plays a telephone exchange: tells a service that is running that a call rings, was answered, or is over. With it",
            "one sees what a call handler's desk does, and whether secret, addresses and handlers are set right, before the",
            "real exchange is connected."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  perhelinja exchange ring --secret-file exchange.key --handler 201 --number \"040 123 4567\"",
            "  perhelinja exchange answer --secret-file exchange.key --handler 201 --call 6f1c",
            "  perhelinja exchange end --secret-file exchange.key --handler 201 --call 6f1c",
            "",
            "Exit codes: 0 it was taken, 1 it was refused or nobody answered, 2 it could not be done as it was asked."
        })
public final class ExchangeCommand implements Callable<Integer> {

    /** What there is to tell, as one says it on the command line. */
    enum Event {
        RING("ringing"),
        ANSWER("answered"),
        END("ended");

        private final String wire;

        Event(String wire) {
            this.wire = wire;
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NO_CONTENT = 204;
    private static final int ID_LENGTH = 8;
    private static final int WRONG = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "EVENT", description = "ring, answer or end")
    private String event = "";

    @Option(
            names = "--to",
            paramLabel = "ADDRESS",
            description = "Of the service; by default ${DEFAULT-VALUE}.",
            defaultValue = "http://127.0.0.1:8080")
    private URI to = URI.create("http://127.0.0.1:8080");

    @Option(names = "--secret-file", paramLabel = "FILE", required = true, description = "Its first line signs.")
    private Path secretFile = Path.of("");

    @Option(names = "--handler", required = true, description = "Extension or sign-in name of the call handler.")
    private String handler = "";

    @Option(names = "--number", description = "Of the caller; without it the number is withheld.")
    private Optional<String> number = Optional.empty();

    @Option(names = "--call", paramLabel = "ID", description = "The exchange's id of the call; 'ring' makes one.")
    private Optional<String> call = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Optional<Event> what = what();
        if (what.isEmpty()) {
            err.println("What happens is one of: ring, answer, end.");
            return WRONG;
        }
        if (call.isEmpty() && what.get() != Event.RING) {
            err.println("Which call is it? Name it with --call, as 'ring' said it.");
            return WRONG;
        }
        try {
            String secret = Files.readAllLines(secretFile).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new IOException("no secret"));
            return send(what.get(), secret);
        } catch (IOException e) {
            err.println("The file with the secret cannot be read, or holds none.");
            return WRONG;
        }
    }

    private Optional<Event> what() {
        return Arrays.stream(Event.values())
                .filter(e -> e.name().equalsIgnoreCase(event) || e.wire.equals(event))
                .findFirst();
    }

    private int send(Event what, String secret) throws InterruptedException {
        String id = call.orElseGet(() -> UUID.randomUUID().toString().substring(0, ID_LENGTH));
        Instant now = Instant.now();
        JsonObject body = new JsonObject()
                .put("call", id)
                .put("event", what.wire)
                .put("at", now.toString())
                .put("handler", handler);
        number.ifPresent(n -> body.put("number", n));
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(request(body.encode(), secret, now), HttpResponse.BodyHandlers.ofString());
            boolean taken = answer.statusCode() == NO_CONTENT;
            spec.commandLine()
                    .getOut()
                    .println(taken ? what.wire + " " + id : answer.statusCode() + " " + answer.body());
            return taken ? 0 : 1;
        } catch (IOException e) {
            spec.commandLine().getErr().println("Nobody answers at " + to + ".");
            return 1;
        }
    }

    private HttpRequest request(String body, String secret, Instant now) {
        String timestamp = String.valueOf(now.getEpochSecond());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(to.resolve(ExchangeSignature.PATH))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(ExchangeSignature.TIMESTAMP, timestamp)
                .header(ExchangeSignature.SIGNATURE, ExchangeSignature.of(secret, timestamp, bytes))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
    }
}
