package fi.perhelinja.cli;

import fi.perhelinja.conversation.Guide;
import fi.perhelinja.conversation.GuideReader;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.talk.Talk;
import fi.perhelinja.flow.talk.TalkKeeper;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Reading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
            "Nothing of it is kept anywhere, but where --keep says: then it becomes a talk, for 'test' to play again."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  perhelinja play",
            "  perhelinja play --language sv --at 2026-12-24T20:00+02:00",
            "  perhelinja play --flow separation --phone",
            "  perhelinja play --keep flows/talks/topics/my-talk.yaml",
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

    @Option(
            names = "--keep",
            paramLabel = "FILE",
            description = "Write what happened into this file, as a talk; never over a file that is there.")
    private Optional<Path> keep = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (keep.filter(Files::exists).isPresent()) {
            return Failing.wrong(spec, "--keep: " + keep.get() + " is there already; name another file.");
        }
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
        if (keep.isPresent()) {
            keep(playing, keep.get());
        }
        return 0;
    }

    private void keep(Playing playing, Path file) throws IOException {
        String name =
                String.valueOf(file.getFileName()).replaceAll("\\.yaml$", "").replace('-', ' ');
        Reading<Talk> talk = playing.kept(name);
        Optional<Path> folder = Optional.ofNullable(file.getParent());
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
        }
        Files.writeString(file, TalkKeeper.write(talk.value()), StandardOpenOption.CREATE_NEW);
        PrintWriter out = spec.commandLine().getOut();
        talk.problems().forEach(p -> out.println("left out: " + p.sentence()));
        out.println(
                "\nKept as " + file + ". Give it a name that says what it is about, and play it: test --talk " + file);
        out.flush();
    }
}
