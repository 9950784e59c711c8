package fi.perhelinja.cli;

import fi.perhelinja.conversation.Guide;
import fi.perhelinja.conversation.GuideReader;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Reading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code play}: walks a flow in the terminal. */
@Command(
        name = "play",
        mixinStandardHelpOptions = true,
        description = {
            "Walks a flow in the terminal, as a resident in the chat or as a call handler on the phone.",
            "Nothing of it is kept anywhere."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  perhelinja play",
            "  perhelinja play --language sv --at 2026-12-24T20:00+02:00",
            "  perhelinja play --flow separation --phone",
            "",
            "A number presses that choice; other words are understood as a resident's. Also:",
            "  :back :over :person :explain :silence   what a button, or nobody, would say",
            "  :language sv                            go on in that language",
            "  :state                                  what is known, and where the flow waits",
            "  :quit                                   leave"
        })
public final class PlayCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private GuideFiles files = new GuideFiles();

    @Option(
            names = "--flow",
            defaultValue = "family-line",
            description = "The flow to begin. Default: ${DEFAULT-VALUE}")
    private String flow = "family-line";

    @Option(
            names = "--language",
            defaultValue = "fi",
            description = "fi, sv, en or fi-simple. Default: ${DEFAULT-VALUE}")
    private String language = "fi";

    @Option(names = "--phone", description = "As a phone call: what the call handler says aloud.")
    private boolean phone;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "When it takes place, 2026-12-24T20:00+02:00. Default: now.")
    private Optional<String> at = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Optional<Language> spoken = Language.find(language).filter(Language::spoken);
        if (spoken.isEmpty()) {
            return Failing.wrong(spec, "--language: the guide speaks fi, sv, en and fi-simple.");
        }
        Instant when;
        try {
            when = at.isEmpty() ? Instant.now() : OffsetDateTime.parse(at.get()).toInstant();
        } catch (DateTimeException e) {
            return Failing.wrong(spec, "--at: write the time as 2026-12-24T20:00+02:00.");
        }
        Reading<Optional<Guide>> read;
        try {
            read = GuideReader.read(files.read(), new LearnedFiles(Optional.empty()));
        } catch (IOException e) {
            return Failing.toRead(spec, e);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (read.value().isEmpty()) {
            read.problems().forEach(out::println);
            out.flush();
            return Failing.FOUND;
        }
        Guide guide = read.value().get();
        if (!guide.current().names().contains(flow)) {
            return Failing.wrong(
                    spec,
                    "--flow: there are " + String.join(", ", guide.current().names()) + ".");
        }
        Playing playing = new Playing(guide, when, new Paper(out));
        playing.begin(flow, phone ? Channel.PHONE : Channel.CHAT, spoken.get());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        playing.play(in);
        return 0;
    }
}
